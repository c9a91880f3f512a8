"""The caseload: who needs a look, from shared facts only, in a fixed number of statements."""

from datetime import date, timedelta
from unittest import mock
from uuid import UUID

import pytest
from django.db import connection
from django.db.models import F
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient, User
from recovery.caseload.version import version_now
from recovery.core.ids import named_id, uuid7
from recovery.findings.models import Finding
from recovery.journal.kinds.injury import Injury
from recovery.reminders.models import Reminder
from recovery.sharing.models import AccessRecord, CareLink
from recovery.sharing.queries import open_links
from recovery.supplements.models import Regimen
from tests.supplements.healthy import answer_all
from tests.support.people import colleague_of, make_clinician, make_patient, signed_in
from tests.support.phone import Phone, add_knee, pain
from tests.support.red_flags import flag
from tests.support.today import today

pytestmark = pytest.mark.django_db


def cases(client: Client) -> list[dict]:
    answer = client.get("/api/v1/caseload/")
    assert answer.status_code == 200, answer.content
    return answer.json()["patients"]


def version(client: Client) -> str:
    return client.get("/api/v1/caseload/changes/").json()["version"]


def ago(days: int) -> str:
    return (today() - timedelta(days=days)).isoformat()


def share(patient: Patient, clinician: Clinician, *injuries: str, **switches: bool) -> CareLink:
    now = timezone.now()
    return CareLink.objects.create(
        patient=patient, clinician=clinician, injuries=list(injuries),
        accepted_at=now - timedelta(days=1), expires_at=now + timedelta(days=10), **switches,
    )  # fmt: skip


def finding(patient: Patient, knee: str, code: str = "drop", **more: object) -> Finding:
    needs = more.pop("needs", [])
    content = {
        "code": code, "injury": knee, "joint": "knee", "motion": "flexion", "side": "left",
        "mode": "active", "device": "phone", "position": "other", "rater": "self",
        "figures": {"now": 102, "before": 116, "change": -14, "error": 12}, "since": ago(2),
        "urgency": 65, "exceeds_error": True, "rate": 0.02, "watched": {"drop": 1}, **more,
    }  # fmt: skip
    key = f"flag:{code}:{knee}"
    # As a worker that keeps findings does.
    Patient.objects.filter(id=patient.id).update(derived_version=F("derived_version") + 1)
    return Finding.objects.create(
        id=named_id(patient.id, key), patient=patient, kind="flag", key=key, injury_id=knee,
        needs=needs, day=today(), revision=1, content=content,
    )  # fmt: skip


def motion(phone: Phone, knee: str, day: str, degrees: float, **more: object) -> None:
    values = {
        "injury": knee, "day": day, "joint": "knee", "motion": "flexion", "side": "left",
        "mode": "active", "device": "phone", "degrees": degrees, **more,
    }  # fmt: skip
    answer = phone.sync(phone.operation("range_of_motion", uuid7(), values))
    assert answer.results[0].status == "applied"


@pytest.fixture
def phone(patient: Patient) -> Phone:
    return Phone(patient)


@pytest.fixture
def shared(patient: Patient, clinician: Clinician, phone: Phone) -> str:
    """The id of a knee that is shared with everything else."""
    knee = str(add_knee(phone))
    share(patient, clinician, knee)
    return knee


# -- What is shown


def test_who_needs_a_look_stands_first_and_the_reason_has_its_figures(
    patient: Patient, clinician: Clinician, desk: Client, shared: str
) -> None:
    calm = make_patient("zoe@example.org")
    share(calm, clinician, str(add_knee(Phone(calm))))
    ben = make_patient("ben@example.org")
    bens = str(add_knee(Phone(ben)))
    share(ben, clinician, bens)
    finding(ben, bens)
    flag(patient, shared, "calf")
    first, second, third = cases(desk)
    assert [each["name"] for each in (first, second, third)] == [
        "ada@example.org", "ben@example.org", "zoe@example.org",
    ]  # fmt: skip
    assert first["flags"][0]["code"] == "calf"
    assert second["flags"][0]["content"]["figures"]["now"] == 102
    assert third["flags"] == []


