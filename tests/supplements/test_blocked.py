"""Planning is blocked and released by the rules; what was taken is always kept."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient
from recovery.care_plan import gates
from recovery.care_plan.models import Clearance
from recovery.core.ids import named_id, uuid7
from recovery.reminders.models import Reminder
from recovery.sharing.models import CareLink
from recovery.supplements.models import Dose, Medicine, Regimen, WeeklyCheck
from recovery.sync import services as sync
from recovery.sync.models import RecordAmendment
from recovery.tasks import new_day
from tests.supplements.healthy import HEALTHY, answer_all
from tests.support.people import make_clinician, signed_in
from tests.support.phone import Phone, make_patient
from tests.support.today import today

pytestmark = pytest.mark.django_db
AUCKLAND = ZoneInfo("Pacific/Auckland")


@pytest.fixture
def patient() -> Patient:
    return make_patient()


@pytest.fixture
def phone(patient: Patient) -> Phone:
    return Phone(patient)


def plan(phone: Phone, mg: float = 200, slot: str = "21:00", **more: object) -> Regimen:
    supplement, regimen = uuid7(), uuid7()
    product = {"name": "Mg", "nutrient": "magnesium", "elemental_mg": mg}
    phone.sync(
        phone.operation("supplement", supplement, product),
        phone.operation(
            "regimen",
            regimen,
            {
                "supplement": str(supplement), "slots": [slot], "elemental_mg": mg,
                "starts_on": today().isoformat(), **more,
            },
        ),
    )  # fmt: skip
    return Regimen.objects.get(id=regimen)


def reasons(regimen: Regimen) -> list[str]:
    regimen.refresh_from_db()
    return [each["gate"] for each in regimen.blocked_reasons]


def test_nothing_is_planned_before_the_questions_are_answered(phone: Phone) -> None:
    regimen = plan(phone)
    assert regimen.status == "blocked"
    assert reasons(regimen) == ["unanswered"]
    assert not Reminder.objects.filter(next_due_at__isnull=False).exists()
    answer_all(phone)
    assert reasons(regimen) == []
    assert regimen.status == "active"
    assert Reminder.objects.get().next_due_at is not None


def test_the_phone_hears_of_the_block_in_the_same_answer(phone: Phone) -> None:
    regimen = plan(phone)
    assert phone.rows["regimen", str(regimen.id)].values["status"] == "blocked"


def test_a_block_never_stops_a_dose_from_being_kept(phone: Phone, patient: Patient) -> None:
    answer_all(phone, kidneys="egfr_below_30")
    regimen = plan(phone)
    assert reasons(regimen) == ["egfr_below_30"]
    day = today().isoformat()
    key = named_id(patient.id, f"dose:{regimen.id}:{day}:21:00")
    values = {
        "regimen": str(regimen.id), "supplement": str(regimen.supplement_id), "day": day,
        "slot": "21:00", "outcome": "taken",
    }  # fmt: skip
    (result,) = phone.sync(phone.operation("dose", key, values)).results
    assert result.status == "applied"
    assert Dose.objects.count() == 1


def test_no_device_blocks_or_releases_but_may_end(phone: Phone) -> None:
    answer_all(phone)
    regimen = plan(phone)
    (result,) = phone.sync(phone.operation("regimen", regimen.id, {"status": "blocked"})).results
    assert result.fields == {"status": ["Only the safety rules can block a plan."]}
    answer_all(phone, heart_rhythm="yes")
    phone.sync(phone.operation("regimen", regimen.id, {"status": "active"}))
    regimen.refresh_from_db()
    assert regimen.status == "blocked"
    (result,) = phone.sync(phone.operation("regimen", regimen.id, {"status": "ended"})).results
    assert result.status == "applied"


def test_an_offline_change_of_a_blocked_regimen_is_no_conflict(phone: Phone) -> None:
    regimen = plan(phone)
    (result,) = phone.sync(
        phone.operation("regimen", regimen.id, {"status": "paused"}, base=0)
    ).results
    assert result.status == "applied"


def test_the_later_of_two_regimens_stands_back(phone: Phone) -> None:
    answer_all(phone)
    first, second = plan(phone, 200), plan(phone, 200, slot="08:00")
    assert reasons(first) == []
    assert reasons(second) == ["over_us_magnesium"]
    phone.sync(phone.operation("regimen", first.id, {"status": "ended"}))
    assert reasons(second) == []


def test_a_change_asks_the_rules_again(phone: Phone) -> None:
    answer_all(phone)
    regimen = plan(phone, 200)
    phone.sync(phone.operation("supplement", regimen.supplement_id, {"elemental_mg": 400}))
    assert reasons(regimen) == ["over_us_magnesium"]
    phone.sync(phone.operation("supplement", regimen.supplement_id, {"elemental_mg": 300}))
    assert reasons(regimen) == []


def test_a_recorded_decision_lifts_and_only_a_clinician_records_it(
    phone: Phone, patient: Patient
) -> None:
    answer_all(phone, kidneys="other")
    regimen = plan(phone)
    assert reasons(regimen) == ["kidney_disease"]
    decision = {
        "regimen": str(regimen.id), "gate": "kidney_disease", "decided_by": "Dr Example",
        "profession": "doctor", "decided_on": today().isoformat(), "allowed": True,
    }  # fmt: skip
    (result,) = phone.sync(phone.operation("clearance", uuid7(), decision)).results
    assert result.code == "not_allowed"
    Clearance.objects.create(patient=patient, **{**decision, "regimen": regimen})
    assert sync.look_again(patient_id=patient.id, kind="clearance")
    assert reasons(regimen) == []


def test_the_weekly_answer_rests_magnesium_until_a_pharmacist_has_looked(phone: Phone) -> None:
    answer_all(phone)
    regimen = plan(phone)
    for days_ago, answer, expected in ((1, "yes", ["weekly"]), (0, "checked", [])):
        day = (today() - timedelta(days=days_ago)).isoformat()
        key = named_id(phone.patient.id, f"weekly_check:{day}")
        phone.sync(phone.operation("weekly_check", key, {"day": day, "answer": answer}))
        assert reasons(regimen) == expected
    assert WeeklyCheck.objects.count() == 2


def test_a_course_of_antibiotics_that_has_ended_releases_by_itself(
    phone: Phone, patient: Patient
) -> None:
    answer_all(phone, medicines="listed")
    regimen = plan(phone)
    medicine = {"code": "quinolone", "slots": ["20:00"], "ends_on": today().isoformat()}
    phone.sync(phone.operation("medicine", uuid7(), medicine))
    assert reasons(regimen) == ["spacing:quinolone"]
    # It may have ended while the server was off.
    for days in (4, 1):
        Medicine.objects.update(ends_on=today() - timedelta(days=days))
        assert gates.concerned_by_the_day(today(), patient.zone) == [patient.id]
    Medicine.objects.update(ends_on=today())
    assert gates.concerned_by_the_day(today(), patient.zone) == []
    Medicine.objects.update(ends_on=today() - timedelta(days=1))
    assert sync.look_again(patient_id=patient.id, kind="regimen")
    assert not sync.look_again(patient_id=patient.id, kind="regimen")
    assert reasons(regimen) == []


@pytest.mark.parametrize(
    ("kind", "values", "field"),
    [
        ("health_answer", {"question": "kidneys", "answer": "fine", "day": "2026-11-24"}, "answer"),
        ("health_answer", {"question": "shoes", "answer": "no", "day": "2026-11-24"}, "question"),
        ("medicine", {"code": "quinolone", "slots": ["25:00"]}, "slots"),
        ("medicine", {"code": "aspirin"}, "code"),
        ("supplement", {"name": "D", "nutrient": "vitamin_d", "form": "oxide"}, "form"),
        ("supplement", {"name": "D", "nutrient": "vitamin_d", "states": "compound"}, "states"),
        ("supplement", {"name": "M", "nutrient": "magnesium", "elemental_mg": -1}, "elemental_mg"),
    ],
)
def test_what_is_wrong_is_named(phone: Phone, kind: str, values: dict, field: str) -> None:
    row = named_id(phone.patient.id, f"health_answer:{values.get('question')}")
    (result,) = phone.sync(phone.operation(kind, row, values)).results
    assert list(result.fields) == [field]


def test_every_question_has_an_answer_that_stands_in_nobodys_way() -> None:
    assert set(HEALTHY) == {each["id"] for each in gates.safety.rules()["questions"]}


@pytest.mark.promise("S9")
def test_a_corrected_answer_lifts_a_block_and_the_clinic_reads_what_it_said_before(
    phone: Phone, patient: Patient
) -> None:
    answer_all(phone, kidneys="egfr_below_30")
    regimen = plan(phone)
    assert reasons(regimen) == ["egfr_below_30"]
    desk = signed_in(sharing_with(patient).user)
    path = f"/api/v1/patients/{patient.id}/record-amendments/"
    assert desk.get(path).json()["results"] == [], "nothing was corrected yet"
    answer_all(phone, kidneys="none")
    assert reasons(regimen) == []
    (shown,) = desk.get(path).json()["results"]
    assert (shown["kind"], shown["author"], shown["withdrawn"]) == ("health_answer", "", False)
    assert shown["values"]["question"] == "kidneys"
    assert shown["values"]["answer"] == "egfr_below_30"
    answer_all(phone, kidneys="none")
    assert len(desk.get(path).json()["results"]) == 1, "the same answer again corrects nothing"
    CareLink.objects.update(share_supplements=False)
    assert desk.get(path).json()["results"] == []


@pytest.mark.promise("S9")
def test_a_medicine_that_is_taken_off_the_list_is_kept_as_it_was(
    phone: Phone, patient: Patient
) -> None:
    row = uuid7()
    phone.sync(phone.operation("medicine", row, {"code": "digoxin"}))
    phone.sync(phone.operation("medicine", row, {"name": "Lanoxin"}))
    assert not RecordAmendment.objects.exists(), "a name decides nothing"
    phone.sync(phone.operation("medicine", row))
    kept = RecordAmendment.objects.get(patient=patient)
    assert (kept.withdrawn, kept.values["code"], kept.author) == (True, "digoxin", "")


def sharing_with(patient: Patient) -> Clinician:
    found = make_clinician("jo@example.org")
    now = timezone.now()
    CareLink.objects.create(
        patient=patient, clinician=found, injuries=[], share_supplements=True,
        accepted_at=now, expires_at=now + timedelta(days=9),
    )  # fmt: skip
    return found


def test_a_day_begins_in_each_zone_at_its_own_four_oclock(
    phone: Phone, patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_all(phone, medicines="listed")
    regimen = plan(phone)
    day = today()
    medicine = {"code": "quinolone", "slots": ["20:00"], "ends_on": day.isoformat()}
    phone.sync(phone.operation("medicine", uuid7(), medicine))
    Patient.objects.update(zone="Pacific/Auckland")
    at_four = datetime.combine(day + timedelta(days=1), time(4), tzinfo=AUCKLAND).astimezone(UTC)

    monkeypatch.setattr(timezone, "now", lambda: at_four - timedelta(minutes=1))
    new_day()
    assert reasons(regimen) == ["spacing:quinolone"]

    monkeypatch.setattr(timezone, "now", lambda: at_four)
    new_day()
    assert reasons(regimen) == []
