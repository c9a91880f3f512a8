"""Faults in the settings, reported at the start."""

import re
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register

HOST = re.compile(r"[0-9a-z]([0-9a-z.-]*[0-9a-z])?|[0-9a-f:.]*:[0-9a-f:.]*")


@register(Tags.urls)
def public_address_is_an_origin(**_: Any) -> list[CheckMessage]:
    """Links, cookies and passkeys are made of this address: scheme, host, port, and no more."""
    if is_origin(settings.PUBLIC_URL):
        return []
    return [
        Error(
            "RECOVERY_PUBLIC_URL is not the address of a server.",
            hint="Write https://recovery.your.domain: a scheme, a host and at most a port, "
            "without a path, a question mark, a user's name or a password.",
            id="recovery.E010",
        )
    ]


def is_origin(address: str) -> bool:
    """Say whether an address is http or https, a host, at most a port, and nothing else."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    plain = f"{parts.scheme}://{host}" + ("" if port is None else f":{port}")
    return bool(
        parts.scheme in ("http", "https")
        and HOST.fullmatch(parts.hostname or "")
        and address.lower() == plain
    )


@register(Tags.security, deploy=True)
def no_loopback_push_service(**_: Any) -> list[CheckMessage]:
    """The push service of the tests may only be used in tests: it lets a server send to itself."""
    if not settings.PUSH_LOOPBACK:
        return []
    return [
        Error(
            "RECOVERY_PUSH_LOOPBACK is set.",
            hint="It is for tests only. Remove it from the environment.",
            id="recovery.E001",
        )
    ]


@register(Tags.security, deploy=True)
def somebody_answers_for_the_data(**_: Any) -> list[CheckMessage]:
    """The text at /privacy names who runs this and where to write; people agree to it."""
    if settings.OPERATOR_NAME and settings.OPERATOR_CONTACT:
        return []
    return [
        Warning(
            "The privacy text names nobody.",
            hint="Set RECOVERY_OPERATOR_NAME and RECOVERY_OPERATOR_CONTACT.",
            id="recovery.W002",
        )
    ]


@register(Tags.security, deploy=True)
def contact_for_push_services(**_: Any) -> list[CheckMessage]:
    """Push services want somebody to write to; Apple refuses an address at localhost."""
    contact = settings.VAPID_CONTACT or settings.PUBLIC_URL
    is_real = contact.startswith(("mailto:", "https://"))
    host = urlsplit(contact).hostname or contact.rpartition("@")[2]
    if is_real and host not in ("localhost", "127.0.0.1", ""):
        return []
    return [
        Warning(
            "Push services cannot reach anybody.",
            hint="Set VAPID_CONTACT=mailto:somebody@your.domain",
            id="recovery.W001",
        )
    ]
