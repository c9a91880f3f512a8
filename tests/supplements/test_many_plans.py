"""Whoever plans the same thing a hundred times keeps nobody waiting: nor themselves."""

import time
from datetime import date

import pytest

from recovery.core.ids import uuid7
from recovery.supplements import safety
from recovery.supplements.kinds import MOST_MEDICINES, MOST_PLANS
from recovery.supplements.models import Medicine, Regimen
from recovery.supplements.schedule import Schedule
from tests.supplements.healthy import HEALTHY
from tests.support.phone import Phone, make_patient

TODAY = date(2026, 11, 29)


def planned(number: int) -> safety.Plan:
    """A daily plan that begins in a year of its own, the last one first."""
    begins = Schedule(every_days=1, starts_on=date(2200 - number, 1, 1))
    return safety.Plan(str(number), "other", "", 1.0, ("08:00",), begins, order=f"{number:03}")


def test_a_day_is_summed_up_once_however_many_plans_ask_for_it() -> None:
    plans = [planned(number) for number in range(MOST_PLANS)]
    person = safety.Person(answers={"adult": "yes"})
    began = time.process_time()
    assert not any(safety.review(plans=plans, person=person, today=TODAY).values())
    assert time.process_time() - began < 3  # it was six


def test_what_each_plan_adds_is_known_to_those_after_it() -> None:
    daily = Schedule(every_days=1, starts_on=TODAY)
    later = Schedule(every_days=1, starts_on=date(2028, 1, 1))
    plans = [
        safety.Plan("a", "omega_3", "", 3000.0, ("08:00",), later, order="a"),
        safety.Plan("b", "omega_3", "", 2500.0, ("08:00",), daily, order="b"),
    ]
    person = safety.Person(answers={**HEALTHY, "adult": "yes"})
    found = safety.review(plans=plans, person=person, today=TODAY)
    (over,) = [each for each in found["b"] if "mg" in each.values]
    assert over.values["mg"] == 5500


@pytest.mark.django_db
def test_as_many_plans_run_as_anybody_takes_and_ending_one_makes_room() -> None:
    phone = Phone(make_patient())
    product = uuid7()
    phone.sync(phone.operation("supplement", product, {"name": "Zinc", "nutrient": "other"}))
    day = {"supplement": str(product), "slots": ["08:00"], "starts_on": "2026-11-24"}
    ids = [uuid7() for _ in range(MOST_PLANS + 1)]
    results = phone.sync(*(phone.operation("regimen", each, day) for each in ids)).results
    assert [each.status for each in results] == ["applied"] * MOST_PLANS + ["rejected"]
    assert results[-1].fields == {"status": [f"At most {MOST_PLANS}."]}
    ended = phone.operation("regimen", ids[0], {"status": "ended", "ends_on": "2026-11-24"})
    again = phone.operation("regimen", ids[-1], day)
    assert [each.status for each in phone.sync(ended, again).results] == ["applied"] * 2
    assert Regimen.objects.exclude(status="ended").count() == MOST_PLANS


@pytest.mark.django_db
def test_as_many_medicines_are_listed_as_anybody_takes() -> None:
    phone = Phone(make_patient())
    ids = [uuid7() for _ in range(MOST_MEDICINES + 1)]
    results = phone.sync(*(phone.operation("medicine", each, {"code": "iron"}) for each in ids))
    assert [each.status for each in results.results].count("applied") == MOST_MEDICINES
    assert Medicine.objects.count() == MOST_MEDICINES
    gone = phone.operation("medicine", ids[0])
    again = phone.operation("medicine", ids[-1], {"code": "iron"})
    assert phone.sync(gone).results[0].status == "applied"
    assert phone.sync(again).results[0].status == "applied"
