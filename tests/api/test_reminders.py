"""The channels over REST, the calendar's secret address, and the operator's view."""

from datetime import UTC, date, datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from icalendar import Calendar

from recovery.accounts.models import Patient, User
from recovery.core.ids import named_id
from recovery.reminders import services
from recovery.reminders.models import Delivery, Reminder, ReminderSettings
from recovery.sharing.models import CareLink
from recovery.supplements.models import Regimen, Supplement
from tests.support.people import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def regimen(patient: Patient) -> Regimen:
    patient.zone = "Europe/Berlin"
    patient.save()
    supplement = Supplement.objects.create(patient=patient, name="Magnesium", nutrient="magnesium")
    return Regimen.objects.create(
        patient=patient, supplement=supplement, slots=["21:00", "00:30"], weekdays=[1, 3, 5],
        starts_on=date.today() - timedelta(days=300), ends_on=date.today() + timedelta(days=200),
    )  # fmt: skip


def feed(client: Client, patient: Patient) -> str:
    answer = client.post(f"/api/v1/patients/{patient.id}/calendar/")
    assert answer.status_code == 201
    return answer.json()["url"].partition("8000")[2]


def test_a_calendar_program_reads_the_evenings(
    mine: Client, patient: Patient, regimen: Regimen
) -> None:
    services.replan(patient_id=patient.id)
    answer = Client().get(feed(mine, patient))
    assert answer["Content-Type"].startswith("text/calendar")
    calendar = Calendar.from_ical(answer.content)
    late, evening = sorted(calendar.events, key=lambda event: event.start.time())
    assert evening["rrule"]["BYDAY"] == ["MO", "WE", "FR"]
    assert evening.start.tzinfo is not None
    assert (evening.start.hour, evening.start.minute) == (21, 0)
    # Half past midnight belongs to the evening before, so it stands in the next calendar day.
    assert late["rrule"]["BYDAY"] == ["TU", "TH", "SA"]
    assert calendar.timezones
    assert b"agnesium" not in answer.content
    read = mine.get(f"/api/v1/patients/{patient.id}/reminders/channels/").json()["calendar"]
    assert read["is_on"]
    assert read["last_read_at"]


def test_a_pause_is_left_out_of_the_calendar(
    mine: Client, patient: Patient, regimen: Regimen
) -> None:
    first = date.today() + timedelta(days=7)
    ReminderSettings.objects.create(
        id=named_id(patient.id, "reminder_settings"), patient=patient,
        paused_from=first, paused_until=first + timedelta(days=6),
    )  # fmt: skip
    services.replan(patient_id=patient.id)
    calendar = Calendar.from_ical(Client().get(feed(mine, patient)).content)
    (evening,) = [each for each in calendar.events if each.start.hour == 21]
    left_out = evening["exdate"]
    days = left_out if isinstance(left_out, list) else [left_out]
    assert sum(len(each.dts) for each in days) == 3


def test_a_new_address_ends_the_old_one_and_revoking_ends_both(
    mine: Client, patient: Patient
) -> None:
    old, new = feed(mine, patient), feed(mine, patient)
    assert Client().get(old).status_code == 404
    assert Client().get(new).status_code == 200
    assert mine.delete(f"/api/v1/patients/{patient.id}/calendar/").status_code == 204
    assert Client().get(new).status_code == 404


def test_only_the_patient_sees_how_they_are_reminded(
    mine: Client, desk: Client, patient: Patient, link: CareLink
) -> None:
    for path in ("reminders/", "reminders/channels/", "reminders/missed/", "reminder-settings/"):
        address = f"/api/v1/patients/{patient.id}/{path}"
        assert mine.get(address).status_code == 200
        answer = desk.get(address)
        assert answer.status_code == 404 or answer.json()["results"] == []


