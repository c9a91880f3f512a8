"""What sharing hooks into: accounts that are made by invitation, and accounts that are erased."""

from typing import Any

from django.db.models.signals import post_save

from recovery.accounts.erasure import Bound, bind
from recovery.accounts.sign_up import take_invitations
from recovery.ledger.event_log import note
from recovery.sharing import leaving, services
from recovery.sharing.models import CareLink


def register_kinds() -> None:
    take_invitations(invites=services.is_invited, keeps=services.keep_if_open)
    bind(Bound(may_leave=leaving.may_leave, lock=leaving.lock, end=leaving.end_sharings))
    post_save.connect(_shared, sender=CareLink, dispatch_uid="sharing_given")


def _shared(instance: CareLink, created: bool, **_: Any) -> None:
    if created:
        note(
            "sharing_given",
            patient=instance.patient_id,
            clinician=instance.clinician_id,
            subject=instance.pk,
        )
