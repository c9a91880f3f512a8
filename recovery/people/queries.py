"""What may be seen of whom. Somebody else's patient does not exist: 404, never 403."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
from allauth.mfa.models import Authenticator
from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from recovery.errors import Forbidden, NotFound, SecondFactorNeeded
from recovery.ids import uuid7
from recovery.people.models import AccessRecord, CareLink, Clinician, Patient, User
from recovery.people.sessions import hash_of_key, holds

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
LOOKS = tuple(
    "INSERT INTO recovery_accessrecord (id, patient_id, clinician_id, clinician_name, "  # noqa: S608
    f"clinic_name, section, bucket, opened_at) SELECT {pair}, %s, %s, %s, %s, %s, %s "
    f"FROM {each} WHERE true ON CONFLICT DO NOTHING"
    for pair, each in (
        ("value->>0, value->>1", "json_each(%s)"),
        ("(value->>0)::uuid, (value->>1)::uuid", "json_array_elements(%s::json) AS looks(value)"),
    )
)
OF_A_SESSION = f"""SELECT s.session_data, u.id, u.password, u.is_active, {WHAT}
FROM recovery_session s JOIN recovery_user u ON u.id = s.user_id
JOIN recovery_patient p ON p.id = %s {BY_WHOM.format(user="u.id")}
WHERE s.session_key = %s AND s.expire_date > %s AND s.ends_at > %s"""  # noqa: S608


def visible_patient(*, user_id: UUID, patient_id: UUID) -> Access:
    """Return how `user_id` may see a patient: her own, or by an open care link. One statement.

    Raises NotFound for everybody else's, SecondFactorNeeded for a clinician without one.
    """
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    with connection.cursor() as cursor:
        cursor.execute(OF_A_USER, [_key(user_id), now, now, _key(patient_id)])
        found = cursor.fetchone()
    if found is None:
        raise NotFound("There is no such patient.")
    return _access(user_id, patient_id, found)


def visible_to_session(*, session_key: str, patient_id: UUID) -> Access:
    """Return how the account of a session may see a patient: who asks and what she may, at once.

    One statement. The session is verified as Django does: unexpired, signed, of an active account
    with the same password. Raises NotFound for everything else, SecondFactorNeeded for a clinician
    without one.
    """
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    with connection.cursor() as cursor:
        kept = hash_of_key(session_key)
        cursor.execute(OF_A_SESSION, [_key(patient_id), now, now, kept, now, now])
        found = cursor.fetchone()
    if found is None:
        raise NotFound("There is no such patient.")
    data, account, password, is_active, *seen = found
    user_id = UUID(str(account))
    if not is_active or not holds(data, user_id, password):
        raise NotFound("There is no such patient.")
    return _access(user_id, patient_id, seen)


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


def record_access(access: Access, section: str, *, minutes: int = 15) -> None:
    """Note that a clinician opened a section; a second look within `minutes` is the same look.

    Call it in the transaction of the reading.
    """
    if access.role != CLINICIAN:
        return
    record_looks([access.patient_id], _identity(access), section, minutes=minutes)


def _identity(access: Access) -> tuple[UUID | None, str, str]:
    return access.clinician_id, access.clinician_name, access.clinic_name


def record_looks(
    patients: Iterable[UUID],
    by: tuple[UUID | None, str, str],
    section: str,
    *,
    minutes: int = 24 * 60,
) -> None:
    """Note one look of a clinician (id, name, clinic) at each patient. One statement."""
    clinician_id, name, clinic = by
    now = timezone.now()
    bucket = str(int(now.timestamp() // timedelta(minutes=minutes).total_seconds()))
    pairs = orjson.dumps([[_key(uuid7()), _key(patient_id)] for patient_id in patients]).decode()
    by_whom = [_key(clinician_id) if clinician_id else None, name, clinic, section, bucket]
    with connection.cursor() as cursor:
        cursor.execute(
            LOOKS[connection.vendor == "postgresql"],
            [*by_whom, connection.ops.adapt_datetimefield_value(now), pairs],
        )


def links_of(patient: Patient) -> "QuerySet[CareLink]":
    """Return the consents of a patient, ended and replaced ones too."""
    return (
        CareLink.objects.filter(patient=patient)
        .select_related("clinician__clinic")
        .order_by("-accepted_at")
    )


def looks_at(patient: Patient, *, limit: int = 200) -> list[dict[str, Any]]:
    """Return who opened what, newest first."""
    return [
        {
            "clinician": record.clinician_name,
            "clinic": record.clinic_name,
            "section": record.section,
            "opened_at": record.opened_at,
        }
        for record in AccessRecord.objects.filter(patient=patient).order_by("-opened_at")[:limit]
    ]


def language_of(user: User) -> str:
    """Return the language that mails to an account speak, empty where it never chose one."""
    chosen = Patient.objects.filter(user=user).values_list("language", flat=True).first()
    return chosen or user.language


def zone_of(user: User) -> str:
    """Return the time zone of an account; a clinician's is not known."""
    zone = Patient.objects.filter(user=user).values_list("zone", flat=True).first()
    return zone or "UTC"
