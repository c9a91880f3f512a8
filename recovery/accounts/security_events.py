"""Sign-ins and consents in the log of security events. The ledger writes the endings itself."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db.models.signals import post_save
from django.dispatch import receiver

from recovery.accounts.models import PrivacyConsent, User
from recovery.ledger.event_log import note


@receiver(user_logged_in)
def _signed_in(user: User, **_: Any) -> None:
    note("signed_in", person=user.pk)


@receiver(user_logged_out)
def _signed_out(user: User | None, **_: Any) -> None:
    if user is not None:
        note("signed_out", person=user.pk)


@receiver(user_login_failed)
def _refused(credentials: Mapping[str, Any], **_: Any) -> None:
    """A wrong password: for which account, where there is one. The address is not written."""
    address = str(credentials.get("email") or credentials.get("username") or "").strip().lower()
    found = User.objects.filter(email=address).values_list("pk", flat=True).first()
    note("sign_in_failed", person=found)


@receiver(post_save, sender=PrivacyConsent)
def _consented(instance: PrivacyConsent, created: bool, **_: Any) -> None:
    if created:
        note("consent_given", person=instance.user_id, subject=instance.pk)
