"""What may be seen of whom. Somebody else's patient does not exist: 404, never 403."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
from allauth.mfa.models import Authenticator
from django.db import connection
from django.db.models import Count, Exists, Max, Min, OuterRef, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from recovery.errors import Forbidden, NotFound, SecondFactorNeeded
from recovery.people import looks
from recovery.people.looks import Look
from recovery.people.models import AccessRecord, CareLink, Clinician, Patient, User

PATIENT = "patient"
CLINICIAN = "clinician"
# Recovery codes are a way back to a factor, not a factor.
FACTORS = ("totp", "webauthn")


@dataclass(frozen=True)
class Access:
    """That a user may see a patient, and how much of her.

    `injuries` are the ids that are shared; None means all of them. `consent_id` and
    `care_version` name the consent under which it is seen, None and 0 for the patient's own;
    `epoch` is the data set's, or empty before the first sync.
    """

    patient_id: UUID
    role: str
    user_id: UUID
    revision: int
    derived_version: int
    zone: str
    language: str
    epoch: str = ""
    care_version: int = 0
    injuries: frozenset[str] | None = None
    sleep: bool = True
    supplements: bool = True
    symptoms: bool = True
    notes: bool = True
    clinician_id: UUID | None = None
    clinician_name: str = ""
    clinic_name: str = ""
    consent_id: UUID | None = None

    @property
    def consent(self) -> tuple[UUID | None, int]:
        """What is made for this reader is bound to: the id and version of the consent."""
        return self.consent_id, self.care_version


@dataclass(frozen=True)
class Page:
    """Some of a long list, and where the next page begins; None where this is the last."""

    next: date | None
    results: list[dict[str, Any]]


WHAT = """p.user_id, p.revision, p.derived_version, p.zone, p.language,
       l.id, l.version, l.injuries, l.share_sleep, l.share_supplements, l.share_symptoms,
       l.share_notes,
       c.id, c.name, k.name,
       c.id IS NOT NULL AND EXISTS (SELECT 1 FROM mfa_authenticator a
               WHERE a.user_id = c.user_id AND a.type IN ('totp', 'webauthn')),
       (SELECT epoch FROM recovery_dataset)"""
BY_WHOM = """LEFT JOIN recovery_clinician c ON c.user_id = {user}
LEFT JOIN recovery_clinic k ON k.id = c.clinic_id
LEFT JOIN recovery_carelink l ON l.patient_id = p.id AND l.clinician_id = c.id
      AND l.revoked_at IS NULL AND l.accepted_at <= %s AND l.expires_at > %s"""
OF_A_USER = f"SELECT {WHAT} FROM recovery_patient p {BY_WHOM.format(user='%s')} WHERE p.id = %s"  # noqa: S608


def visible_patient(*, user_id: UUID, patient_id: UUID, section: str = "") -> Access:
    """Return how `user_id` may see a patient: her own, or by an open care link. One statement.

    A clinician's look at `section` is noted: see `looks`. Raises NotFound for everybody else's,
    SecondFactorNeeded for a clinician without one.
    """
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    with connection.cursor() as cursor:
        cursor.execute(OF_A_USER, [_key(user_id), now, now, _key(patient_id)])
        found = cursor.fetchone()
    if found is None:
        raise NotFound("There is no such patient.")
    access = _access(user_id, patient_id, found)
    if access.role == CLINICIAN:
        looks.note(Look(frozenset({patient_id}), _identity(access), section))
    return access


def _access(user_id: UUID, patient_id: UUID, found: Sequence[Any]) -> Access:
    owner, revision, derived_version, zone, language, consent, care_version, *shared, epoch = found
    if UUID(str(owner)) == user_id:
        return Access(
            patient_id, PATIENT, user_id, revision, derived_version, zone, language, str(epoch)
        )
    if care_version is None:
        raise NotFound("There is no such patient.")
    injuries, sleep, supplements, symptoms, notes, clinician, name, clinic, has_factor = shared
    if not has_factor:
        raise SecondFactorNeeded
    return Access(
        patient_id, CLINICIAN, user_id, revision, derived_version, zone, language, str(epoch),
        care_version,
        frozenset(orjson.loads(injuries) if isinstance(injuries, str) else injuries),
        bool(sleep), bool(supplements), bool(symptoms), bool(notes),
        UUID(str(clinician)), name, clinic, UUID(str(consent)),
    )  # fmt: skip


def _key(value: UUID) -> str:
    return str(value) if connection.vendor == "postgresql" else value.hex


def own_patient(*, user_id: UUID) -> Patient:
    """Return the patient whose account this is. Raises Forbidden for any other account."""
    found = Patient.objects.filter(user=user_id).first()
    if found is None:
        raise Forbidden("Only a patient's own account can do this.")
    return found


def own_clinician(*, user_id: UUID) -> Clinician:
    """Return the clinician whose account this is. One statement.

    Raises Forbidden for any other account, SecondFactorNeeded for a clinician without one.
    """
    found = clinicians_with_factor().filter(user=user_id).first()
    if found is None:
        raise Forbidden("Only a clinician can do this.")
    if not vars(found)["has_second_factor"]:
        raise SecondFactorNeeded
    clinician: Clinician = found
    return clinician


def clinicians_with_factor() -> "QuerySet[Any, Any]":
    """Return clinicians with their clinic and whether each `has_second_factor`."""
    factors = Authenticator.objects.filter(user=OuterRef("user"), type__in=FACTORS)
    return Clinician.objects.select_related("clinic").annotate(has_second_factor=Exists(factors))


def colleagues_of(clinician: Clinician) -> "QuerySet[Clinician, Clinician]":
    """Return everybody of a clinician's clinic, herself too, by name."""
    return clinicians_with_factor().filter(clinic=clinician.clinic_id).order_by("name", "id")


