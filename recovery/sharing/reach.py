"""Who else of a clinic sees a patient: stand-ins and members, within what the patient chose.

The patient's choice is part of the consent (`CareLink.reach`); here are the people it lets in at a
time. The patient is told of each one, ends it in one tap, and only the patient lets somebody whom
they stopped in again. Nobody of the clinic can make a consent reach further.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient
from recovery.accounts.queries import lock_patients
from recovery.core import days
from recovery.core.errors import Forbidden, Invalid, NotFound
from recovery.core.languages import say
from recovery.sharing import notices
from recovery.sharing.models import CLINIC, STAND_IN, Admission, CareLink, Clinic

LONGEST = timedelta(days=30)


def open_admissions() -> "QuerySet[Admission]":
    """Return the admissions that let somebody in now, where their consent is open too."""
    now = timezone.now()
    return Admission.objects.filter(
        Q(until_at=None) | Q(until_at__gt=now),
        ended_at=None,
        from_at__lte=now,
        link__revoked_at=None,
        link__expires_at__gt=now,
    )


def name_stand_in(*, link: CareLink, clinician: Clinician, colleague_id: UUID, until: date) -> UUID:
    """Let a colleague stand in until the end of a day; return the admission's id.

    Only whom the consent names may do so, and only where it says that there may be stand-ins or
    members. Raises Forbidden, or Invalid naming the field.
    """
    if link.clinician_id != clinician.id or link.reach != STAND_IN:
        raise Forbidden(
            say("The patient has not agreed to a stand-in. Ask them first."), code="no_stand_in"
        )
    ends_at = _end_of(until, link.patient)
    with transaction.atomic():
        # 1. Who deactivates a member locks the clinic too, so nobody is named who has just left.
        Clinic.objects.select_for_update().get(id=clinician.clinic_id)
        colleague = _colleague(clinician, colleague_id)
        lock_patients([link.patient_id])
        # 2. The consent is held open, so that what is named here ends with it.
        if not CareLink.objects.select_for_update().filter(id=link.id, revoked_at=None).exists():
            raise NotFound(say("There is no such patient."))
        if _was_stopped(link, colleague):
            raise Forbidden(
                say("The patient has ended this. Ask them to allow it again."),
                code="stopped_by_patient",
            )
        # 3. One stand-in of a name at a time: a new end takes the place of the one before.
        Admission.objects.filter(link=link, clinician=colleague, ended_at=None).update(
            ended_at=timezone.now(), ended_by="replaced"
        )
        made = _admit(link, colleague, named_by=clinician.name, until=ends_at)
        notices.tell_of_sharing(
            patient_id=link.patient_id,
            kind=notices.STAND_IN_NAMED,
            who=colleague.name,
            by=clinician.name,
            clinic=link.clinic_name,
            until=ends_at,
            admission=made,
        )
        return made.id


def _end_of(day: date, patient: Patient) -> datetime:
    """Return when a patient's day is over, 04:00 of the next. Raises Invalid."""
    zone = ZoneInfo(patient.zone)
    today = days.local_day(timezone.now(), zone)
    if not today <= day <= today + LONGEST:
        raise Invalid(
            say("Choose another day."), fields={"until": [say("From today on, at most 30 days.")]}
        )
    return days.end_of_day(day, zone)


def _colleague(clinician: Clinician, colleague_id: UUID) -> Clinician:
    colleagues = Clinician.objects.filter(clinic=clinician.clinic_id, deactivated_at=None)
    found = colleagues.exclude(id=clinician.id).filter(id=colleague_id).first()
    if found is None:
        raise Invalid(
            say("Choose a colleague."), fields={"clinician": [say("Not a member of this clinic.")]}
        )
    return found


def _was_stopped(link: CareLink, colleague: Clinician) -> bool:
    """Whether the patient has last said no to this person, under whatever consent to the clinic."""
    about = Admission.objects.filter(
        patient=link.patient_id, clinician=colleague, link__clinic=link.clinic_id
    )
    last = about.exclude(ended_by="replaced").order_by("-from_at", "-id").first()
    return last is not None and last.ended_by == "patient"


def _admit(
    link: CareLink, colleague: Clinician, *, named_by: str = "", until: datetime | None = None
) -> Admission:
    return Admission.objects.create(
        patient_id=link.patient_id, link=link, clinician=colleague,
        clinician_name=colleague.name, named_by=named_by, until_at=until,
    )  # fmt: skip


def admit_members(*, link: CareLink) -> None:
    """Let the clinic's members in by a new consent that says so; the patient has just read who.

    Call it in the transaction that makes the consent, with the clinic locked.
    """
    if link.reach != CLINIC:
        return
    members = Clinician.objects.filter(clinic=link.clinic_id, deactivated_at=None)
    for member in members.exclude(id=link.clinician_id or link.id):
        _admit_member(link, member)


def _admit_member(link: CareLink, member: Clinician) -> Admission | None:
    """Let a member in; whom the patient stopped before stays out, where the patient sees it."""
    was_stopped = _was_stopped(link, member)
    made = _admit(link, member)
    if was_stopped:
        stopped = Admission.objects.filter(id=made.id)
        stopped.update(ended_at=timezone.now(), ended_by="patient")
    return None if was_stopped else made


