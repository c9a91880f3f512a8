"""Days and instants from 1900 to 2200 come in, others are refused, through every door there is."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from pytest_django import Settings

from recovery.core import days
from recovery.imports.faults import Unreadable
from recovery.imports.spreadsheet import day_of
from tests.security.generated import document
from tests.security.samples import BY_SERVER, KINDS, filled
from tests.security.world import NOUN_OF, Person, person

pytestmark = pytest.mark.django_db
JSON = "application/json"
OUTSIDE = {
    "date": ["0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31"],
    "date-time": [
        "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "1899-12-31T23:59:59Z",
        "2201-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59-12:00",
    ],
}  # fmt: skip
DOCUMENT = document()


@pytest.fixture(autouse=True)
def without_budgets(settings: Settings) -> None:
    """What is asked here in a minute is more than anybody may."""
    settings.BUDGET_SCALE = 0


@pytest.fixture
def ada() -> Person:
    return person("ada", "Praxis am Park")


@pytest.mark.promise("S4")
def test_no_row_accepts_a_day_out_of_range(ada: Person) -> None:
    asked = 0
    for kind in sorted(set(KINDS) - BY_SERVER):
        for name, form in _fields(kind):
            for value in OUTSIDE[form]:
                body = filled(kind, ada.ids, **{name: value})
                for client in (ada.client, ada.desk):
                    answer = client.post(f"{ada.base}/{NOUN_OF[kind].route}/", body, JSON)
                    if answer.status_code == 403:
                        continue
                    assert answer.status_code == 400, (kind, name, value, answer.content)
                    assert name in answer.json()["fields"], (kind, name, value, answer.content)
                    asked += 1
    assert asked > 100


def _fields(kind: str) -> Iterator[tuple[str, str]]:
    """The days and instants of a kind, as the API document names them."""
    path = f"/api/v1/patients/{{patient}}/{NOUN_OF[kind].route}/"
    body = DOCUMENT["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"]
    schema = DOCUMENT["components"]["schemas"][body["$ref"].rsplit("/", 1)[1]]
    for name, each in schema["properties"].items():
        if each.get("format") in OUTSIDE and not each.get("readOnly"):
            yield name, each["format"]


@pytest.mark.promise("S4")
def test_no_query_parameter_accepts_a_day_out_of_range(ada: Person) -> None:
    asked = 0
    for path, methods in DOCUMENT["paths"].items():
        for parameter in methods.get("get", {}).get("parameters", []):
            if parameter["schema"].get("format") != "date":
                continue
            for value in (*OUTSIDE["date"], "20261124", "2026-W01-1", "2026-11-24T00:00", "x"):
                query = {parameter["name"]: value, "kind": "pain"}
                answer = ada.client.get(path.replace("{patient}", str(ada.patient.id)), query)
                assert answer.status_code == 400, (path, value)
                assert set(answer.json()["fields"]) == {parameter["name"]}, (path, value)
                asked += 1
    assert asked > 100


@pytest.mark.promise("S4")
def test_no_other_body_accepts_a_day_out_of_range(ada: Person) -> None:
    trial = f"{ada.base}/trials/"
    for address, name, form, method in (
        (f"{ada.base}/exports/", "from", "date", "post"),
        (f"{ada.base}/exports/", "to", "date", "post"),
        (trial, "starts_on", "date", "post"),
        (f"{trial}{ada.ids['trial']}/start/", "starts_on", "date", "post"),
        (f"/api/v1/care-links/{ada.link.id}/", "expires_at", "date-time", "patch"),
    ):
        for value in OUTSIDE[form]:
            body = {"kind": "report", name: value}
            answer = getattr(ada.client, method)(address, body, JSON)
            assert answer.status_code == 400, (address, value, answer.content)
            assert name in answer.json()["fields"], (address, value, answer.content)
    for value in OUTSIDE["date"]:
        body = {"flag": "x", "action": "Called.", "until_day": value}
        answer = ada.desk.post(f"/api/v1/caseload/{ada.patient.id}/flags/", body, JSON)
        assert "until_day" in answer.json()["fields"], answer.content


@pytest.mark.promise("S4")
@pytest.mark.parametrize("day", ["1900-01-01", "2200-12-31"])
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Niue", "UTC"])
def test_counting_from_the_first_and_the_last_day_works(
    day: str, zone: str, ada: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reminders, the calendar, the caseload, findings, the report and the exports."""
    monkeypatch.setattr("celery.app.base.Celery.send_task", lambda *_, **__: None)
    ada.client.patch(f"{ada.base}/", {"zone": zone}, JSON)
    for kind in sorted(set(KINDS) - BY_SERVER):
        given = dict.fromkeys((name for name, form in _fields(kind) if form == "date"), day)
        for client in (ada.client, ada.desk):
            client.post(f"{ada.base}/{NOUN_OF[kind].route}/", filled(kind, ada.ids, **given), JSON)
    for address in _reads(ada):
        for client in (ada.client, ada.desk):
            answer = client.get(address)
            assert answer.status_code < 500, (address, answer.content)
    query = {"from": day, "to": day, "kind": "pain"}
    for address in ("report/", "series/", "pain-scores/"):
        assert ada.client.get(f"{ada.base}/{address}", query).status_code < 500, address


def _reads(ada: Person) -> Iterator[str]:
    for path in DOCUMENT["paths"]:
        filled_in = path.replace("{patient}", str(ada.patient.id)).replace("{token}", ada.token)
        if "{" not in filled_in:
            yield filled_in + "?kind=range_of_motion"


@pytest.mark.promise("S4")
def test_no_file_brings_a_day_out_of_range() -> None:
    assert day_of("1900-01-01") == days.FIRST
    for cell in ("31.12.1899", "0001-01-01", "01/01/2201", "9999-12-31"):
        with pytest.raises(Unreadable):
            day_of(cell)


def test_the_years_are_the_same_for_days_and_instants() -> None:
    def at(text: str) -> datetime:
        return datetime.fromisoformat(text)

    assert days.is_day(date(1900, 1, 1))
    assert days.is_day(date(2200, 12, 31))
    assert days.is_instant(at("1900-01-01T00:00:00+00:00"))
    assert days.is_instant(at("2200-12-31T23:59:59.999999+00:00"))
    assert not days.is_instant(at("0001-01-01T00:00:00+23:59"))
    assert not days.is_instant(at("9999-12-31T23:59:59-23:59"))