def test_days_logged_doses_and_the_trend_of_one_device(
    phone: Phone, desk: Client, shared: str
) -> None:
    for days in (0, 1, 1, 13, 14, 40):
        context = "rest" if days else "movement"
        row = named_id(phone.patient.id, f"pain:{shared}:{ago(days)}:{context}")
        values = {"injury": shared, "day": ago(days), "context": context, "score": 3}
        phone.sync(phone.operation("pain", row, values))
    motion(phone, shared, ago(1), 100)
    motion(phone, shared, ago(3), 110)
    motion(phone, shared, ago(9), 90)
    motion(phone, shared, ago(2), 20, device="goniometer")
    motion(phone, shared, ago(2), 140, side="right")
    supplement, regimen = uuid7(), uuid7()
    phone.sync(
        phone.operation("supplement", supplement, {"name": "Mg", "nutrient": "magnesium"}),
        phone.operation("regimen", regimen, {"supplement": str(supplement), "starts_on": ago(30)}),
    )
    for days, outcome in ((0, "taken"), (1, "part"), (2, "skipped"), (20, "skipped")):
        values = {
            "regimen": str(regimen), "supplement": str(supplement), "day": ago(days),
            "slot": "21:00", "outcome": outcome,
        }  # fmt: skip
        row = named_id(phone.patient.id, f"dose:{regimen}:{ago(days)}:21:00")
        assert phone.sync(phone.operation("dose", row, values)).results[0].status == "applied"
    (case,) = cases(desk)
    assert case["last_log_day"] == ago(0)
    # Days 0, 1, 2, 3, 9 and 13 days ago hold an entry.
    assert (case["logged_days"], case["of_days"]) == (6, 14)
    assert (case["taken"], case["doses"]) == (2, 3)
    assert case["trend"]["device"] == "phone"
    assert case["trend"]["weeks"] == [[1, 90.0, 1], [0, 105.0, 2]]


def test_the_trend_never_averages_two_positions(phone: Phone, desk: Client, shared: str) -> None:
    for days, degrees in ((1, 100), (3, 104), (9, 90)):
        motion(phone, shared, ago(days), degrees, position="sitting")
    motion(phone, shared, ago(2), 130, position="prone")
    (case,) = cases(desk)
    assert case["trend"]["weeks"] == [[1, 90.0, 1], [0, 102.0, 2]]


def test_an_old_last_entry_is_found(phone: Phone, desk: Client, shared: str) -> None:
    phone.sync(pain(phone, shared, ago(200), 4))
    (case,) = cases(desk)
    assert (case["last_log_day"], case["logged_days"], case["trend"]) == (ago(200), 0, None)


def test_an_entry_of_tomorrow_is_none_of_the_last_fourteen_days(
    phone: Phone, desk: Client, shared: str
) -> None:
    # A phone that is further east than the zone we know writes tomorrow.
    phone.sync(*(pain(phone, shared, ago(days), 4) for days in range(-1, 15)))
    (case,) = cases(desk)
    assert (case["logged_days"], case["of_days"]) == (14, 14)
    assert case["last_log_day"] == ago(-1)


def test_nobody_shares_yet(desk: Client) -> None:
    assert cases(desk) == []


# -- Nothing outside the link


def test_what_is_not_shared_counts_nowhere(
    patient: Patient, clinician: Clinician, desk: Client, phone: Phone
) -> None:
    knee = str(add_knee(phone))
    shoulder = uuid7()
    other = {"joint": "shoulder", "side": "left", "kind": "tendon", "happened_on": "2026-10-01"}
    phone.sync(phone.operation("injury", shoulder, other))
    share(
        patient, clinician, knee,
        share_sleep=False, share_supplements=False, share_symptoms=False,
    )  # fmt: skip
    before, token = cases(desk), version(desk)
    phone.sync(
        phone.operation("sleep", named_id(patient.id, f"sleep:{ago(1)}"), {"night": ago(1)}),
        phone.operation("day_context", named_id(patient.id, f"day:{ago(1)}"), {"day": ago(1)}),
        phone.operation("supplement", uuid7(), {"name": "Mg", "nutrient": "magnesium"}),
    )
    finding(patient, knee, "missed_logs", needs=["sleep"])
    finding(patient, str(shoulder))
    assert cases(desk) == before
    assert version(desk) == token
    motion(phone, str(shoulder), ago(0), 90, joint="shoulder")
    row = named_id(patient.id, f"pain:{shoulder}:{ago(0)}:rest")
    values = {"injury": str(shoulder), "day": ago(0), "context": "rest", "score": 9}
    phone.sync(phone.operation("pain", row, values))
    assert cases(desk) == before