def open_links(*, now: datetime | None = None) -> "QuerySet[CareLink]":
    """Return the care links that let somebody read at `now`."""
    at = now or timezone.now()
    return CareLink.objects.filter(revoked_at=None, accepted_at__lte=at, expires_at__gt=at)


def links_of_clinician(
    clinician: Clinician, links: "QuerySet[CareLink]", section: str
) -> list[CareLink]:
    """Return the open `links` of a clinician whose patients she is shown; the look is noted."""
    found = list(links.filter(clinician=clinician))
    by = (clinician.id, clinician.name, clinician.clinic.name)
    if found:
        patients = frozenset(link.patient_id for link in found)
        looks.note(Look(patients, by, section, minutes=looks.DAY))
    return found


def record_access(access: Access, section: str) -> None:
    """Say which section a clinician is shown, where the one who answers does not know it."""
    if access.role == CLINICIAN:
        looks.note(Look(frozenset({access.patient_id}), _identity(access), section))


def _identity(access: Access) -> tuple[UUID | None, str, str]:
    return access.clinician_id, access.clinician_name, access.clinic_name


def links_of(patient: Patient) -> "QuerySet[CareLink]":
    """Return the consents of a patient, ended and replaced ones too."""
    return (
        CareLink.objects.filter(patient=patient)
        .select_related("clinician__clinic")
        .order_by("-accepted_at")
    )


def looks_at(patient: Patient) -> list[dict[str, Any]]:
    """Return who opened what, newest first."""
    names = {"clinician": "clinician_name", "clinic": "clinic_name"}
    names |= {"section": "section", "opened_at": "opened_at"}
    found = AccessRecord.objects.filter(patient=patient).order_by("-opened_at", "-id")
    return [dict(zip(names, each, strict=True)) for each in found.values_list(*names.values())]


DAYS_A_PAGE = 14


def looks_by_day(patient: Patient, *, before: date | None = None) -> Page:
    """Return a page of who looked, by person and local day, newest first; 14 days with looks.

    `before` is the `next` of the page before. Each look of a section on a day is told once, with
    its first and last time and how often it was opened.
    """
    day = TruncDate("opened_at", tzinfo=ZoneInfo(patient.zone))
    found = AccessRecord.objects.filter(patient=patient).annotate(day=day).order_by()
    if before is not None:
        found = found.filter(day__lt=before)
    days = list(found.values_list("day", flat=True).distinct().order_by("-day")[: DAYS_A_PAGE + 1])
    shown = days[:DAYS_A_PAGE]
    if not shown:
        return Page(None, [])
    sections = (
        found.filter(day__gte=shown[-1])
        .values("day", "clinician_id", "clinician_name", "clinic_name", "section")
        .annotate(first_at=Min("opened_at"), last_at=Max("opened_at"), times=Count("id"))
        .order_by("-day", "-last_at")
    )
    return Page(shown[-1] if len(days) > DAYS_A_PAGE else None, _by_person(sections))


def _by_person(sections: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    grouped: dict[tuple[Any, ...], dict[str, Any]] = {}
    for each in sections:
        who = (each["day"], each["clinician_id"], each["clinician_name"], each["clinic_name"])
        group = grouped.setdefault(
            who, {"day": who[0], "clinician": who[2], "clinic": who[3], "looks": []}
        )
        group["looks"].append(dict(each))
    return list(grouped.values())


def language_of(user: User) -> str:
    """Return the language that mails to an account speak, empty where it never chose one."""
    chosen = Patient.objects.filter(user=user).values_list("language", flat=True).first()
    return chosen or user.language


def zone_of(user: User) -> str:
    """Return the time zone of an account; a clinician's is not known."""
    zone = Patient.objects.filter(user=user).values_list("zone", flat=True).first()
    return zone or "UTC"
