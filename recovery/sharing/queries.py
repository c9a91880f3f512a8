"""Who may see what. Somebody else's patient does not exist: 404, never 403."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b
from typing import Any, TypedDict
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
from django.db import connection
from django.db.models import Count, F, Max, Min, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.functions import TruncDate
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient
from recovery.core import databases
from recovery.core.databases import key, uuid_of
from recovery.core.errors import NotFound, SecondFactorNeeded
from recovery.core.languages import say
from recovery.sharing import access_log
from recovery.sharing.access_log import Look
from recovery.sharing.models import OPENED, AccessRecord, CareLink, Invitation

PATIENT = "patient"
CLINICIAN = "clinician"


@dataclass(frozen=True)
class Access:
    """That a user may see a patient, and how much of their record.

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
    def opened(self) -> frozenset[str]:
        """The switches that are on; all of them for the patient."""
        return frozenset(name for name in OPENED if getattr(self, name))

    def opens(self, switch: str) -> bool:
        """Say whether a switch of the consent is on; "" stands for what every consent opens."""
        return not switch or bool(getattr(self, switch))

    @property
    def consent(self) -> tuple[UUID | None, int]:
        """What is made for this reader is bound to: the id and version of the consent."""
        return self.consent_id, self.care_version


class Opened(TypedDict):
    """That somebody opened a section."""

    clinician: str
    clinic: str
    section: str
    opened_at: datetime


class SectionLookedAt(TypedDict):
    """How often a section was opened on a day, and first and last when."""

    section: str
    first_at: datetime
    last_at: datetime
    times: int


class LooksOfADay(TypedDict):
    """What one person opened on one local day of the patient's."""

    day: date
    clinician: str
    clinic: str
    looks: list[SectionLookedAt]


@dataclass(frozen=True)
class Page:
    """Some of a long list, and where the next page begins; None if this is the last."""

    next: date | None
    results: list[LooksOfADay]


WHAT = """p.user_id, p.revision, p.derived_version, p.zone, p.language,
       l.id, l.version, l.injuries, l.share_sleep, l.share_supplements, l.share_symptoms,
       l.share_notes,
       c.id, c.name, k.name,
       c.id IS NOT NULL AND EXISTS (SELECT 1 FROM mfa_authenticator a
               WHERE a.user_id = c.user_id AND a.type IN ('totp', 'webauthn')),
       (SELECT epoch FROM recovery_dataset)"""
LETS_IN = "a.ended_at IS NULL AND a.from_at <= %s AND (a.until_at IS NULL OR a.until_at > %s)"
# The one answer to who may see whom: the consent by which a clinician sees a patient now, their own
# before one that lets them in as a stand-in or member, else none. Everything that shows a patient
# to somebody else asks this and nothing beside it. Six times the present instant.
LASTS = "o.revoked_at IS NULL AND o.accepted_at <= %s AND o.expires_at > %s"
OPENS = f"""SELECT COALESCE(
  (SELECT o.id FROM recovery_carelink o
   WHERE o.patient_id = {{patient}} AND o.clinician_id = {{clinician}} AND {LASTS}
   ORDER BY o.accepted_at DESC, o.id LIMIT 1),
  (SELECT o.id FROM recovery_admission a
   JOIN recovery_carelink o ON o.patient_id = a.patient_id AND o.id = a.link_id
   WHERE a.patient_id = {{patient}} AND a.clinician_id = {{clinician}} AND {LASTS}
     AND {LETS_IN}
   ORDER BY o.accepted_at DESC, o.id LIMIT 1))
FROM recovery_clinician w WHERE w.id = {{clinician}} AND w.deactivated_at IS NULL"""  # noqa: S608
BY_WHOM = f"""LEFT JOIN recovery_clinician c ON c.user_id = {{user}}
LEFT JOIN recovery_clinic k ON k.id = c.clinic_id
LEFT JOIN recovery_carelink l ON l.id = ({OPENS.format(patient="p.id", clinician="c.id")})"""
OF_A_USER = f"SELECT {WHAT} FROM recovery_patient p {BY_WHOM.format(user='%s')} WHERE p.id = %s"  # noqa: S608


