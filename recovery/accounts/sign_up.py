"""Who may make an account: anybody, whoever holds an invitation, or nobody (`SIGN_UP`)."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.conf import settings
from django.forms.utils import ErrorDict
from django.http import HttpRequest

from recovery.accounts.models import User
from recovery.core.languages import say

OPEN, INVITED, CLOSED = "open", "invited", "closed"


Invites = Callable[[str, str], bool]
Keeps = Callable[[str, User], None]
_invitations: list[tuple[Invites, Keeps]] = []


def take_invitations(*, invites: Invites, keeps: Keeps) -> None:
    """Let invitations open a sign-up.

    `invites(email, token)` says whether an open one was sent to an address; `keeps(token, user)`
    keeps it for the account that was made by it.
    """
    if (invites, keeps) not in _invitations:
        _invitations.append((invites, keeps))


def is_invited(*, email: str, token: str) -> bool:
    """Say whether an open invitation was sent to this address."""
    return any(invites(email, token) for invites, _ in _invitations)


def keep_invitation(*, token: str, user: User) -> None:
    """Keep for a new account the invitation by which it was made, where there is one."""
    for _invites, keeps in _invitations:
        keeps(token, user)


class Invited(forms.Form):
    """The part of a sign-up that says by which invitation it comes; allauth's forms extend it."""

    invitation = forms.CharField(max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        refusal = self._refusal()
        if refusal:
            # Who may not sign up is not told which addresses have accounts.
            self._errors = ErrorDict()
            raise forms.ValidationError(
                say("You need an invitation to sign up here. Ask for one."), code=refusal
            )
        return cleaned

    def _refusal(self) -> str:
        if settings.SIGN_UP == OPEN:
            return ""
        if settings.SIGN_UP == CLOSED:
            return "sign_up_closed"
        given = {name: self.data.get(name) for name in ("email", "invitation")}
        email, token = (value if isinstance(value, str) else "" for value in given.values())
        return "" if is_invited(email=email, token=token) else "invitation_needed"

    def signup(self, request: HttpRequest, user: User) -> None:
        """Nothing more to do: `AccountAdapter.save_user` keeps the invitation."""


def is_open(request: HttpRequest | None = None) -> bool:
    """Say whether anybody at all may sign up."""
    return bool(settings.SIGN_UP != CLOSED)
