"""What waits for its next step: a code from the mail, a second factor, a passkey."""

from typing import TypedDict

from allauth.account.internal.flows.email_verification_by_code import EmailVerificationProcess
from allauth.account.internal.stagekit import get_pending_stage
from allauth.mfa.models import Authenticator
from django.http import HttpRequest

VERIFY = "verify_email"
CHANGE = "change_email"


class Step(TypedDict):
    """A step: its name, the address that it proves, and the kinds of second factor to choose."""

    id: str
    email: str
    types: list[str]


def pending_step(request: HttpRequest) -> Step | None:
    """Return which step this browser waits for, None if it waits for none.

    A code that has expired, or was guessed at too often, ends what it was for.
    """
    if request.user.is_authenticated:
        return _step(CHANGE, EmailVerificationProcess.resume(request))
    stage = get_pending_stage(request)
    if stage is None:
        return None
    if stage.key == VERIFY:
        return _step(VERIFY, EmailVerificationProcess.resume(request))
    held = Authenticator.objects.filter(user=stage.login.user).values_list("type", flat=True)
    return {"id": stage.key, "email": "", "types": sorted(set(held))}


def _step(name: str, process: EmailVerificationProcess | None) -> Step | None:
    return {"id": name, "email": process.email, "types": []} if process else None