def admit_newcomer(*, newcomer: Clinician) -> None:
    """Let a new member in wherever a patient shares with the clinic's members, and tell them.

    Call it in the transaction in which somebody joins, with the clinic locked.
    """
    now = timezone.now()
    links = CareLink.objects.filter(
        clinic=newcomer.clinic_id, reach=CLINIC, revoked_at=None, expires_at__gt=now
    ).exclude(clinician=newcomer)
    lock_patients(links.values_list("patient", flat=True))
    for link in links:
        made = _admit_member(link, newcomer)
        if made is not None:
            notices.tell_of_sharing(
                patient_id=link.patient_id,
                kind=notices.MEMBER_JOINED,
                who=newcomer.name,
                clinic=link.clinic_name,
                admission=made,
            )


def carry_over(*, before: CareLink, after: CareLink) -> None:
    """Move whom a consent had let in to the one that replaces it, where that reaches as far.

    Call it in the transaction of the change.
    """
    held = Admission.objects.filter(link=before, ended_at=None)
    if before.reach == after.reach:
        held.update(link=after)
        return
    held.update(ended_at=timezone.now(), ended_by="replaced")
    admit_members(link=after)


def let_in_again(*, before: CareLink, after: CareLink) -> None:
    """Let in by `after`, which says the same, whom `before` had let in when it ended.

    Call it in the transaction that makes it, with the clinic locked. Whom the patient stopped stays
    out, as does a stand-in whose time is over and who has left the clinic.
    """
    if after.reach == CLINIC:
        admit_members(link=after)
        return
    held = Admission.objects.filter(
        link=before, ended_by="consent", until_at__gt=timezone.now(), clinician__deactivated_at=None
    ).select_related("clinician")
    for each in held:
        if each.clinician is not None and not _was_stopped(after, each.clinician):
            _admit(after, each.clinician, named_by=each.named_by, until=each.until_at)


def end_all(link: CareLink) -> None:
    """End what a consent let in, with the consent."""
    held = Admission.objects.filter(link=link, ended_at=None)
    held.update(ended_at=timezone.now(), ended_by="consent")


def stop(*, patient: Patient, admission_id: UUID) -> Admission:
    """End one person's access now, as the patient. Idempotent. Raises NotFound."""
    with transaction.atomic():
        lock_patients([patient.id])
        found = _own(Admission.objects.filter(patient=patient, id=admission_id))
        _end(found, by="patient")
        return _own(Admission.objects.filter(id=found.id))


def _end(admission: Admission, *, by: str) -> bool:
    """End one access; say whether it had not ended yet. What was made under it goes with it."""
    held = Admission.objects.filter(id=admission.id, ended_at=None)
    if not held.update(ended_at=timezone.now(), ended_by=by):
        return False
    for listener in _when_ended:
        listener(admission)
    return True


def allow_again(*, patient: Patient, admission_id: UUID) -> Admission:
    """Undo a stop, as the patient. Raises NotFound, or Invalid if there is nothing to allow.

    One statement decides: what somebody else ended, what has expired, and what belongs to an ended
    consent stays ended.
    """
    now = timezone.now()
    own = Admission.objects.filter(patient=patient, id=admission_id)
    found = _own(own)
    back = own.filter(
        Q(until_at=None) | Q(until_at__gt=now),
        ended_by="patient",
        clinician__in=Clinician.objects.filter(deactivated_at=None),
        link__in=CareLink.objects.filter(revoked_at=None, expires_at__gt=now),
    )
    try:
        with transaction.atomic():
            lock_patients([patient.id])
            is_back = back.update(ended_at=None, ended_by="")
    except IntegrityError:  # somebody was let in anew meanwhile
        is_back = 0
    if not is_back and found.ended_at is not None:
        raise Invalid(say("This has ended and cannot be opened again."), code="ended")
    return _own(own)


def hand_back(*, clinician: Clinician, patient_id: UUID, admission_id: UUID) -> None:
    """End a stand-in's time early, as the stand-in or as who named them. Raises NotFound."""
    about = Admission.objects.filter(
        Q(clinician=clinician) | Q(link__clinician=clinician),
        patient=patient_id,
        id=admission_id,
        until_at__isnull=False,
    )
    with transaction.atomic():
        lock_patients([patient_id])
        found = about.select_related("link", "clinician").first()
        if found is None:
            raise NotFound(say("There is no such stand-in."))
        if _end(found, by="clinician"):
            _tell_ended(found)


def end_for(*, clinician: Clinician, by: str) -> None:
    """End every access that somebody had as a stand-in or member, and tell the patients.

    Call it in the transaction in which they leave or are deactivated.
    """
    held = Admission.objects.filter(clinician=clinician, ended_at=None).select_related("link")
    for each in held:
        is_running = each.link.revoked_at is None and each.link.expires_at > timezone.now()
        if _end(each, by=by) and is_running:
            _tell_ended(each)


def _tell_ended(admission: Admission) -> None:
    notices.tell_of_sharing(
        patient_id=admission.patient_id,
        kind=notices.ACCESS_ENDED,
        who=admission.clinician_name,
        clinic=admission.link.clinic_name,
    )


def _own(own: "QuerySet[Admission]") -> Admission:
    found = own.first()
    if found is None:
        raise NotFound(say("There is no such access."))
    return found


_when_ended: list[Callable[[Admission], Any]] = []


def when_access_ends(listener: Callable[[Admission], Any]) -> None:
    """Call `listener(admission)` in the transaction in which somebody's access is ended."""
    if listener not in _when_ended:
        _when_ended.append(listener)