def visible_patient(*, user_id: UUID, patient_id: UUID, section: str = "") -> Access:
    """Return how `user_id` may see a patient: their own, or by an open care link. One statement.

    A clinician's look at `section` is noted: see `looks`. Raises NotFound for everybody else's,
    SecondFactorNeeded for a clinician without one.
    """
    with connection.cursor() as cursor:
        cursor.execute(OF_A_USER, [key(user_id), *_nows(), key(patient_id)])
        found = cursor.fetchone()
    if found is None:
        raise NotFound(say("There is no such patient."))
    access = _access(user_id, patient_id, found)
    if access.role == CLINICIAN:
        access_log.note(Look(frozenset({patient_id}), _identity(access), section))
    return access


def _access(user_id: UUID, patient_id: UUID, found: Sequence[Any]) -> Access:
    owner, revision, derived_version, zone, language, consent, care_version, *shared, epoch = found
    if UUID(str(owner)) == user_id:
        return Access(
            patient_id, PATIENT, user_id, revision, derived_version, zone, language, str(epoch)
        )
    if care_version is None:
        raise NotFound(say("There is no such patient."))
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


def _nows(instant: datetime | None = None) -> list[Any]:
    """Return the present instant as often as `OPENS` asks for it."""
    return [databases.instant(instant or timezone.now())] * 6


# Every consent that may open a patient to a clinician now, with what moves when the patient does.
MAY_OPEN = f"""SELECT o.id, p.revision, p.derived_version FROM recovery_carelink o
JOIN recovery_patient p ON p.id = o.patient_id WHERE o.clinician_id = {{clinician}} AND {LASTS}
UNION ALL
SELECT o.id, p.revision, p.derived_version FROM recovery_admission a
JOIN recovery_carelink o ON o.patient_id = a.patient_id AND o.id = a.link_id
JOIN recovery_patient p ON p.id = o.patient_id
WHERE a.clinician_id = {{clinician}} AND {LASTS} AND {LETS_IN}
ORDER BY 1"""  # noqa: S608


def state_of_caseload(clinician: Clinician) -> str:
    """Return a digest that changes whenever a patient whom a clinician sees does. One statement.

    It changes with entries that are not shared too: it is told to nobody.
    """
    with connection.cursor() as cursor:
        cursor.execute(MAY_OPEN.format(clinician=_literal(clinician.id)), _nows())
        return blake2b(repr(cursor.fetchall()).encode(), digest_size=12).hexdigest()


def links_seen_by(
    clinician: Clinician, links: "QuerySet[CareLink] | None" = None
) -> "QuerySet[CareLink]":
    """Return the consents by which a clinician sees patients now, one for each patient.

    Showing what one opens is `links_of_clinician`, which notes the look.
    """
    opens = OPENS.format(patient="recovery_carelink.patient_id", clinician=_literal(clinician.id))
    among = CareLink.objects.all() if links is None else links
    return among.filter(id=RawSQL(opens, _nows()))  # noqa: S611


@dataclass(frozen=True)
class Reader:
    """A clinician who sees a patient, and by which consent."""

    id: UUID
    name: str
    link: CareLink


def readers_of(*, patient_id: UUID, clinic_id: UUID) -> list[Reader]:
    """Return who of a clinic sees a patient now, by name."""
    opens = OPENS.format(patient=_literal(patient_id), clinician="c.id")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.id, c.name, l.id FROM recovery_clinician c "  # noqa: S608
            f"JOIN recovery_carelink l ON l.id = ({opens}) "
            "WHERE c.clinic_id = %s ORDER BY c.name, c.id",
            [*_nows(), key(clinic_id)],
        )
        found = [(uuid_of(who), name, uuid_of(link)) for who, name, link in cursor.fetchall()]
    links = CareLink.objects.select_related("patient__user").in_bulk([each[2] for each in found])
    return [Reader(who, name, links[link]) for who, name, link in found]