def test_each_patient_on_the_list_can_read_that_they_were_looked_at(
    patient: Patient, desk: Client, shared: str
) -> None:
    version(desk)
    assert not AccessRecord.objects.filter(patient=patient).exists()
    cases(desk)
    cases(desk)
    assert AccessRecord.objects.filter(patient=patient, section="caseload").count() == 1


# -- Freshness


def test_the_version_moves_with_a_red_flag_and_with_a_finding(
    patient: Patient, desk: Client, shared: str
) -> None:
    seen = [version(desk)]
    assert version(desk) == seen[0] == desk.get("/api/v1/caseload/").json()["version"]
    flag(patient, shared)
    seen.append(version(desk))
    finding(patient, shared)
    seen.append(version(desk))
    assert len(set(seen)) == 3


def test_an_injury_that_is_not_shared_moves_no_version(
    patient: Patient, desk: Client, shared: str, phone: Phone
) -> None:
    before = version(desk)
    revision = Patient.objects.get(id=patient.id).revision
    other = {"joint": "elbow", "side": "left", "kind": "sprain", "happened_on": ago(9)}
    assert phone.sync(phone.operation("injury", uuid7(), other)).results[0].status == "applied"
    assert Patient.objects.get(id=patient.id).revision > revision
    assert version(desk) == before


def test_a_version_moves_with_the_day_that_begins(
    patient: Patient, clinician: Clinician, shared: str
) -> None:
    before = version_now(clinician, open_links())
    tomorrow = timezone.now() + timedelta(days=1)
    with mock.patch.object(timezone, "now", return_value=tomorrow):
        assert version_now(clinician, open_links()) != before


# -- What is done about a flag


def answer(client: Client, patient: Patient, **body: object):
    return client.post(
        f"/api/v1/caseload/{patient.id}/flags/", body, content_type="application/json"
    )


def test_an_acknowledged_flag_rests_until_its_day_or_until_it_gets_worse(
    patient: Patient, clinician: Clinician, desk: Client, shared: str
) -> None:
    held = finding(patient, shared)
    key = held.key
    done = answer(desk, patient, flag=key, action="Phoned", until_day=ago(-3))
    assert done.status_code == 201, done.content
    (case,) = cases(desk)
    assert (case["attention"], case["flags"][0]["rests"]) == (0, True)
    assert case["flags"][0]["answer"]["by"] == "Jo Berger"
    assert case["flags"][0]["answer"]["action"] == "Phoned"
    held.content["figures"]["change"] = -17  # less than one step worse
    held.save()
    assert cases(desk)[0]["flags"][0]["rests"]
    held.content["figures"]["change"] = -20
    held.save()
    assert not cases(desk)[0]["flags"][0]["rests"]
    held.content["figures"]["change"] = -14
    held.save()
    with_time = timezone.now() + timedelta(days=5)
    assert cases_at(clinician.user, with_time)[0]["flags"][0]["rests"] is False


def cases_at(user: User, moment) -> list[dict]:
    with mock.patch("recovery.caseload.overview.timezone.now", return_value=moment):
        return cases(signed_in(user))


def test_it_can_be_taken_back_by_who_did_it(
    patient: Patient, clinician: Clinician, desk: Client, shared: str
) -> None:
    key = finding(patient, shared).key
    row = answer(desk, patient, flag=key, action="Phoned", until_day=ago(-3)).json()["ids"][0]
    max_ = colleague_of(clinician, "max@example.org", "Max")
    share(patient, max_, shared)
    address = f"/api/v1/caseload/{patient.id}/flags/{row}/"
    assert signed_in(max_.user).delete(address).status_code == 404
    assert desk.delete(address).status_code == 204
    assert cases(desk)[0]["flags"][0]["answer"] is None


