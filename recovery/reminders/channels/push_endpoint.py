"""Where a push message may go: a subscription's endpoint is an address that a client chose."""

import ipaddress
import re
import socket
from typing import Any
from urllib.parse import urlsplit

import pycurl
from django.conf import settings

from recovery.core.languages import say

LONGEST = 1000
PRINTABLE = re.compile(r"[\x21-\x7e]+")  # what a request line can hold


class BadEndpoint(ValueError):
    """An endpoint that we do not send to."""


def origin_of(endpoint: str) -> str:
    """Return what stands before the path: it decides whether we send, and with which token."""
    end = endpoint.find("/", len("https://"))
    return endpoint if end < 0 else endpoint[:end]


def service_of(endpoint: str) -> str:
    """Return the host of a push service, which is all that is said of it in figures."""
    return origin_of(endpoint).removeprefix("https://")[:255]


def check_endpoint(endpoint: str) -> None:
    """Accept printable https on 443 at a host of the allow-list. Raises BadEndpoint."""
    if len(endpoint) > LONGEST or not PRINTABLE.fullmatch(endpoint):
        raise BadEndpoint(say("At most 1000 printable characters of ASCII."))
    try:
        parts = urlsplit(endpoint)
    except ValueError as error:
        raise BadEndpoint(say("The address cannot be read.")) from error
    if settings.PUSH_LOOPBACK and f"{parts.scheme}://{parts.netloc}" == settings.PUSH_LOOPBACK:
        return
    try:
        port = parts.port
    except ValueError as error:
        raise BadEndpoint(say("The port cannot be read.")) from error
    if parts.scheme != "https" or port not in (None, 443):
        raise BadEndpoint(say("Only https on port 443."))
    if parts.username is not None or parts.password is not None:
        raise BadEndpoint(say("An address without a user name."))
    if not _is_allowed(parts.hostname or ""):
        raise BadEndpoint(say("Not a push service that we know."))


def _is_allowed(host: str) -> bool:
    for allowed in settings.PUSH_HOSTS:
        if host == allowed or (allowed.startswith("*.") and host.endswith(allowed[1:])):
            return True
    return False


def open_public_only(purpose: int, address: Any) -> Any:
    """Open a socket to a public address only; curl calls this after it resolved the name."""
    family, kind, protocol, target = address
    if not ipaddress.ip_address(target[0]).is_global:
        return pycurl.SOCKET_BAD
    return socket.socket(family, kind, protocol)