def _literal(value: UUID) -> str:
    """Return an id as it stands in a statement; an id of ours, never a client's text."""
    return f"'{key(UUID(str(value)))}'"


def open_links(*, now: datetime | None = None) -> "QuerySet[CareLink]":
    """Return the consents that are open at `now`; by whom a patient is seen says `OPENS`."""
    at = now or timezone.now()
    return CareLink.objects.filter(revoked_at=None, accepted_at__lte=at, expires_at__gt=at)


def links_of_clinician(
    clinician: Clinician, links: "QuerySet[CareLink]", section: str
) -> list[CareLink]:
    """Return the open `links` of a clinician whose patients they are shown; the look is noted."""
    found = list(links_seen_by(clinician, links))
    by = (clinician.id, clinician.name, clinician.clinic.name)
    if found:
        patients = frozenset(link.patient_id for link in found)
        access_log.note(Look(patients, by, section, minutes=access_log.DAY))
    return found


def record_access(access: Access, section: str) -> None:
    """Record which section a clinician is shown, if the code that answers does not know it."""
    if access.role == CLINICIAN:
        access_log.note(Look(frozenset({access.patient_id}), _identity(access), section))


def last_look(access: Access, *, before: datetime) -> datetime | None:
    """Return when this clinician last opened a section of the record before an instant."""
    looks = AccessRecord.objects.filter(
        patient=access.patient_id, clinician=access.clinician_id, opened_at__lt=before
    ).exclude(section="caseload")
    last: datetime | None = looks.aggregate(last=Max("opened_at"))["last"]
    return last


def _identity(access: Access) -> tuple[UUID | None, str, str]:
    return access.clinician_id, access.clinician_name, access.clinic_name


def invited_address(link: CareLink) -> str:
    """Return the address to which a clinic invited a patient; "" once it is no longer theirs.

    A sharing tells no address: the clinic knows this one.
    """
    known = Invitation.objects.filter(
        accepted_by=link.patient_id,
        clinician__clinic=link.clinic_id,
        email=F("accepted_by__user__email"),
    )
    return known.order_by("-accepted_at").values_list("email", flat=True).first() or ""


def links_of(patient: Patient) -> "QuerySet[CareLink]":
    """Return the consents of a patient, ended and replaced ones too."""
    return (
        CareLink.objects.filter(patient=patient)
        .select_related("clinic")
        .prefetch_related("admissions")
        .order_by("-accepted_at")
    )


class CalledClinic(TypedDict):
    """A practice, and the number under which it is called."""

    name: str
    phone: str


def called_clinics(patient: Patient) -> list[CalledClinic]:
    """Return the practices that a patient shares with now and that gave a number, by name."""
    found = open_links().filter(patient=patient, clinic__isnull=False).exclude(clinic__phone="")
    named = found.order_by("clinic__name").values_list("clinic__name", "clinic__phone").distinct()
    return [{"name": name, "phone": phone} for name, phone in named]


def looks_at(patient: Patient) -> list[Opened]:
    """Return who opened what, newest first."""
    found = AccessRecord.objects.filter(patient=patient).order_by("-opened_at", "-id")
    return [
        {"clinician": clinician, "clinic": clinic, "section": section, "opened_at": opened_at}
        for clinician, clinic, section, opened_at in found.values_list(
            "clinician_name", "clinic_name", "section", "opened_at"
        )
    ]


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


def _by_person(sections: Iterable[Mapping[str, Any]]) -> list[LooksOfADay]:
    grouped: dict[tuple[date, UUID | None, str, str], LooksOfADay] = {}
    for each in sections:
        who = (each["day"], each["clinician_id"], each["clinician_name"], each["clinic_name"])
        group = grouped.setdefault(
            who, {"day": who[0], "clinician": who[2], "clinic": who[3], "looks": []}
        )
        group["looks"].append(
            {
                "section": each["section"],
                "first_at": each["first_at"],
                "last_at": each["last_at"],
                "times": each["times"],
            }
        )
    return list(grouped.values())
