"""Without a trial: at most an association, and a refusal with its reason for all the rest."""

from datetime import timedelta

import pytest

from recovery.core.languages import LANGUAGES
from recovery.findings import associations, facts
from recovery.statistics.answers import Reason
from recovery.supplements.models import Dose
from tests.findings.evenings import days, sleep
from tests.findings.person import TODAY, Person
from tests.support.words import said_in_app

pytestmark = pytest.mark.django_db


def answer(person: Person, outcome: str = "sleep_quality") -> dict:
    person.looked_at()
    found = [each for each in person.findings("association") if each["outcome"] == outcome]
    assert len(found) == 1
    return found[0]


def test_better_nights_with_it_go_together(person: Person) -> None:
    intakes = days(70)
    person.takes(intakes)
    person.sleeps(sleep(intakes))
    found = answer(person)
    assert (found["verdict"], found["reasons"]) == ("association", [])
    assert 1.0 < found["low"] < found["estimate"] < found["high"] < 3.0


def test_nights_of_which_the_doses_are_not_read_are_none_without_it(person: Person) -> None:
    intakes = days(70)
    supplement = person.takes(intakes)
    person.sleeps(sleep(intakes))
    found = answer(person)
    # Taken each evening more than a year ago, without a plan, and slept well.
    long_ago = dict.fromkeys(range(460, 380, -1), 9)
    for ago in long_ago:
        Dose.objects.create(
            patient=person.patient, supplement=supplement, outcome="taken",
            day=TODAY - timedelta(days=ago),
        )  # fmt: skip
    person.sleeps(long_ago)
    person.moves_on()
    assert answer(person) == found


def test_one_patient_is_looked_at_no_longer_than_anybody(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever sends thousands of series and supplements keeps no worker for hours."""
    monkeypatch.setattr(facts, "MOST_SERIES", 2)
    monkeypatch.setattr(associations, "MOST_SUPPLEMENTS", 1)
    now_and_then = dict.fromkeys((*range(35, 27, -1), *range(6, 1, -1)), 60.0)
    person.measures(now_and_then, position="sitting")
    person.measures({**now_and_then, 1: 61.0}, position="prone")
    person.measures({**now_and_then, 0: 62.0}, position="standing")
    person.sleeps(sleep(days(70)))
    person.takes(days(70))
    person.takes(days(20))
    person.looked_at()
    told = {each["position"] for each in person.findings("change")}
    assert told == {"prone", "standing"}
    assert len(person.findings("association")) == 1


def test_an_evenings_intake_is_compared_with_the_next_evenings_pain(person: Person) -> None:
    intakes = days(70)
    person.takes(intakes)
    person.hurts({ago: 2 if intakes.get(ago + 1) == "taken" else 5 for ago in range(69, -1, -1)})
    found = answer(person, "pain_rest")
    assert found["verdict"] == "association"
    assert found["estimate"] == pytest.approx(-3, abs=0.3)


@pytest.mark.parametrize(
    ("reason", "intakes"),
    [
        ("short_series", days(30)),
        ("few_with_or_without", dict.fromkeys(range(70, -1, -1), "taken")),
        ("few_switches", {ago: "taken" if ago < 35 else "skipped" for ago in range(70, -1, -1)}),
    ],
)
def test_what_cannot_be_told_is_refused_with_its_reason(
    person: Person, reason: str, intakes: dict[int, str]
) -> None:
    person.takes(intakes)
    person.sleeps(sleep(intakes))
    found = answer(person)
    assert found["verdict"] == "refused"
    assert reason in found["reasons"]
    assert found["estimate"] is None


def test_an_answer_that_never_changes_is_refused(person: Person) -> None:
    intakes = days(70)
    person.takes(intakes)
    person.sleeps(dict.fromkeys(intakes, 7))
    assert answer(person)["reasons"] == ["never_changes"]


def test_what_stays_in_the_body_for_weeks_is_refused(person: Person) -> None:
    intakes = days(70)
    person.takes(intakes, "vitamin_d")
    person.sleeps(sleep(intakes))
    assert answer(person)["reasons"] == ["slow"]


def test_a_day_that_nobody_logged_is_neither_with_nor_without(person: Person) -> None:
    """Only what was taken is logged, as most people do: then there is nothing to compare with."""
    taken = {ago: said for ago, said in days(70).items() if said == "taken"}
    person.takes(taken)
    person.sleeps(sleep(dict.fromkeys(range(70, -1, -1), "taken")))
    assert "few_with_or_without" in answer(person)["reasons"]


def test_nothing_is_said_while_it_is_being_tried(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    intakes = days(70)
    supplement = person.takes(intakes)
    person.sleeps(sleep(intakes))
    monkeypatch.setattr(
        associations, "withheld", lambda patients: {person.patient.id: {supplement.id}}
    )
    found = answer(person)
    assert (found["verdict"], found["reasons"], found["estimate"]) == ("refused", ["trial"], None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_of_the_statistics_has_words_in_each_language(language: str) -> None:
    """What `observed_association` may say by its code is what the screens have words for."""
    asked = (
        "short_series",
        "few_with_or_without",
        "few_switches",
        "never_changes",
        "end_of_scale",
        "like_the_trend",
        "wide_interval",
    )
    assert set(asked) <= set(Reason)
    said = said_in_app(language, "findings.helps.reasons")
    assert all(said[code] for code in asked)