def test_what_was_missed_is_told(mine: Client, patient: Patient, regimen: Regimen) -> None:
    services.replan(patient_id=patient.id)
    reminder = Reminder.objects.get(slot="21:00")
    now = datetime.now(UTC)
    Delivery.objects.create(
        patient=patient, reminder=reminder, day=now.date(), slot="21:00", due_at=now,
        window_ends_at=now, state="skipped", reason="window_over",
    )  # fmt: skip
    assert mine.get(f"/api/v1/patients/{patient.id}/reminders/missed/").json() == [
        {"day": now.date().isoformat(), "slot": "21:00", "reason": "window_over"}
    ]


def test_the_rules_over_rest(mine: Client, patient: Patient, regimen: Regimen) -> None:
    (review,) = mine.get(f"/api/v1/patients/{patient.id}/safety/").json()
    assert review["regimen"] == str(regimen.id)
    assert [each["gate"] for each in review["findings"]] == ["unanswered", "amount_unknown"]


def test_the_physiotherapist_records_a_decision_and_the_regimen_is_released(
    mine: Client, desk: Client, patient: Patient, link: CareLink, regimen: Regimen
) -> None:
    base = f"/api/v1/patients/{patient.id}"
    answers = {
        "adult": "yes", "kidneys": "other", "heart_rhythm": "no", "myasthenia": "no",
        "pregnancy": "no", "kidney_stones": "no", "medicines": "none",
    }  # fmt: skip
    for question, answer in answers.items():
        body = {"question": question, "answer": answer, "day": "2026-11-24"}
        made = mine.post(f"{base}/health-answers/", body, content_type="application/json")
        assert made.status_code == 201, made.content
    label = {"elemental_mg": 100}
    mine.patch(
        f"{base}/supplements/{regimen.supplement_id}/", label, content_type="application/json"
    )
    regimen.refresh_from_db()
    assert [each["gate"] for each in regimen.blocked_reasons] == ["kidney_disease"]
    decision = {
        "regimen": str(regimen.id), "gate": "kidney_disease", "decided_by": "Dr Example",
        "profession": "doctor", "decided_on": "2026-11-24", "allowed": True,
        "words": "Up to 200 mg",
    }  # fmt: skip
    refused = mine.post(f"{base}/clearances/", decision, content_type="application/json")
    assert refused.status_code == 403
    made = desk.post(f"{base}/clearances/", decision, content_type="application/json")
    assert made.status_code == 201, made.content
    regimen.refresh_from_db()
    assert (regimen.status, regimen.blocked_reasons) == ("active", [])


def test_the_admin_opens_for_staff_with_a_second_factor_only(mine: Client) -> None:
    assert Client().get("/admin/", follow=True).redirect_chain[-1][0].startswith("/sign-in")
    assert mine.get("/admin/", follow=True).redirect_chain[-1][0] == "/operator"
    staff = User.objects.create_superuser("ops@example.org", "long enough 12")
    client = signed_in(staff)
    assert client.get("/admin/", follow=True).redirect_chain[-1][0] == "/operator"
    Authenticator.objects.create(user=staff, type=Authenticator.Type.TOTP, data={"secret": "x"})
    assert client.get("/admin/").status_code == 200


def test_the_admin_shows_the_states_and_changes_nothing(patient: Patient, regimen: Regimen) -> None:
    services.replan(patient_id=patient.id)
    staff = User.objects.create_superuser("ops@example.org", "long enough 12")
    Authenticator.objects.create(user=staff, type=Authenticator.Type.TOTP, data={"secret": "x"})
    client = signed_in(staff)
    for model in ("reminder", "delivery", "sending", "pushsubscription", "alarm", "heartbeat"):
        assert client.get(f"/admin/recovery/{model}/").status_code == 200
        assert client.get(f"/admin/recovery/{model}/add/").status_code == 403
    page = client.get(f"/admin/recovery/reminder/{Reminder.objects.first().pk}/change/")
    assert page.status_code == 200
    assert b'name="_save"' not in page.content
