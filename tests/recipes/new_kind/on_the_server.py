"""A mood through every exit of the server. Runs in the copy that the recipe has changed."""

import io
import zipfile
from datetime import date, timedelta
from functools import cache

import orjson
import pytest
from django.test import Client
from recovery.journal.kinds.mood import Mood

from recovery.accounts import erasure
from recovery.accounts.models import Patient
from recovery.core.ids import named_id
from recovery.sharing.models import CareLink
from tests.accounts.everything import traces
from tests.support.exporting import asked, base, work_off
from tests.support.people import make_patient, signed_in
from tests.support.phone import Phone

pytest_plugins = ["tests.api.conftest"]
pytestmark = pytest.mark.django_db
JSON = "application/json"


@cache
def yesterday() -> str:
    """Return a day that is over, wherever one is."""
    return (date.today() - timedelta(days=1)).isoformat()


def log(patient: Patient, score: int, day: str = "") -> str:
    day = day or yesterday()
    row = named_id(patient.id, f"mood:{day}")
    phone = Phone(patient)
    (result,) = phone.sync(phone.operation("mood", row, {"day": day, "score": score})).results
    assert result.status == "applied"
    return str(row)


def fetched(client: Client, patient: Patient, kind: str, **more: str) -> bytes:
    one = asked(client, patient, kind, **more)
    work_off()
    return b"".join(client.get(f"{one}file/"))


def unzipped(client: Client, patient: Patient, **more: str) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(fetched(client, patient, "tables", **more))) as tables:
        return {name: tables.read(name).decode("utf-8-sig") for name in tables.namelist()}


def test_two_phones_agree_about_it(patient: Patient) -> None:
    first, second = Phone(patient), Phone(patient)
    row = named_id(patient.id, f"mood:{yesterday()}")
    for phone, score in ((first, 4), (second, 6)):
        base = phone.sync().revision
        change = phone.operation("mood", row, {"day": yesterday(), "score": score}, base=base)
        (result,) = phone.sync(change).results
        assert result.status == "applied"
    first.sync()
    for phone in (first, second):
        assert phone.rows["mood", str(row)].values == {"day": yesterday(), "score": 6}
    (refused,) = first.sync(first.operation("mood", row, {"day": yesterday(), "score": 11})).results
    assert (refused.status, list(refused.fields)) == ("rejected", ["score"])
    assert Mood.objects.get().score == 6


def test_it_is_over_rest(patient: Patient, mine: Client) -> None:
    moods = f"{base(patient)}/moods/"
    made = mine.post(moods, {"day": yesterday(), "score": 4}, JSON)
    assert made.status_code == 201, made.content
    one = f"{moods}{named_id(patient.id, f'mood:{yesterday()}')}/"
    assert mine.patch(one, {"score": 5}, JSON).json()["score"] == 5
    assert [row["score"] for row in mine.get(moods).json()["results"]] == [5]
    assert mine.patch(one, {"score": 11}, JSON).json()["fields"].keys() == {"score"}
    assert mine.delete(one).status_code == 204
    assert mine.get(moods).json()["results"] == []


def test_a_chart_and_the_caseload_have_it_where_the_consent_opens_it(
    patient: Patient, mine: Client, desk: Client, link: CareLink
) -> None:
    log(patient, 7)
    series = f"{base(patient)}/series/?kind=mood"
    drawn = {"columns": ["day", "score"], "rows": [[yesterday(), 7]]}
    assert {name: mine.get(series).json()[name] for name in drawn} == drawn
    for is_open in (True, False):
        link.share_symptoms = is_open
        link.save()
        assert len(desk.get(series).json()["rows"]) == is_open
        assert len(desk.get(f"{base(patient)}/moods/").json()["results"]) == is_open
        assert ("mood.csv" in unzipped(desk, patient)) == is_open
        (case,) = desk.get("/api/v1/caseload/").json()["patients"]
        assert (case["last_log_day"] == yesterday()) == is_open
    sections = {
        look["section"]
        for day in mine.get("/api/v1/access-days/").json()["results"]
        for look in day["looks"]
    }
    assert "mood" in sections


def test_tables_say_what_it_means_and_in_a_language_that_lacks_it_in_english(
    patient: Patient, mine: Client
) -> None:
    log(patient, 7)
    for language, cells in (("en", f"{yesterday()},7"), ("de", f"{yesterday()};7")):
        tables = unzipped(mine, patient, language=language)
        assert cells in tables["mood.csv"]
        assert "0 very low to 10 very good" in tables["README.txt"]


def test_the_archive_moves_it_into_another_account(patient: Patient, mine: Client) -> None:
    log(patient, 7)
    archive = fetched(mine, patient, "archive")
    other = make_patient("bea@example.org")
    theirs = signed_in(other.user)
    into = f"{base(other)}/imports/"
    sent = theirs.post(f"{into}?kind=archive_in", archive, "application/octet-stream")
    job = f"{into}{sent.json()['id']}/"
    work_off()
    assert theirs.get(job).json()["result"]["counts"]["mood"] == {"new": 1}
    assert theirs.post(f"{job}confirm/", {"existing": "keep"}, JSON).status_code == 202
    work_off()
    assert Mood.objects.get(patient=other).score == 7
    (again,) = orjson.loads(fetched(theirs, other, "archive"))["rows"]["mood"]
    assert again["values"] == {"day": yesterday(), "score": 7}


def test_the_bundle_has_an_observation_of_it(patient: Patient, mine: Client) -> None:
    row = log(patient, 7)
    bundle = orjson.loads(fetched(mine, patient, "fhir"))
    (found,) = (each["resource"] for each in bundle["entry"] if each["resource"]["id"] == row)
    assert found["resourceType"] == "Observation"
    assert found["code"]["coding"][0]["code"] == "mood"
    assert found["valueQuantity"]["value"] == 7
    assert found["effectiveDateTime"] == yesterday()


def test_it_goes_with_the_account(patient: Patient, mine: Client) -> None:
    row = log(patient, 7, (date.today() - timedelta(days=2)).isoformat())
    mine.patch(f"{base(patient)}/moods/{row}/", {"score": 3}, JSON)
    erasure.erase_account(user=patient.user)
    assert traces(row) == []
