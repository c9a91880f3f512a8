"""Typed readers of environment variables. An empty variable counts as absent."""

import os
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from email.utils import parseaddr
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pyrage
from django.core.exceptions import ImproperlyConfigured
from environs import Env, EnvError

ENV = Env()
MOST_DIGITS = 15
MAILBOX = re.compile(r"[^@\s<>]+@[^@\s<>]+")


asked: dict[str, str] = {}  # every variable that was read, with its default in words


def text(name: str, default: str = "") -> str:
    """A single line: a name with a line break would make every mail with it fail."""
    asked.setdefault(name, default)
    value = ENV.str(name, "").strip() or default
    if any(ord(character) < 0x20 or ord(character) == 0x7F for character in value):
        raise ImproperlyConfigured(f"{name} must be one line, without control characters.")
    return value


def number(name: str, default: int, *, least: int = 0, most: int | None = None) -> int:
    value = text(name, str(default))
    is_number = value.isascii() and value.isdigit() and len(value) <= MOST_DIGITS
    if not is_number or int(value) < least or (most is not None and int(value) > most):
        allowed = f"of at least {least}" if most is None else f"from {least} to {most}"
        raise ImproperlyConfigured(f"{name} must be a whole number {allowed}.")
    return int(value)


def host_of(address: str) -> str:
    """The host of an address, empty if it has none: the system check says what is wrong."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def flag(name: str, default: bool = False) -> bool:
    if not text(name, "1" if default else "0"):
        return default
    try:
        return ENV.bool(name, default) if ENV.str(name, "").strip() else default
    except EnvError:
        raise ImproperlyConfigured(f"{name} must be 1 or 0.") from None


def words(name: str, default: tuple[str, ...] = ()) -> list[str]:
    """A list separated by commas."""
    text(name, ",".join(default))
    found = [word.strip() for word in ENV.str(name, "").split(",") if word.strip()]
    return found or list(default)


def one_of(name: str, allowed: tuple[str, ...], default: str) -> str:
    value = text(name, default).lower()
    if value not in allowed:
        raise ImproperlyConfigured(f"{name} must be one of: {', '.join(allowed)}.")
    return value


def some_of(name: str, allowed: Iterable[str], default: tuple[str, ...]) -> list[str]:
    """A list of known words, separated by commas; each once, the first of `default` always."""
    known = list(allowed)
    found = [word.lower() for word in words(name, default)]
    if not set(found) <= set(known):
        raise ImproperlyConfigured(f"{name} must be a list of: {', '.join(known)}.")
    return list(dict.fromkeys([*found, default[0]] if default[0] not in found else found))


def is_loopback(host: str) -> bool:
    """Say whether a host can be reached from this very machine only."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def mailbox(user: str, host: str) -> str:
    """Return the address that mails come from where nobody set one."""
    if "@" in user:
        return user
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return f"recovery@{host}"
    return "recovery@localhost"


def path(name: str, default: Path) -> Path:
    return Path(text(name, str(default))).expanduser().resolve()


def noted(file: Path, default: str) -> str:
    """Return what a file of one line says, where there is one."""
    try:
        return file.read_text(encoding="utf-8").strip() or default
    except OSError:
        return default


def kept_secret(name: str, file: Path) -> str:
    """The variable, otherwise the content of `file`, which the first run creates (mode 0600)."""
    if value := text(name):
        return value
    if not file.exists():
        write_once(file, secrets.token_urlsafe(64))
    return file.read_text(encoding="ascii").strip()


def lines(file: Path) -> list[str]:
    """What stands in a file, a line each; nothing if there is none."""
    try:
        return file.read_text(encoding="ascii").split()
    except FileNotFoundError:
        return []


def write_once(file: Path, value: str) -> bool:
    """Create a file that only its owner can read; return False if it exists already."""
    # A link appears with its content or not at all, so that two first processes agree on one key.
    draft = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    draft.touch(mode=0o600, exist_ok=False)
    try:
        draft.write_text(value, encoding="ascii")
        os.link(draft, file)
    except FileExistsError:
        return False
    finally:
        draft.unlink()
    return True


@dataclass(frozen=True)
class Address:
    """A server with an account, as a variable names it."""

    scheme: str
    user: str
    password: str
    host: str
    port: int | None
    rest: str  # what stands behind the host: "/name?option=value"


# Everything before the last "@" is the account, so an address may be a user's name.
ADDRESS = re.compile(
    r"(?P<scheme>[a-z]+)://(?:(?P<account>.*)@)?(?P<host>\[[0-9a-fA-F:.]+\]|[^\s/?#@:]*)"
    r"(?::(?P<port>[0-9]{1,5}))?(?P<rest>[/?][^\s#]*)?"
)
# RFC 3986: what may stand in an account as it is; everything else as "%" and two digits.
ACCOUNT = re.compile(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=@]|%[0-9A-Fa-f]{2})*")


