"""Second factors in the ledger. Their rows are allauth's, so its signals are the one sure place."""

from typing import Any

import orjson
from allauth.mfa.models import Authenticator
from django.db.models.signals import post_save, pre_delete, pre_save
from django.dispatch import receiver

from recovery.ledger import Event, digest_of, record

# What a factor is known by. Of recovery codes each use makes another set: a used one is void.
KNOWN_BY = {
    Authenticator.Type.TOTP: ("secret",),
    Authenticator.Type.WEBAUTHN: ("credential",),
    Authenticator.Type.RECOVERY_CODES: ("seed", "used_mask", "migrated_codes"),
}
# Recovery codes are a way back to a factor, not a factor.
FACTORS = ("totp", "webauthn")


def digest(factor: Authenticator) -> bytes:
    """Return by what the ledger knows a factor again. Nobody finds its secret from it."""
    data = factor.data
    content = [data.get(name) for name in KNOWN_BY[factor.type]] if isinstance(data, dict) else data
    return digest_of(factor.type, orjson.dumps(content, option=orjson.OPT_SORT_KEYS))


@receiver(pre_save, sender=Authenticator)
def _changes(instance: Authenticator, update_fields: Any = None, **_: Any) -> None:
    if instance.pk is None or (update_fields is not None and "data" not in update_fields):
        return
    before = Authenticator.objects.filter(pk=instance.pk).first()
    if before and digest(before) != digest(instance):
        record(event=Event.FACTOR_REMOVED, person=before.user_id, subject=digest(before))


@receiver(post_save, sender=Authenticator)
def _added(instance: Authenticator, created: bool, **_: Any) -> None:
    if created and instance.type in FACTORS:
        record(event=Event.FACTOR_ADDED, person=instance.user_id, subject=digest(instance))


@receiver(pre_delete, sender=Authenticator)
def _removed(instance: Authenticator, **_: Any) -> None:
    record(event=Event.FACTOR_REMOVED, person=instance.user_id, subject=digest(instance))
