"""A demo: sixty synthetic patients who share with a synthetic physiotherapist."""

import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from recovery.accounts import privacy_text
from recovery.accounts.models import Clinician, Patient, User
from recovery.core.days import local_day
from recovery.core.errors import Forbidden
from recovery.core.ids import named_id
from recovery.findings.services import compute
from recovery.operations.demo_caseload import NAMES, light_courses
from recovery.operations.demo_course import COURSES, Course, entries
from recovery.operations.progress import Progress
from recovery.sharing.models import CareLink, Clinic
from recovery.sharing.services import SHARING_LASTS
from recovery.sync.registry import CLINICIAN, PATIENT, Writer
from recovery.sync.services import Change, write

DOMAIN = "demo.example"  # reserved (RFC 2606): no mail ever arrives there
ZONE = "Europe/Berlin"


@dataclass(frozen=True)
class Login:
    """How one of the demo's people signs in; `totp` is the secret of the second factor."""

    who: str
    email: str
    password: str
    totp: str = ""


def fill() -> list[Login]:
    """Fill the demo; return how those with a whole story sign in. Empty if it was filled before.

    Raises Forbidden if there is any account of somebody else: synthetic people are never put
    among real ones. Who signs up in a demo afterwards does not keep it from starting again.
    """
    if User.objects.filter(email__endswith=f"@{DOMAIN}").exists():
        return []
    if User.objects.exists():
        raise Forbidden("There are real accounts here. The demo wants a folder of its own.")
    with transaction.atomic():
        clinician, login = _physiotherapist()
        logins = [login, *(_patient(course, clinician) for course in COURSES)]
        bar = Progress("Making patients", len(NAMES))
        for course in light_courses():
            _patient(course, clinician)
            bar.add(1)
        bar.end()
    # No worker runs yet, and a caseload without findings would show a clinic of the well.
    compute(patients=Patient.objects.values_list("id", flat=True))
    return logins


def today() -> date:
    """Return the day of everybody here. Before four in the morning it is still yesterday."""
    return local_day(timezone.now(), ZoneInfo(ZONE))


def _account(name: str) -> tuple[User, str]:
    password = secrets.token_urlsafe(9)
    user = User.objects.create_user(f"{slugify(name)}@{DOMAIN}", password)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user, password


def _physiotherapist() -> tuple[Clinician, Login]:
    clinic = Clinic.objects.create(name="Demo clinic (synthetic data)", phone="")
    user, password = _account("Jo")
    clinician = Clinician.objects.create(user=user, clinic=clinic, name="Jo (synthetic)")
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return clinician, Login("the physiotherapist", user.email, password, secret)


def _patient(course: Course, clinician: Clinician) -> Login:
    user, password = _account(course.name)
    patient = Patient.objects.create(
        user=user, name=f"{course.name} (synthetic)", phone=course.phone, zone=ZONE
    )
    privacy_text.agree(user_id=user.pk, version_read=privacy_text.version())
    injury = _log(patient, course)
    began = timezone.now() - timedelta(days=course.days)
    CareLink.objects.create(
        patient=patient,
        clinician=clinician,
        injuries=[str(injury)],
        accepted_at=began,
        expires_at=began + SHARING_LASTS,
    )
    if course.rated:
        _suggest(patient, clinician, injury, course.rated)
    return Login(f"a patient, {course.joint}", user.email, password)


def _suggest(patient: Patient, clinician: Clinician, injury: UUID, activity: str) -> None:
    """Let the physiotherapist suggest to rate an activity every week."""
    writer = Writer(CLINICIAN, named_id(patient.pk, "device:desk"), clinician.user_id)
    said = {
        "injury": str(injury), "day": today().isoformat(), "about": "question",
        "question": activity, "reason": "Then we both see whether it gets easier.",
    }  # fmt: skip
    row = named_id(patient.pk, "suggestion")
    change = Change("suggestion", row, said, base=0, id=named_id(row, "demo"))
    write(patient_id=patient.pk, writer=writer, changes=[change])


def _log(patient: Patient, course: Course) -> UUID:
    def row(key: str) -> UUID:
        return named_id(patient.pk, key)

    logged = entries(
        course, str(row("injury")), str(row("supplement")), str(row("regimen")),
        today(),
    )  # fmt: skip
    changes = [
        Change(kind, row(key), values, base=0, id=named_id(row(key), "demo"))
        for kind, key, values in logged
    ]
    writer = Writer(PATIENT, named_id(patient.pk, "device:demo"), patient.user_id)
    write(patient_id=patient.pk, writer=writer, changes=changes)
    return row("injury")