def test_a_flag_handed_over_stands_with_the_colleague_and_rests_here(
    patient: Patient, clinician: Clinician, desk: Client, shared: str
) -> None:
    max_ = colleague_of(clinician, "max@example.org", "Max")
    share(patient, max_, shared)
    key = finding(patient, shared).key
    body = {"flag": key, "action": "While I am away", "until_day": ago(-7)}
    done = answer(desk, patient, handed_to=str(max_.id), **body)
    assert done.status_code == 201, done.content
    here, there = cases(desk)[0]["flags"][0], cases(signed_in(max_.user))[0]["flags"][0]
    assert (here["rests"], here["answer"]["handed_to"]) == (True, "Max")
    assert (there["rests"], there["answer"]["to_me"], there["answer"]["by"]) == (
        False, True, "Jo Berger",
    )  # fmt: skip


@pytest.mark.parametrize("whose", ["of another clinic", "without a link", "other injury"])
def test_it_is_handed_only_to_a_colleague_who_sees_it(
    patient: Patient, clinician: Clinician, desk: Client, shared: str, phone: Phone, whose: str
) -> None:
    if whose == "of another clinic":
        other = make_clinician("kim@example.org", "Elsewhere")
        share(patient, other, shared)
    else:
        other = colleague_of(clinician, "max@example.org", "Max")
        if whose == "other injury":
            share(patient, other, str(uuid7()))
    key = finding(patient, shared).key
    done = answer(desk, patient, flag=key, action="x", until_day=ago(-1), handed_to=str(other.id))
    assert (done.status_code, list(done.json()["fields"])) == (400, ["handed_to"])


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"action": " "}, "action"),
        ({"answer": "shrugged"}, "answer"),
        ({"until_day": None}, "until_day"),
        ({"until_day": ago(1)}, "until_day"),
        ({"until_day": ago(-100)}, "until_day"),
        ({"until_day": "soon"}, "until_day"),
        ({"flag": "flag:none"}, "flag"),
        ({"handed_to": "nobody"}, "handed_to"),
    ],
)
def test_a_bad_answer_names_its_field(
    patient: Patient, desk: Client, shared: str, change: dict, field: str
) -> None:
    key = finding(patient, shared).key
    done = answer(desk, patient, **{"flag": key, "action": "x", "until_day": ago(-1)} | change)
    assert (done.status_code, list(done.json()["fields"])) == (400, [field])


def test_strangers_and_the_patient_cannot_answer_a_flag(
    patient: Patient, mine: Client, shared: str
) -> None:
    key = finding(patient, shared).key
    body = {"flag": key, "action": "x", "until_day": ago(-1)}
    stranger = signed_in(make_clinician("kim@example.org", "Elsewhere").user)
    assert answer(stranger, patient, **body).status_code == 404
    assert answer(mine, patient, **body).status_code == 403
    assert answer(Client(), patient, **body).status_code in (401, 403)


def test_another_clinic_does_not_read_what_this_one_does(
    patient: Patient, desk: Client, shared: str
) -> None:
    key = finding(patient, shared).key
    answer(desk, patient, flag=key, action="Phoned", until_day=ago(-3))
    other = make_clinician("kim@example.org", "Elsewhere")
    share(patient, other, shared)
    (case,) = cases(signed_in(other.user))
    assert (case["flags"][0]["answer"], case["flags"][0]["rests"]) == (None, False)


def test_an_answer_never_reaches_the_phone(
    patient: Patient, desk: Client, shared: str, phone: Phone
) -> None:
    phone.sync()
    key = finding(patient, shared).key
    answer(desk, patient, flag=key, action="Phoned", until_day=ago(-3))
    assert all(not change.values for change in phone.sync().changes)


# -- By when


def test_patients_stand_in_four_groups_by_the_table_of_urgencies(
    patient: Patient, clinician: Clinician, desk: Client, shared: str
) -> None:
    standing = {
        "today@example.org": {"code": "drop"},
        "week@example.org": {"code": "drop", "exceeds_error": False},
        "visit@example.org": {"code": "deficit"},
        "new@example.org": {"code": "never_sorted"},
    }
    for email, more in standing.items():
        other = make_patient(email)
        knee = str(add_knee(Phone(other)))
        share(other, clinician, knee)
        finding(other, knee, **more)
    flag(patient, shared, "calf")
    assert [(each["name"].split("@")[0], each["group"]) for each in cases(desk)] == [
        ("ada", "today"), ("today", "today"), ("new", "this_week"), ("week", "this_week"),
        ("visit", "next_visit"),
    ]  # fmt: skip


