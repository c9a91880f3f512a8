"""A request as WSGI describes it (PEP 3333), made from granian's description of it."""

import sys
from functools import lru_cache
from typing import IO, Any

from config.front.replies import FileAnswer

UNIQUE = {"content-type": "CONTENT_TYPE", "content-length": "CONTENT_LENGTH"}
BASE: dict[str, Any] = {
    "SCRIPT_NAME": "",
    "SERVER_SOFTWARE": "granian",
    "wsgi.errors": sys.stderr,
    "wsgi.file_wrapper": FileAnswer,
    "wsgi.input_terminated": True,
    "wsgi.multiprocess": True,
    "wsgi.multithread": True,
    "wsgi.run_once": False,
    "wsgi.version": (1, 0),
}


@lru_cache(maxsize=512)
def variable(header: str) -> str:
    """Return the name of a header's variable; none for one that could pass for another."""
    if header in UNIQUE:
        return UNIQUE[header]
    return "" if "_" in header else f"HTTP_{header.upper().replace('-', '_')}"


@lru_cache(maxsize=512)
def host_and_port(address: str) -> tuple[str, str]:
    """Split `127.0.0.1:8000` and `[::1]:8000`."""
    host, _, port = address.rpartition(":")
    return host.strip("[]"), port


def environ_of(scope: Any, body: IO[bytes]) -> dict[str, Any]:
    """Return the variables of a request."""
    path = scope.path
    server, port = host_and_port(scope.server)
    found = {
        **BASE,
        "REQUEST_METHOD": scope.method,
        "PATH_INFO": path if path.isascii() else path.encode().decode("latin-1"),
        "QUERY_STRING": scope.query_string,
        "SERVER_NAME": server,
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": host_and_port(scope.client)[0],
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": body,
    }
    for header, value in scope.headers.items():
        name = variable(header)
        if not name:
            continue
        if name in found:
            value = f"{found[name]}{';' if name == 'HTTP_COOKIE' else ','}{value}"
        found[name] = value
    return found
