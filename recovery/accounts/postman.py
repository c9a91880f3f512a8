"""allauth's mails in our own words: which of them is which, in whose language, with which link."""

from collections.abc import Mapping
from typing import Any

from allauth.core import context as current
from django.conf import settings
from django.utils import timezone

from recovery.accounts.addresses import tell_old_address
from recovery.accounts.models import User
from recovery.accounts.queries import language_of, zone_of
from recovery.core.languages import preferred
from recovery.mail import letters

# By the name of allauth's template: what we call that mail.
KINDS = {
    "email_confirmation": "confirm",
    "email_confirmation_signup": "confirm",
    "email_confirm": "address_confirmed",
    "email_changed": "address_changed",
    "email_deleted": "address_removed",
    "login_code": "sign_in_code",
    "account_already_exists": "account_exists",
    "unknown_account": "unknown_account",
    "password_reset_key": "new_password",
    "password_reset_code": "sign_in_code",
    "password_reset": "password_changed",
    "password_changed": "password_changed",
    "password_set": "password_changed",
    "totp_activated": "app_added",
    "totp_deactivated": "app_removed",
    "webauthn_added": "passkey_added",
    "webauthn_removed": "passkey_removed",
    "recovery_codes_generated": "codes_renewed",
}
# In the session of a browser whose mail could not be sent, so that its screen can say so.
FAILED = "mail_failed"


class Postman:
    """The part of allauth's adapter that sends mail."""

    def send_notification_mail(
        self,
        template_prefix: str,
        user: User,
        context: Mapping[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Name the account, which allauth leaves out: a mail to an old address is theirs too."""
        named = {**(context or {}), "user": user}
        super().send_notification_mail(template_prefix, user, named, email)  # type: ignore[misc]

    def send_mail(self, template_prefix: str, email: str, context: Mapping[str, Any]) -> None:
        """Send what allauth wants sent. A mail server that is away is told on the screen."""
        kind = KINDS[template_prefix.rpartition("/")[2]]
        request = current.request
        user = context.get("user") or User.objects.filter(email=email).first()
        language = (language_of(user) if user else "") or preferred(request)
        zone = zone_of(user) if user else "UTC"
        link = _link(context)
        if kind == "address_changed" and user:
            did_leave = tell_old_address(
                user, old=context["from_email"], new=context["to_email"], language=language
            )
        else:
            did_leave = letters.send(
                kind,
                to=email,
                language=language,
                link=link,
                code=context.get("code", ""),
                email=email,
                old=context.get("deleted_email", ""),
                when=letters.say_when(context.get("timestamp", timezone.now()), zone, language),
            )
        if request is None:
            return
        if did_leave:
            request.session.pop(FAILED, None)
        else:
            request.session[FAILED] = True


def _link(context: Mapping[str, Any]) -> str:
    if code := context.get("code"):
        return f"{settings.PUBLIC_URL}/verify-email/{code}"
    for name in ("password_reset_url", "activate_url"):
        if name in context:
            return str(context[name])
    return settings.PUBLIC_URL if "signup_url" in context else ""