def test_a_patient_whose_flags_all_rest_is_quiet_until_the_visit_they_were_put_off_to(
    patient: Patient, desk: Client, shared: str
) -> None:
    key = finding(patient, shared).key
    answer(desk, patient, flag=key, answer="known")
    assert cases(desk)[0]["group"] == "quiet"
    answer(desk, patient, flag=key, answer="next_visit")
    (case,) = cases(desk)
    assert (case["group"], case["attention"]) == ("next_visit", 0)
    assert case["flags"][0]["answer"]["answer"] == "next_visit"


def test_all_flags_of_a_patient_are_answered_at_once_without_a_word(
    patient: Patient, desk: Client, shared: str
) -> None:
    finding(patient, shared)
    flag(patient, shared, "calf")
    done = answer(desk, patient, answer="phoned")
    assert done.status_code == 201, done.content
    assert len(done.json()["ids"]) == 2
    (case,) = cases(desk)
    assert [each["rests"] for each in case["flags"]] == [True, True]
    assert answer(desk, patient, answer="phoned").status_code == 400  # nothing is left to answer


def visit(phone: Phone, knee: str, day: str, whom: str = "physiotherapist") -> None:
    values = {"injury": knee, "day": day, "whom": whom, "at": "09:30"}
    answered = phone.sync(phone.operation("appointment", uuid7(), values))
    assert answered.results[0].status == "applied"


def test_an_answered_flag_rests_until_the_next_visit_or_for_a_week_without_one(
    patient: Patient, desk: Client, shared: str, phone: Phone
) -> None:
    key = finding(patient, shared).key
    assert answer(desk, patient, flag=key, answer="phoned").json()["until_day"] == ago(-7)
    visit(phone, shared, ago(-20))
    visit(phone, shared, ago(-2), "surgeon")
    assert answer(desk, patient, flag=key, answer="phoned").json()["until_day"] == ago(-19)
    done = answer(desk, patient, flag=key, answer="known", until_day=ago(-3), action="as before")
    assert done.json()["until_day"] == ago(-3)
    (case,) = cases(desk)
    assert case["next_visit"] == {"day": ago(-20), "at": "09:30"}


# -- The row


def test_a_row_says_goal_pain_and_which_days_were_logged(
    phone: Phone, desk: Client, shared: str
) -> None:
    motion(phone, shared, ago(1), 100)
    for days, score in ((0, 5), (1, 3), (8, 2)):
        row = named_id(phone.patient.id, f"pain:{shared}:{ago(days)}:movement")
        values = {"injury": shared, "day": ago(days), "context": "movement", "score": score}
        phone.sync(phone.operation("pain", row, values))
    goal = {"injury": shared, "motion": "flexion", "degrees": 125}
    phone.sync(phone.operation("goal", uuid7(), goal))
    (case,) = cases(desk)
    assert case["pain"] == {"now": 4.0, "before": 2.0}
    assert case["days"] == "00000100000011"
    assert case["trend"]["goal"] == 125
    assert case["with_whom"] == "Jo Berger"
    limit = {
        "injury": shared, "motion": "flexion", "maximum": 90, "from_day": ago(1),
        "source": "surgeon",
    }  # fmt: skip
    phone.sync(phone.operation("precaution", uuid7(), limit))
    assert cases(desk)[0]["trend"]["goal"] == 90  # never beyond what the surgeon allows


def test_a_flag_is_new_until_the_record_was_opened(
    patient: Patient, clinician: Clinician, desk: Client, shared: str
) -> None:
    finding(patient, shared)
    assert cases(desk)[0]["flags"][0]["is_new"]
    before = version(desk)
    assert desk.get(f"/api/v1/patients/{patient.id}/notes/").status_code == 200
    assert not cases(desk)[0]["flags"][0]["is_new"]
    assert version(desk) == before
    flag(patient, shared, "calf")
    assert [each["is_new"] for each in cases(desk)[0]["flags"]] == [True, False]


# -- Discharge


