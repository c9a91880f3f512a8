"""Giving a consent again that a clinician's discharge had ended, within a week.

It is no new agreement: the patient had given it, and it was not they who ended it. So it comes back
as it was or not at all, in a new document, and whatever the patient did meanwhile stands.
"""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from recovery.accounts.queries import lock_patients
from recovery.sharing import reach
from recovery.sharing.models import CLINIC, CareLink
from recovery.sharing.queries import open_links
from recovery.sharing.services import replace


@transaction.atomic
def reopen(*, was: UUID, became: UUID | None) -> bool:
    """Give the consent `was` again, whose end left the narrower `became`, or nothing.

    False where the patient has changed or ended it since or has given another, where it would have
    run out, and where its clinician has left. Call it with the clinic locked.
    """
    ended = CareLink.objects.filter(id=was).select_related("clinician").first()
    if ended is None or ended.expires_at <= timezone.now() or not _stays(ended):
        return False
    lock_patients([ended.patient_id])
    if became is not None:
        narrowed = open_links().filter(id=became).first()
        return narrowed is not None and bool(
            replace(link=narrowed, changes={"injuries": ended.injuries})
        )
    others = CareLink.objects.filter(patient=ended.patient_id, clinician=ended.clinician_id)
    if others.filter(revoked_at=None).exists() or others.filter(replaces=ended).exists():
        return False
    made = ended.given_again(at=timezone.now())
    reach.let_in_again(before=ended, after=made)
    return True


def _stays(link: CareLink) -> bool:
    """Say whether somebody sees by this consent: whom it names, or the clinic's members."""
    named = link.clinician
    return named is not None and (named.deactivated_at is None or link.reach == CLINIC)
