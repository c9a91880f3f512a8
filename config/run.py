"""`make run` and `recovery run`: migrations and keys, then web, workers and tick under supervisor.

Options, or the variables of the same name: HOST, PORT and HTTPS (the name under which phones reach
this machine).
"""

import argparse
import ipaddress
import os
import pwd
import signal
import socket
import stat
import sys
from pathlib import Path

from config import places


def main(words: list[str]) -> None:
    """Replace this process by the one that watches over all others."""
    options = options_of(words)
    name, host, port = options.https, options.host, options.port
    if not name and not is_loopback(host) and not is_behind_a_proxy():
        sys.exit(
            f"Plain http is for this machine alone, and HOST={host} is open to others.\n"
            f"Use: {said('HTTPS=name', '--https name')}, with the name under which they reach this "
            "machine.\n"
            "Behind a proxy of your own that speaks https: set RECOVERY_PUBLIC_URL=https://… and\n"
            "RECOVERY_TRUSTED_PROXIES=1 (docs/running.md, “Behind a proxy of your own”)."
        )
    require_free(host, port)
    var = Path(os.environ.get("RECOVERY_VAR") or places.var()).expanduser().resolve()
    close_to_others(var)
    (var / "tmp").mkdir(exist_ok=True)
    if os.geteuid() == 0:
        print("Recovery runs as root here. It needs no rights: use an ordinary account.")
    configure(var=var, host=host, port=port, name=name)
    prepare_installation()
    supervise()


def options_of(words: list[str]) -> argparse.Namespace:
    """Read the options. `make` hands on variables; an empty one counts as absent."""
    given = {name: os.environ.get(name, "").strip() for name in ("HOST", "PORT", "HTTPS")}
    parser = argparse.ArgumentParser(prog="recovery run", description="Start Recovery.")
    parser.add_argument("--https", default=given["HTTPS"], metavar="NAME", help=(
        "speak https under this name, with an authority of this machine's own"
    ))  # fmt: skip
    parser.add_argument("--host", default=given["HOST"], help="where to listen; else 127.0.0.1")
    parser.add_argument("--port", default=given["PORT"], help="else 8000, with https 8443")
    options = parser.parse_args(words)
    options.host = options.host or ("0.0.0.0" if options.https else "127.0.0.1")  # noqa: S104
    options.port = port_number(options.port or ("8443" if options.https else "8000"))
    return options


def said(variable: str, option: str) -> str:
    """Return how somebody says an option: in a checkout to `make`, else to `recovery`."""
    return f"recovery run {option}" if places.IS_INSTALLED else f"make run {variable}"


def is_behind_a_proxy() -> bool:
    """Say whether somebody declared that https ends in front of us, and by how many proxies."""
    proxies = os.environ.get("RECOVERY_TRUSTED_PROXIES", "").strip()
    is_https = os.environ.get("RECOVERY_PUBLIC_URL", "").startswith("https://")
    return is_https and proxies.isdigit() and int(proxies) > 0


def close_to_others(var: Path) -> None:
    from django.core.exceptions import ImproperlyConfigured

    from config import private

    try:
        private.close_all(var)
    except ImproperlyConfigured as error:
        sys.exit(str(error))


def configure(*, var: Path, host: str, port: int, name: str) -> None:
    """Set what the processes read from their environment."""
    scheme, shown = ("https", name) if name else ("http", host)
    if name:
        use_local_authority(var, name)
    os.environ.setdefault("RECOVERY_PUBLIC_URL", f"{scheme}://{bracketed(shown)}:{port}")
    (var / "address").write_text(os.environ["RECOVERY_PUBLIC_URL"], encoding="utf-8")
    os.environ.update(
        RECOVERY_VAR=str(var),
        DJANGO_SETTINGS_MODULE="config.settings",
        GRANIAN_HOST=host,
        GRANIAN_PORT=str(port),
        RUN_PYTHON=sys.executable,
        RUN_USER=pwd.getpwuid(os.getuid()).pw_name,
    )


def use_local_authority(var: Path, name: str) -> None:
    from config import authority

    certificate, key = authority.certify(var / "tls", name)
    os.environ.update(
        GRANIAN_SSL_CERTIFICATE=str(certificate),
        GRANIAN_SSL_KEYFILE=str(key),
        GRANIAN_SSL_PROTOCOL_MIN="tls1.2",
    )
    # A browser that was told to insist on https can no longer be shown the page that explains
    # how to trust a new authority, and it would insist on every other port of localhost too.
    os.environ.setdefault("RECOVERY_HSTS_SECONDS", "0")


def prepare_installation() -> None:
    import django
    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import CommandError, call_command

    try:
        django.setup()
        call_command("upgrade")
    except (CommandError, ImproperlyConfigured) as error:
        sys.exit(str(error))
    if not settings.REDIS_URL:
        call_command("createcachetable", verbosity=0)
    call_command("make_keys")
    # What ended and came back with a copied database ends before anybody is served.
    call_command("replay_ledger")
    if os.environ.get("RECOVERY_DEMO"):
        call_command("fill_demo")


def supervise() -> None:
    sys.stdout.flush()
    put_a_pipe_before_a_socket()
    os.chdir(places.ROOT)
    supervisord = [sys.executable, "-m", "supervisor.supervisord"]
    os.execv(sys.executable, [*supervisord, "-c", str(places.PACKAGE / "supervisor.conf")])  # noqa: S606


def put_a_pipe_before_a_socket() -> None:
    """Give supervisor a pipe as output: it opens its output by name, which fails for a socket."""
    if not stat.S_ISSOCK(os.fstat(1).st_mode):
        return
    reader, writer = os.pipe()
    if os.fork() == 0:
        # It ends by itself, after whoever writes: what they say at last is told, too.
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        os.close(writer)
        with socket.socket(fileno=os.dup(1)) as output:
            while said_now := os.read(reader, 65536):
                output.sendall(said_now)
        os._exit(0)
    for output_of_ours in (1, 2):
        os.dup2(writer, output_of_ours)
    os.close(reader)
    os.close(writer)


def port_number(value: str) -> int:
    if not value.isdigit() or not 0 < int(value) < 65536:
        sys.exit(f"PORT={value} is not a port.")
    return int(value)


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


def require_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            sys.exit(
                f"Cannot listen on {host}, port {port}: {error.strerror}. "
                f"Use: {said('PORT=…', '--port …')}"
            )