def test_discharge_ends_sharing_and_reminders_and_keeps_the_data(
    patient: Patient, clinician: Clinician, desk: Client, shared: str, phone: Phone
) -> None:
    max_ = colleague_of(clinician, "max@example.org", "Max")
    share(patient, max_, shared)
    phone.sync(pain(phone, shared, ago(1), 4))
    supplement, regimen = uuid7(), uuid7()
    answer_all(phone)
    planned = {"supplement": str(supplement), "starts_on": ago(30), "slots": ["21:00"]}
    phone.sync(
        phone.operation("supplement", supplement, {"name": "D", "nutrient": "other"}),
        phone.operation("regimen", regimen, planned),
    )
    assert Reminder.objects.filter(patient=patient).exclude(next_due_at=None).exists()
    body = {"injury": shared, "summary": "Full motion. Go on with the exercises."}
    refused = desk.post(
        f"/api/v1/caseload/{patient.id}/discharge/", body, content_type="application/json"
    )
    assert (refused.status_code, list(refused.json()["fields"])) == (400, ["reason"])
    body["reason"] = "goals_reached"
    address = f"/api/v1/caseload/{patient.id}/discharge/"
    done = desk.post(address, body, content_type="application/json")
    assert done.status_code == 201, done.content
    assert done.json()["links_ended"] == 2
    assert done.json()["reminders_ended"] is True
    assert cases(desk) == [] == cases(signed_in(max_.user))
    assert not Regimen.objects.get(id=regimen).reminds
    assert not Reminder.objects.filter(patient=patient).exclude(next_due_at=None).exists()
    phone.sync()
    assert {kind for kind, _ in phone.rows} >= {"pain", "injury", "regimen", "discharge"}
    assert desk.post(address, body, content_type="application/json").status_code == 404


def test_while_another_clinician_treats_a_patient_reminders_go_on(
    patient: Patient, desk: Client, shared: str, phone: Phone
) -> None:
    share(patient, make_clinician("kim@example.org", "Elsewhere"), shared)
    supplement, regimen = uuid7(), uuid7()
    phone.sync(
        phone.operation("supplement", supplement, {"name": "D", "nutrient": "other"}),
        phone.operation("regimen", regimen, {"supplement": str(supplement), "starts_on": ago(3)}),
    )
    done = desk.post(
        f"/api/v1/caseload/{patient.id}/discharge/", {"injury": shared, "reason": "moved"},
        content_type="application/json",
    )  # fmt: skip
    assert done.json()["reminders_ended"] is False
    assert Regimen.objects.get(id=regimen).reminds


def test_an_injury_that_is_not_shared_cannot_be_discharged(
    patient: Patient, desk: Client, shared: str
) -> None:
    done = desk.post(
        f"/api/v1/caseload/{patient.id}/discharge/", {"injury": str(uuid7()), "reason": "moved"},
        content_type="application/json",
    )  # fmt: skip
    assert done.status_code == 404


# -- How much it costs


@pytest.fixture
def many(clinician: Clinician) -> int:
    now = timezone.now()
    users = [User(email=f"p{n}@example.org", password="!") for n in range(500)]
    User.objects.bulk_create(users)
    patients = [Patient(user=user, zone="Europe/Berlin") for user in users]
    Patient.objects.bulk_create(patients)
    knees = [
        Injury(
            id=uuid7(), patient=each, joint="knee", side="left", kind="ligament",
            happened_on=ago(30), revision=1,
        )
        for each in patients
    ]  # fmt: skip
    Injury.objects.bulk_create(knees)
    CareLink.objects.bulk_create(
        CareLink(
            patient=knee.patient, clinician=clinician, injuries=[str(knee.id)],
            accepted_at=now - timedelta(days=1), expires_at=now + timedelta(days=9),
        )
        for knee in knees
    )  # fmt: skip
    return 500


