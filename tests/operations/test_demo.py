"""The demo: synthetic people, labelled so, and never among real ones."""

import json
from collections import Counter
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import hotp_value, yield_hotp_counters_from_time
from django.core.management import CommandError, call_command
from django.test import Client

from recovery.accounts.models import Clinician, Patient, User
from recovery.caseload import overview
from recovery.journal.kinds.pain import Pain
from recovery.journal.kinds.range_of_motion import RangeOfMotion
from recovery.journal.kinds.sleep import Sleep
from recovery.operations import demo
from recovery.sharing.models import CareLink
from recovery.sharing.queries import open_links
from recovery.supplements.models import Dose, Regimen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the lighter recoveries out, where a test does not ask for `sixty`."""
    if "sixty" not in request.fixturenames:
        monkeypatch.setattr(demo, "light_courses", lambda: ())


@pytest.fixture
def sixty() -> None:
    """All of them."""


@pytest.fixture(autouse=True)
def var(settings: Any, tmp_path: Path) -> Path:
    settings.VAR = tmp_path
    return tmp_path


def filled() -> str:
    said = StringIO()
    call_command("fill_demo", stdout=said)
    return said.getvalue()


def sign_in(login: dict[str, str]) -> tuple[Client, dict[str, Any]]:
    client = Client()
    answer = client.post(
        "/_allauth/browser/v1/auth/login",
        {"email": login["email"], "password": login["password"]},
        content_type="application/json",
    )
    return client, answer.json()


def test_three_patients_have_two_months_and_share_with_a_physiotherapist(var: Path) -> None:
    said = filled()
    assert "Everybody here is synthetic" in said
    assert Patient.objects.count() == CareLink.objects.count() == 3
    assert all("(synthetic)" in patient.name for patient in Patient.objects.all())
    assert Pain.objects.count() == 2 * (61 + 61 + 55)
    assert RangeOfMotion.objects.count() > 50
    assert Sleep.objects.count() > 150
    assert Dose.objects.count() > 40
    assert Regimen.objects.get().status == "active"
    assert (var / "demo.json").stat().st_mode & 0o077 == 0


def test_a_caseload_of_sixty_has_three_who_need_a_call(sixty: None) -> None:
    filled()
    links = list(open_links().select_related("patient__user"))
    cases = overview.cases_of(links, Clinician.objects.get(), overview.found_of(links))
    counts = Counter(case["group"] for case in cases)
    assert counts == {"today": 3, "this_week": 5, "next_visit": 4, "quiet": 48}
    first = {case["name"]: [flag["code"] for flag in case["flags"]] for case in cases[:3]}
    assert first == {
        "Zoë Nowak (synthetic)": ["calf"],
        "Lena Brandt (synthetic)": ["pain_up"],
        "Tomás Reyes (synthetic)": ["drop"],
    }


def test_each_of_them_can_sign_in_with_what_was_printed(var: Path) -> None:
    said = filled()
    therapist, *patients = json.loads((var / "demo.json").read_text())
    for login in patients:
        assert login["password"] in said
        client, answer = sign_in(login)
        assert answer["meta"]["is_authenticated"]
        session = client.get("/api/v1/session").json()
        assert session["privacy"]["agreed"] == session["privacy"]["version"]
    client, answer = sign_in(therapist)
    assert not answer["meta"]["is_authenticated"]
    assert therapist["totp"] in said
    code = hotp_value(therapist["totp"], next(iter(yield_hotp_counters_from_time())))
    answer = client.post(
        "/_allauth/browser/v1/auth/2fa/authenticate",
        {"code": f"{code:06}"},
        content_type="application/json",
    )
    assert answer.json()["meta"]["is_authenticated"], answer.json()


def test_a_second_start_says_the_same_and_adds_nothing() -> None:
    first, count = filled(), Pain.objects.count()
    assert filled() == first
    assert Pain.objects.count() == count


def test_somebody_who_signed_up_in_the_demo_does_not_stop_its_next_start() -> None:
    first = filled()
    User.objects.create_user("stranger@example.org", "long enough 1")
    assert filled() == first


def test_it_is_refused_where_there_are_real_people() -> None:
    User.objects.create_user("ada@example.org", "long enough 1")
    with pytest.raises(CommandError, match="real accounts"):
        filled()
    assert User.objects.count() == 1


def test_before_four_in_the_morning_everybodys_last_day_is_yesterday(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for hour, day in ((1, 29), (2, 29), (3, 30)):  # in Berlin it is one more
        at = datetime(2026, 11, 30, hour, 30, tzinfo=UTC)
        monkeypatch.setattr(demo.timezone, "now", lambda at=at: at)
        assert demo.today() == date(2026, 11, day)
