"""*Taken* on a notification answers what is unanswered, whatever was said elsewhere meanwhile."""

from uuid import UUID

import pytest

from recovery.core.ids import named_id, uuid7
from recovery.supplements.models import Dose
from recovery.sync.protocol import Operation
from tests.support.phone import Phone, make_patient

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.promise("P3")]
DAY, SLOT = "2026-11-24", "21:00"


@pytest.fixture
def app() -> Phone:
    return Phone(make_patient())


@pytest.fixture
def lock_screen(app: Phone) -> Phone:
    """Another phone of the same patient, with a notification on it."""
    return Phone(app.patient)


@pytest.fixture
def plan(app: Phone) -> dict[str, str]:
    supplement, regimen = uuid7(), uuid7()
    product = {"name": "Magnesium glycinate", "nutrient": "magnesium", "elemental_mg": 200}
    course = {"supplement": str(supplement), "slots": [SLOT], "starts_on": "2026-11-01"}
    app.sync(
        app.operation("supplement", supplement, product),
        app.operation("regimen", regimen, course),
    )
    return {"regimen": str(regimen), "supplement": str(supplement)}


def dose_id(phone: Phone, plan: dict[str, str]) -> UUID:
    return named_id(phone.patient.id, f"dose:{plan['regimen']}:{DAY}:{SLOT}")


def dose(phone: Phone, plan: dict[str, str], outcome: str, **more: object) -> Operation:
    values = {**plan, "day": DAY, "slot": SLOT, "outcome": outcome, "elemental_mg": 200}
    if outcome == "skipped":
        values |= {"skipped_reason": "side_effect", "elemental_mg": None}
    return phone.operation("dose", dose_id(phone, plan), values, **more)


def taken(phone: Phone, plan: dict[str, str], **more: object) -> Operation:
    return dose(phone, plan, "taken", only_new=True, **more)


def statuses(phone: Phone, *operations: Operation) -> list[str]:
    return [each.status for each in phone.sync(*operations).results]


@pytest.mark.parametrize("outcome", ["skipped", "part"])
@pytest.mark.parametrize("base", [0, 10**6])
def test_what_was_logged_elsewhere_stands(
    app: Phone, lock_screen: Phone, plan: dict[str, str], outcome: str, base: int
) -> None:
    app.sync(dose(app, plan, outcome))
    before = Dose.objects.values().get()
    assert statuses(lock_screen, taken(lock_screen, plan, base=base)) == ["kept"]
    assert Dose.objects.values().get() == before
    assert ("superseded") not in {kind for kind, _ in lock_screen.rows}


def test_what_is_unanswered_is_answered(lock_screen: Phone, plan: dict[str, str]) -> None:
    assert statuses(lock_screen, taken(lock_screen, plan)) == ["applied"]
    assert Dose.objects.get().outcome == "taken"


def test_what_was_taken_back_is_unanswered(
    app: Phone, lock_screen: Phone, plan: dict[str, str]
) -> None:
    app.sync(dose(app, plan, "skipped"))
    app.sync(app.operation("dose", dose_id(app, plan), base=10**6))
    assert statuses(lock_screen, taken(lock_screen, plan)) == ["applied"]
    assert (Dose.objects.get().outcome, Dose.objects.get().skipped_reason) == ("taken", "")


def test_both_in_one_batch_leave_the_first(app: Phone, plan: dict[str, str]) -> None:
    assert statuses(app, dose(app, plan, "part"), taken(app, plan)) == ["applied", "kept"]
    assert Dose.objects.get().outcome == "part"


def test_sent_again_it_stays_what_it_was(
    app: Phone, lock_screen: Phone, plan: dict[str, str]
) -> None:
    app.sync(dose(app, plan, "skipped"))
    again = taken(lock_screen, plan)
    assert statuses(lock_screen, again) == ["kept"]
    app.sync(app.operation("dose", dose_id(app, plan), base=10**6))
    assert statuses(lock_screen, again) == ["duplicate"]
    assert Dose.objects.filter(deleted_at=None).count() == 0