def address(name: str, *, schemes: tuple[str, ...], example: str) -> Address | None:
    """Return the server that a variable names, None if it is absent.

    Raises ImproperlyConfigured that names the variable and never shows a part of its value.
    """
    value = text(name)
    if not value:
        return None
    refused = ImproperlyConfigured(
        f"{name} must look like {example}. Write special characters of the user and the password "
        "percent-encoded: # as %23, / as %2F, : as %3A, ? as %3F, % as %25."
    )
    found = ADDRESS.fullmatch(value)
    if found is None or found["scheme"] not in schemes:
        raise refused
    user, _, password = (found["account"] or "").partition(":")
    port = int(found["port"]) if found["port"] else None
    if not ACCOUNT.fullmatch(user) or not ACCOUNT.fullmatch(password):
        raise refused
    if port is not None and not 0 < port < 65536:
        raise refused
    host = found["host"].strip("[]")
    return Address(
        found["scheme"], unquote(user), unquote(password), host, port, found["rest"] or ""
    )


def database(name: str, sqlite: Path) -> dict[str, Any]:
    """Django's description of the database behind a `postgresql://` URL, else of SQLite."""
    example = "postgresql://user:password@host/name"
    found = address(name, schemes=("postgresql", "postgres"), example=example)
    if found is None:
        return _sqlite(sqlite)
    database_name, _, query = found.rest.lstrip("/").partition("?")
    if not database_name.strip("/"):
        raise ImproperlyConfigured(f"{name} must look like {example}: the name is missing.")
    return {
        "ENGINE": "config.postgresql",
        "NAME": unquote(database_name),
        "USER": found.user,
        "PASSWORD": found.password,
        "HOST": found.host,
        "PORT": found.port or "",
        "OPTIONS": _options(query),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }


def _options(query: str) -> dict[str, Any]:
    """What stands after "?" goes to libpq, but for `prepare_threshold`.

    A statement that has come that often is planned once and kept on its connection. A pooler that
    hands out connections per transaction cannot keep it: there, `prepare_threshold=` turns it off.
    """
    options: dict[str, Any] = dict(parse_qsl(query, keep_blank_values=True))
    threshold = options.pop("prepare_threshold", "3")
    if threshold:
        options |= {"prepare_threshold": int(threshold), "server_side_binding": True}
    return options


def _sqlite(file: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # A writer takes its lock at the start: an upgrade in mid-transaction cannot wait.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,  # seconds
            # synchronous stays FULL: a phone forgets what the server has acknowledged.
            "init_command": "PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;",
        },
        # A file, so that tests meet the same locks; a database in memory has none of them.
        "TEST": {"NAME": file.with_name("test.sqlite3")},
    }


def email(name: str) -> dict[str, Any]:
    """Django's e-mail settings for `smtp://user:password@host:587` (STARTTLS) or `smtps://…`."""
    found = address(
        name, schemes=("smtp", "smtps"), example="smtp://user:password@mail.example.org:587"
    )
    if found is None:
        return {"EMAIL_BACKEND": "config.kept_mails.KeptBackend"}
    if not found.host:
        raise ImproperlyConfigured(f"{name}: the host of the mail server is missing.")
    if found.rest.strip("/"):
        raise ImproperlyConfigured(f"{name}: nothing may stand behind the host and its port.")
    encrypted = found.scheme == "smtps"
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": found.host,
        "EMAIL_PORT": found.port or (465 if encrypted else 587),
        "EMAIL_HOST_USER": found.user,
        "EMAIL_HOST_PASSWORD": found.password,
        "EMAIL_USE_SSL": encrypted,
        # A relay on this machine or in the same compose network has no account and no TLS.
        "EMAIL_USE_TLS": not encrypted and bool(found.user),
        "EMAIL_TIMEOUT": 10,  # seconds
    }


def mailboxes(name: str) -> list[str]:
    """A list of mail addresses, separated by commas."""
    found = words(name)
    for each in found:
        _require_mailbox(name, each)
    return found


def sender(name: str) -> str:
    """An address that mails come from, with a name before it if wanted; empty if absent."""
    value = text(name)
    if value:
        _require_mailbox(name, parseaddr(value)[1])
    return value


def _require_mailbox(name: str, given: str) -> None:
    if not MAILBOX.fullmatch(given):
        raise ImproperlyConfigured(f"{name} must be a mail address.")


def recipient(name: str) -> str:
    """To whom backups are encrypted; empty for nobody."""
    value = text(name)
    if value:
        try:
            pyrage.x25519.Recipient.from_str(value)
        except pyrage.RecipientError as error:
            raise ImproperlyConfigured(
                f"{name} must be the line age1… that manage.py make_backup_identity prints."
            ) from error
    return value


def page(name: str) -> str:
    """The address of a page elsewhere; empty if there is none."""
    value = text(name)
    if value and not (value.startswith(("http://", "https://")) and host_of(value)):
        raise ImproperlyConfigured(f"{name} must look like https://watcher.example.org/….")
    return value


def ledger(name: str, default: str = "") -> str:
    """A file, or the address of a database; empty if there is none.

    A file is the same one wherever a process was started: else each would keep a ledger of its own.
    """
    value = text(name, default)
    if "://" in value:
        schemes = ("postgresql", "postgres")
        address(name, schemes=schemes, example="postgresql://user:password@host/name, or a path")
        return value
    return str(Path(value).expanduser().resolve()) if value else ""


def redis(name: str) -> str:
    """Return the address of a Redis as it was given, checked; empty if there is none."""
    address(name, schemes=("redis", "rediss"), example="redis://:password@host:6379/0")
    return text(name)