def statements(client: Client, path: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(path).status_code == 200
    control = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")
    return sum(not query["sql"].startswith(control) for query in captured.captured_queries)


def test_as_many_statements_for_500_patients_as_for_one(
    desk: Client, clinician: Clinician, patient: Patient, many: int
) -> None:
    counts = {}
    links = list(CareLink.objects.values_list("id", flat=True))
    for count in (500, 50, 1):
        CareLink.objects.exclude(id__in=links[:count]).update(revoked_at=timezone.now())
        assert len(cases(desk)) == count
        counts[count] = statements(desk, "/api/v1/caseload/")
    assert len(set(counts.values())) == 1
    assert counts[500] <= 10
    # Whether anything has moved at all is cheap to know; only then the list is made again.
    assert statements(desk, "/api/v1/caseload/changes/") <= 14
    # The session, the clinician, what has moved, and the cache, which is a table here.
    assert statements(desk, "/api/v1/caseload/changes/") <= 4


def record(client: Client, patient: Patient) -> dict:
    answer = client.get(f"/api/v1/caseload/{patient.id}/record/")
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_a_record_holds_what_each_noun_and_each_series_answers(
    patient: Patient, desk: Client, shared: str, phone: Phone
) -> None:
    motion(phone, shared, ago(1), 100)
    assert phone.sync(pain(phone, UUID(shared), ago(1), 4)).results[0].status == "applied"
    flag(patient, shared, "calf")
    own = f"/api/v1/patients/{patient.id}"
    body = record(desk, patient)
    one = desk.get(f"/api/v1/caseload/{patient.id}/").json()
    for each in (*body["patient"]["flags"], *one["patient"]["flags"]):
        del each["is_new"]  # the first look makes it old
    assert {name: body[name] for name in one} == one
    for noun in ("injuries", "symptoms", "goals", "notes"):
        assert body["lists"][noun] == desk.get(f"{own}/{noun}/").json()["results"]
    for kind in ("range_of_motion", "pain"):
        alone = desk.get(f"{own}/series/", {"kind": kind}).json()
        assert body["series"][kind] == {name: alone[name] for name in ("columns", "rows")}
    assert body["lists"]["symptoms"]
    assert body["series"]["pain"]["rows"]
    assert body["incomplete"] == []


def test_a_record_holds_nothing_that_is_not_shared(
    patient: Patient, clinician: Clinician, desk: Client, phone: Phone
) -> None:
    knee = str(add_knee(phone))
    link = share(patient, clinician, knee)
    CareLink.objects.filter(id=link.id).update(
        share_sleep=False, share_supplements=False, share_symptoms=False
    )
    flag(patient, knee, "calf")
    body = record(desk, patient)
    assert not {"supplements", "regimens", "daily-check-ins", "clearances"} & set(body["lists"])
    assert not {"sleep", "dose"} & set(body["series"])
    assert body["safety"] == []
    # What the rules read is not shown, whatever is shared: what they say of it is.
    assert not {"health-answers", "medicines", "weekly-checks"} & set(body["lists"])
    seen = set(AccessRecord.objects.filter(patient=patient).values_list("section", flat=True))
    assert {"caseload", "injury", "range_of_motion"} <= seen
    assert not {"sleep", "dose", "safety", "regimen"} & seen


def test_a_record_says_when_the_reader_looked_before_this_time(
    patient: Patient, desk: Client, shared: str
) -> None:
    assert record(desk, patient)["looked_at"] is None
    assert record(desk, patient)["looked_at"] is None  # the same look still
    earlier = timezone.now() - timedelta(days=3)
    AccessRecord.objects.filter(patient=patient, section="injury").update(opened_at=earlier)
    assert record(desk, patient)["looked_at"].startswith(earlier.date().isoformat())


def test_a_record_of_somebody_else_is_not_there(
    patient: Patient, desk: Client, mine: Client
) -> None:
    assert desk.get(f"/api/v1/caseload/{patient.id}/record/").status_code == 404
    assert mine.get(f"/api/v1/caseload/{patient.id}/record/").status_code == 403


def test_one_patient_of_the_list_with_what_they_share(
    patient: Patient, clinician: Clinician, desk: Client, shared: str
) -> None:
    max_ = colleague_of(clinician, "max@example.org", "Max")
    share(patient, max_, shared)
    body = desk.get(f"/api/v1/caseload/{patient.id}/").json()
    assert body["patient"]["id"] == str(patient.id)
    assert body["sharing"]["sleep"] is True
    assert body["sharing"]["notes"] is False
    assert body["colleagues"] == [{"id": str(max_.id), "name": "Max"}]
    assert date.fromisoformat(body["patient"]["today"])
