"""Confirming again that it is the owner: a cookie alone must not change who owns an account."""

import time
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest

from recovery.accounts.models import User
from recovery.core.errors import Forbidden
from recovery.core.languages import say

PASSWORD, CODE, PASSKEY = "password", "code", "passkey"
BY_FACTOR = {
    Authenticator.Type.TOTP: CODE,
    Authenticator.Type.RECOVERY_CODES: CODE,
    Authenticator.Type.WEBAUTHN: PASSKEY,
}


class ProofNeeded(Forbidden):
    """The signed-in person has not confirmed lately that it is them. `fields.methods` lists how."""

    code = "reauthentication_needed"

    def __init__(self, user: User) -> None:
        message = say("Confirm first that it is you.")
        super().__init__(message, fields={"methods": methods_of(user)})


def methods_of(user: User) -> list[str]:
    """Return the methods by which this account can confirm."""
    types = set(Authenticator.objects.filter(user=user).values_list("type", flat=True))
    ways = {way for kind, way in BY_FACTOR.items() if kind in types}
    return [PASSWORD] * user.has_usable_password() + sorted(ways)


def is_proved(request: HttpRequest) -> bool:
    """Say whether this session was confirmed lately.

    Signing in does not count: a cookie that was stolen a minute later would count, too.
    """
    user: Any = request.user
    if not user.is_authenticated:
        return False
    records = get_authentication_records(request, user)
    last = max((each["at"] for each in records if each.get("reauthenticated")), default=0)
    return 0 <= time.time() - last < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
