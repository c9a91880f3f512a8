"""Two patients with everything, their clinicians, and everybody who does not belong."""

import hashlib
import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection
from django.test import Client
from django.utils import timezone

from api.sync.nouns import NOUNS
from recovery.accounts import browsers
from recovery.accounts.models import Clinician, Patient, User
from recovery.care_plan.closing import KEPT
from recovery.care_plan.models import Acknowledgement, ClosingRecord, Discharge
from recovery.core.ids import uuid7
from recovery.jobs.models import Job
from recovery.reminders import services as reminders
from recovery.sharing import colleagues, services
from recovery.sharing.models import Admission, CareLink, ColleagueInvitation, Invitation, Notice
from recovery.sync.models import RecordAmendment
from recovery.trials.models import Trial
from tests.security.samples import AMENDED, BY_CLINICIAN, BY_SERVER, filled
from tests.support.people import add_second_factor, make_clinician, make_patient, signed_in
from tests.support.push_service import Browser as PushBrowser

JSON = "application/json"
NOUN_OF = {noun.name: noun for noun in NOUNS}


@dataclass
class Person:
    """A patient with one row of each kind, and the ids that lead to them."""

    patient: Patient
    clinician: Clinician
    client: Client
    desk: Client
    link: CareLink
    ids: dict[str, str] = field(default_factory=dict)
    unshared: dict[str, str] = field(default_factory=dict)
    token: str = ""

    @property
    def base(self) -> str:
        return f"/api/v1/patients/{self.patient.id}"

    def marks(self) -> set[str]:
        """What only answers to this patient, or to whom they share with, may hold."""
        return {
            self.patient.user.email, self.patient.name, self.patient.phone, str(self.link.id),
            "MARK", *self.unshared.values(),
            *(value for name, value in self.ids.items() if name != "factor"),
        }  # fmt: skip


def person(name: str, clinic: str) -> Person:
    patient = make_patient(f"{name}@example.org")
    patient.name, patient.phone = (
        f"{name.title()} of the {name} family",
        f"+49 30 77 {ord(name[0])}",
    )
    patient.save()
    clinician = make_clinician(f"pt-{name}@example.org", clinic)
    link = share(patient, clinician, [])
    found = Person(patient, clinician, signed_in(patient.user), signed_in(clinician.user), link)
    found.ids["injury"] = create(found, "injury")
    link.injuries, link.share_notes = [found.ids["injury"]], True
    link.save()
    for noun in NOUNS:
        if noun.name not in ("injury", *BY_SERVER):
            found.ids[noun.name] = create(found, noun.name)
    _amend(found)
    _beside_the_nouns(found)
    found.unshared["injury"] = create(found, "injury")
    unshared_injury = {"injury": found.unshared["injury"]}
    for noun in NOUNS:
        if noun.by_injury and noun.name not in BY_CLINICIAN:
            found.unshared[noun.name] = create(found, noun.name, **unshared_injury)
    _ways_in(found)
    return found


def create(found: Person, kind: str, **but: Any) -> str:
    client = found.desk if kind in BY_CLINICIAN else found.client
    body = filled(kind, found.ids, **but)
    answer = client.post(f"{found.base}/{NOUN_OF[kind].route}/", body, JSON)
    assert answer.status_code == 201, (kind, answer.content)
    return answer.json()["id"]


def _amend(found: Person) -> None:
    """The clinician changes a note: what stood before is kept."""
    note = f"{found.base}/{NOUN_OF['note'].route}/{found.ids['note']}/"
    assert found.desk.patch(note, AMENDED, JSON).status_code == 200
    kept = RecordAmendment.objects.get(patient=found.patient)
    found.ids["record_amendment"] = str(kept.id)


def _beside_the_nouns(found: Person) -> None:
    """A trial, an export and a flag that was answered."""
    begins = date(2026, 1, 5)
    trial = Trial.objects.create(
        patient=found.patient, question="MARK question", regimen_id=found.ids["regimen"],
        outcome="sleep_quality", smallest_change=1, period_days=7, periods=12,
        starts_on=begins, ends_on=begins + timedelta(days=83), status="stopped",
    )  # fmt: skip
    job = Job.objects.create(
        patient=found.patient, requested_by=found.patient.user, kind="tables",
        expires_at=timezone.now() + timedelta(hours=1),
    )  # fmt: skip
    answered = Acknowledgement.objects.create(
        patient=found.patient, clinician=found.clinician, flag="MARK flag", action="MARK action"
    )
    ended = Discharge.objects.create(
        patient=found.patient, clinician=found.clinician, injury_id=found.ids["injury"],
        day=begins, summary="MARK discharge", undo={"sharings": [], "regimens": []},
    )  # fmt: skip
    admission, notice = _let_in(found)
    closing = ClosingRecord.objects.create(
        author=found.clinician, patient_name="A former patient", until_at=timezone.now() + KEPT
    )
    found.ids |= {
        "closing_record": str(closing.id),
        "admission": str(admission.id), "notice": str(notice.id), "trial": str(trial.id),
        "job": str(job.id), "acknowledgement": str(answered.id),
        "discharge": str(ended.id),
    }  # fmt: skip


def _let_in(found: Person) -> tuple[Admission, Notice]:
    """A stand-in whose time is over, and the notice of it."""
    ended = timezone.now() - timedelta(days=1)
    admission = Admission.objects.create(
        patient=found.patient, link=found.link, clinician=found.clinician,
        clinician_name="Kim the stand-in", from_at=ended - timedelta(days=1), until_at=ended,
    )  # fmt: skip
    told = Notice.objects.create(
        user=found.patient.user, kind="stand_in_named", who="Kim the stand-in",
        admission=admission, mailed_at=ended, seen_at=ended,
    )  # fmt: skip
    return admission, told


