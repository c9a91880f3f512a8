"""Counting wrong passwords in a way that does not let a stranger lock the owner out.

Guesses are counted by account, separately for three sorts of place: a browser that was signed in to
this account before (it has a signed cookie), a network from which it was, and everywhere else taken
together. Somebody who guesses from elsewhere uses up only the count for elsewhere; the owner at a
known place has a separate count.
"""

import hashlib
import ipaddress
import secrets
from datetime import timedelta
from uuid import UUID

from allauth.core.internal import ratelimit
from allauth.core.internal.ratelimit import RateLimitUsage, get_ip
from django.conf import settings
from django.core import signing
from django.core.cache import cache
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from recovery.accounts.models import User
from recovery.core.errors import TooMany
from recovery.core.languages import say

SALT = "known browser"
BROWSER_KNOWN = timedelta(days=400)
NETWORK_KNOWN = timedelta(days=90)
ACCOUNTS_AT_MOST = 5
GUESSES_COUNT = timedelta(minutes=5)  # "login_failed" in `ACCOUNT_RATE_LIMITS`


def count(request: HttpRequest, email: str) -> RateLimitUsage | None:
    """Count one attempt at an account; return None if there were too many.

    What is returned is rolled back when the password was right.
    """
    email = email.strip().lower()
    place = _known_place(request, email)
    if place:
        return _consume(request, "login_failed", f"{email} {place}")
    if not _consume(request, "login_elsewhere"):
        return None
    by_network = _consume(request, "login_failed_elsewhere")
    by_account = _consume(request, "login_failed", email)
    if by_network is None or by_account is None:
        return None
    return RateLimitUsage([*by_network.usage, *by_account.usage])


def count_proof(request: HttpRequest, user: User) -> RateLimitUsage | None:
    """Count one attempt of who is signed in to prove that it is they, like `count`."""
    return _consume(request, "login_failed", f"proof {user.pk}")


def check_proof(request: HttpRequest, user: User, password: str) -> bool:
    """Say whether this is somebody's password, and count it where not. Raises TooMany."""
    usage = count_proof(request, user)
    if usage is None:
        wait = int(GUESSES_COUNT.total_seconds())
        raise TooMany(say("Too many tries."), wait=wait, code="too_often")
    if not user.check_password(password):
        return False
    usage.rollback()
    return True


def remember(request: HttpRequest, response: HttpResponseBase, user_id: UUID) -> None:
    """Let this browser and its network be known places of the account."""
    if network := _network(request):
        cache.set(_network_key(user_id, network), True, int(NETWORK_KNOWN.total_seconds()))
    known = _accounts_of(request)
    mine = known.pop(_name(user_id), None) or secrets.token_urlsafe(12)
    kept = dict([*known.items(), (_name(user_id), mine)][-ACCOUNTS_AT_MOST:])
    response.set_cookie(
        settings.KNOWN_BROWSER_COOKIE,
        signing.dumps(kept, salt=SALT, compress=False),
        max_age=int(BROWSER_KNOWN.total_seconds()),
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )


def _consume(request: HttpRequest, action: str, key: str | None = None) -> RateLimitUsage | None:
    found: RateLimitUsage | None = ratelimit.consume(
        request, app="allauth.account", action=action, key=key
    )
    return found


def _known_place(request: HttpRequest, email: str) -> str | None:
    user_id = User.objects.filter(email=email).values_list("pk", flat=True).first()
    if user_id is None:
        return None
    if browser := _accounts_of(request).get(_name(user_id)):
        return f"browser {browser}"
    network = _network(request)
    if network and cache.get(_network_key(user_id, network)):
        return f"network {network}"
    return None


def _accounts_of(request: HttpRequest) -> dict[str, str]:
    """Return the accounts that were signed in here, by a digest, with the browser's name there."""
    try:
        found = signing.loads(
            request.COOKIES.get(settings.KNOWN_BROWSER_COOKIE, ""),
            salt=SALT,
            max_age=BROWSER_KNOWN,
        )
    except signing.BadSignature:
        return {}
    return {str(account): str(name) for account, name in found.items()}


def _name(user_id: UUID) -> str:
    return hashlib.sha256(user_id.bytes).hexdigest()[:24]


def _network(request: HttpRequest) -> str | None:
    """Return where a request comes from; None on this machine, where everybody would be known."""
    found = get_ip(request)
    try:
        return None if ipaddress.ip_address(found).is_loopback else found
    except ValueError:
        return None


def _network_key(user_id: UUID, network: str) -> str:
    return f"known-network:{user_id}:{hashlib.sha256(network.encode()).hexdigest()}"
