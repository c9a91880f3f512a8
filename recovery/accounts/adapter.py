"""What happens at sign-up and sign-in."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Never

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.email_verification_by_code import EmailVerificationProcess
from allauth.account.models import EmailAddress
from allauth.account.signals import (
    email_added,
    email_changed,
    password_changed,
    password_reset,
    password_set,
)
from allauth.core import context
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings
from django.core.cache import cache
from django.core.validators import MaxLengthValidator
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.http import HttpRequest

from recovery.accounts import again, guessing, sign_up, way_back
from recovery.accounts.browsers import note_sign_in, sign_out_others
from recovery.accounts.ending import end_sessions
from recovery.accounts.models import Patient, User
from recovery.accounts.postman import Postman
from recovery.accounts.sessions import hash_of_key
from recovery.core.errors import Busy, Forbidden, Invalid
from recovery.core.languages import preferred, say
from recovery.core.texts import mail_address


class AccountAdapter(Postman, DefaultAccountAdapter):  # type: ignore[misc]
    """Makes a patient of everybody who signs up. Clinicians come by invitation only."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return sign_up.is_open(request)

    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        if way_back.is_reserved(email=form.cleaned_data["email"]):
            # Whoever had it a few days ago can still take it back.
            raise _address_taken()
        with _address_decides():
            saved: User = super().save_user(request, user, form, commit=commit)
            if commit:
                Patient.objects.create(user=saved, language=preferred(request))
                sign_up.keep_invitation(token=form.cleaned_data.get("invitation", ""), user=saved)
        return saved

    def clean_email(self, email: str) -> str:
        """Hold an address to what an account's row takes. Raises ValidationError."""
        mail_address(email)
        MaxLengthValidator(User._meta.get_field("email").max_length)(email)
        return str(super().clean_email(email))

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        with _address_decides():
            return bool(super().confirm_email(request, email_address))

    def send_confirmation_mail(
        self, request: HttpRequest, emailconfirmation: Any, signup: bool
    ) -> None:
        if settings.EMAIL_HOST:
            super().send_confirmation_mail(request, emailconfirmation, signup)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count the attempt. Raises ValidationError if there were too many."""
        who: User | None = getattr(request, "proving", None)
        if who is not None:
            usage = guessing.count_proof(request, who)
        else:
            usage = guessing.count(request, str(credentials.get("email", "")))
        self._login_failed_rl_usage = usage
        if not usage:
            raise self.validation_error("too_many_login_attempts")

    def reauthenticate(self, user: User, password: str) -> bool:
        """Check the password of who is signed in, counted apart from signing in."""
        context.request.proving = user
        found = self.authenticate(context.request, email=user.email, password=password)
        return found is not None and found.pk == user.pk

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask what `api.accounts.proof` asks, so that there is one rule."""
        return not again.is_proved(context.request)

    def respond_user_inactive(self, request: HttpRequest, user: User) -> Never:
        """Say that the account is closed, to whoever has just shown that it is theirs."""
        sentence = say(
            "This account is closed. If you left a clinic, its owners can invite you again; "
            "else write to whoever runs this installation."
        )
        raise Forbidden(sentence, code="account_inactive")

    def set_password(self, user: User, password: str) -> None:
        """Set another password where the one that was held is still the account's.

        A link that was used twice at once was read as good by both: the second finds another
        password by now, and asks again.
        """
        with transaction.atomic():
            held = User.objects.select_for_update().filter(pk=user.pk).values_list("password")
            if held.first() != (user.password,):
                raise Busy
            super().set_password(user, password)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Return under what a new password forgets the guesses: the account alone.

        allauth names the host of the request too, and a host's port is anybody's to invent.
        """
        return str(credentials.get("email", "")).strip().lower()

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        note_sign_in(request)
        # A clinician's desk speaks what they chose, or what their first sign-in spoke.
        follows = User.objects.filter(Q(clinician=None) | Q(language=""), pk=user.pk)
        follows.update(language=preferred(request))


def _address_taken() -> Invalid:
    reason = {"email": [say("Choose another one.")]}
    return Invalid(say("This address cannot be used."), code="address_taken", fields=reason)


@contextmanager
def _address_decides() -> Iterator[None]:
    """Of two who take one address at once the database lets one. Raises Invalid for the other."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise _address_taken() from error


@receiver(email_added)
def change_at_once(request: HttpRequest, user: User, email_address: EmailAddress, **_: Any) -> None:
    """Without mail nobody can confirm another address, so it replaces the old one at once."""
    if settings.EMAIL_HOST:
        return
    try:
        with transaction.atomic():
            old = list(EmailAddress.objects.filter(user=user).exclude(pk=email_address.pk))
            email_address.set_as_primary()
            for each in old:
                each.delete()
    except Invalid:
        email_address.delete()
        raise
    email_changed.send(
        sender=EmailAddress,
        request=request,
        user=user,
        from_email_address=old[0] if old else None,
        to_email_address=email_address,
    )


# One step: what is refused half-way leaves the address that was primary.
EmailAddress.set_as_primary = _address_decides()(EmailAddress.set_as_primary)


def _code(process: EmailVerificationProcess) -> str:
    """Return the code that proves an address; "" fits nothing that anybody gives.

    Where the address has an account already, or the account has gone meanwhile, nobody was sent
    one: allauth makes one all the same, and fails when it is guessed right.
    """
    proves_nothing = process.state.get("account_already_exists") or process.user is None
    return "" if proves_nothing else str(process.state.get("code", ""))


EmailVerificationProcess.code = property(_code)


@receiver(pre_save, sender=EmailAddress)
def refuse_a_taken_address(instance: EmailAddress, **_: Any) -> None:
    """Refuse an address that another account has, whatever allauth knows of it. Raises Invalid."""
    if not instance.primary:
        return
    others = User.objects.filter(email=instance.email.lower()).exclude(pk=instance.user_id)
    if others.exists() or way_back.is_reserved(email=instance.email, user_id=instance.user_id):
        raise _address_taken()


def _use_up(self: TOTP, code: str) -> bool:
    """Whether this code of an authenticator app is new; it is used up for as long as it holds.

    allauth forgets it after one period, and with a tolerance it holds for longer.
    """
    periods = 1 + 2 * settings.MFA_TOTP_TOLERANCE
    until = periods * settings.MFA_TOTP_PERIOD
    return cache.add(self._get_used_cache_key(code), "used", timeout=until)


TOTP._mark_code_used = _use_up


@receiver(authenticator_added)
def use_up_enrolment_code(request: HttpRequest, authenticator: Authenticator, **_: Any) -> None:
    """Use up the code that set up an authenticator: allauth marks only later ones as used."""
    if authenticator.type == Authenticator.Type.TOTP:
        TOTP(authenticator)._mark_code_used(json.loads(request.body)["code"])


@receiver([password_changed, password_set])
def end_other_sessions(request: HttpRequest, user: User, **_: Any) -> None:
    """After a change of the password, everybody else must sign in again."""
    sign_out_others(user_id=user.pk, session_key=request.session.session_key)


@receiver(password_reset)
def end_all_sessions(user: User, **_: Any) -> None:
    """After a forgotten password is replaced, everybody must sign in again."""
    end_sessions(user_id=user.pk)


@receiver(authenticator_added)
def end_sessions_without_it(request: HttpRequest, user: User, **_: Any) -> None:
    """A second factor was added: a browser that came in by the password alone comes in again.

    allauth tells it by no other way. What those browsers hold stays: they are the person's own.
    """
    key = request.session.session_key
    end_sessions(user_id=user.pk, keep=hash_of_key(key) if key else None, wipe=False)