def _ways_in(found: Person) -> None:
    email = found.patient.user.email
    invitation, found.token = services.invite(clinician=found.clinician, email=email)
    found.ids["invitation"] = str(invitation.id)
    # Of a third clinic: to a clinician's own colleagues its invitations are no secret.
    head = make_clinician(f"head-{email}", "Third")
    joining, _ = colleagues.invite_colleague(clinician=head, email=f"colleague-{email}")
    found.ids["colleague"] = str(joining.id)
    reminders.open_calendar(patient_id=found.patient.id)
    totp = add_second_factor(found.patient.user)
    found.ids["factor"] = str(totp.pk)
    session = browsers.browsers_of(user_id=found.patient.user_id, session_key=None)
    found.ids["browser"] = session[0].id
    keys = PushBrowser("https://fcm.googleapis.com/mark").subscription()
    answer = found.client.post(f"{found.base}/push-subscriptions/", keys, JSON)
    assert answer.status_code == 201, answer.content
    found.ids["push"] = answer.json()["id"]


def share(patient: Patient, clinician: Clinician, injuries: list[str], **but: Any) -> CareLink:
    now = timezone.now()
    values = {
        "id": uuid7(), "patient": patient, "clinician": clinician, "injuries": injuries,
        "accepted_at": now, "expires_at": now + timedelta(days=10), **but,
    }  # fmt: skip
    return CareLink.objects.create(**values)


def strangers(ada: Person, eve: Person) -> dict[str, Client]:
    """Everybody who must not see anything of Ada's."""
    now = timezone.now()
    injuries = [ada.ids["injury"]]

    def colleague(name: str) -> Clinician:
        made = make_clinician(f"{name}@example.org")
        made.clinic, made.role = ada.clinician.clinic, "member"
        made.save()
        return made

    revoked, expired, bare = colleague("revoked"), colleague("expired"), colleague("bare")
    share(ada.patient, revoked, injuries, revoked_at=now)
    long_ago = now - timedelta(days=20)
    share(
        ada.patient, expired, injuries,
        accepted_at=long_ago, expires_at=long_ago + timedelta(days=10),
    )  # fmt: skip
    share(ada.patient, bare, injuries, share_notes=True)
    bare.user.authenticator_set.all().delete()
    staff = User.objects.create_superuser("staff@example.org", "a long password 1")
    return {
        "anonymous": Client(),
        "another patient": eve.client,
        "a clinician of another clinic": eve.desk,
        "an unlinked colleague": signed_in(colleague("unlinked").user),
        "a revoked clinician": signed_in(revoked.user),
        "an expired clinician": signed_in(expired.user),
        "a clinician without a second factor": signed_in(bare.user),
        "staff without a second factor": signed_in(staff),
    }


NO_TOKEN = "x" * 22  # a stranger has none


def address(pattern: str, whose: Person, kind: str = "") -> str:
    """The address of a route with somebody's ids in it."""
    ids = {
        "patient": str(whose.patient.id), "link": str(whose.link.id),
        "row": whose.ids.get(kind or "acknowledgement"),
        "browser": whose.ids["browser"], "token": NO_TOKEN, "trial": whose.ids["trial"],
        "job": whose.ids["job"], "member": str(whose.clinician.id),
        "record": whose.ids["closing_record"], "discharge": whose.ids["discharge"],
        "admission": whose.ids["admission"], "notice": whose.ids["notice"],
        "invitation": whose.ids["colleague" if "colleagues" in pattern else "invitation"],
    }  # fmt: skip

    def value(found: re.Match[str]) -> str:
        if found[1] in ids:
            return str(ids[found[1]])
        foreign_tree = pattern.startswith(("admin/", "_allauth/"))
        assert foreign_tree, f"{pattern}: say in tests/security/world.py what <{found[1]}> is"
        return "1"

    plain = re.sub(r"\(\?![^)]*\)|[\^$\\\\]", "", pattern)
    plain = re.sub(r"\(\?P<\w+>(\w*)[^)]*\)", lambda found: found[1] or "1", plain)
    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", value, plain)


def facts(whose: Person) -> str:
    """A fingerprint of every row that hangs on a patient, and of what their clinic has open."""
    digest = hashlib.sha256()
    with connection.cursor() as cursor:
        invitations = (whose.ids["invitation"], whose.ids["colleague"])
        for query, values in facts_asked(whose.patient.id, *invitations):
            cursor.execute(query, values)
            digest.update(repr(cursor.fetchall()).encode())
    user = User.objects.get(id=whose.patient.user_id)
    held = list(user.authenticator_set.order_by("pk").values_list("type", "data"))
    digest.update(repr((user.email, user.password, user.sessions.count(), held)).encode())
    return digest.hexdigest()


@cache
def facts_asked(patient: UUID, *invitations: str) -> list[tuple[str, tuple[Any, ...]]]:
    """The queries of `facts`, compiled once: the walks ask them after each of 10,000 calls."""
    asked = []
    for model in sorted(
        apps.get_app_config("recovery").get_models(), key=lambda each: each.__name__
    ):
        names = {each.name for each in model._meta.concrete_fields}
        if model is Patient:
            rows = model.objects.filter(id=patient)
        elif model.__name__ == "AccessRecord":
            continue  # a look that was allowed may leave one
        elif "patient" in names:
            rows = model.objects.filter(patient=patient)
        elif model in (Invitation, ColleagueInvitation):
            rows = model.objects.filter(id__in=invitations)
        else:
            continue
        asked.append(rows.order_by("pk").values_list().query.sql_with_params())
    return asked
