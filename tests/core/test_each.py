"""The one way through a batch: an item fails by itself, is told by its id, and is counted."""

from collections.abc import Sequence

import pytest
from django.db import DataError, OperationalError, connection

from recovery.core.each import each, together
from recovery.core.models import ItemFailure
from recovery.sharing.models import Clinic

pytestmark = pytest.mark.django_db


def halve(number: int) -> float:
    if number == 13:
        raise ValueError("Ada's pain is 7")
    return number / 2


@pytest.mark.promise("S1")
def test_an_item_that_fails_is_noted_without_its_words_and_the_others_are_done(
    caplog: pytest.LogCaptureFixture,
) -> None:
    failed: list[int] = []
    done = each("halves", [2, 13, 4], halve, otherwise=lambda item, error: failed.append(item))
    assert (done, failed) == ([1, 2], [13])
    assert ItemFailure.objects.get().count == 1
    assert "halves: int failed: ValueError at test_each.py:" in caplog.text
    assert "pain" not in caplog.text
    each("halves", [13, 13], halve)
    assert ItemFailure.objects.get().count == 3


def write(names: Sequence[str]) -> list[str]:
    if "bad" in names:
        raise DataError("bad")
    return [Clinic.objects.create(name=name).name for name in names]


@pytest.mark.promise("S1")
def test_a_batch_in_one_transaction_is_parted_until_the_bad_one_is_alone() -> None:
    names = [f"clinic {n}" for n in range(20)]
    names[7] = "bad"
    failed: list[str] = []
    together("clinics", names, write, otherwise=lambda name, error: failed.append(name))
    assert failed == ["bad"]
    assert Clinic.objects.count() == 19
    assert together("clinics", ["last"], write) == [["last"]]


def test_each_item_may_spoil_a_transaction_of_its_own_only() -> None:
    def spoil(name: str) -> None:
        Clinic.objects.create(name=name)
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM there_is_no_such_table" if name == "bad" else "SELECT 1")

    # No statement of a program of ours; the database says it as an error of its own.
    each("clinics", ["one", "bad", "two"], spoil, atomic=True)
    assert set(Clinic.objects.values_list("name", flat=True)) == {"one", "two"}


@pytest.mark.parametrize("way", [each, together])
def test_a_database_that_is_away_is_no_items_fault(way) -> None:
    def away(_: object) -> None:
        raise OperationalError("database is locked")

    with pytest.raises(OperationalError):
        way("clinics", ["one", "two"], away)
    assert not ItemFailure.objects.exists()


def test_what_stops_a_run_passes_through() -> None:
    class Stop(BaseException):
        pass

    def stop(_: object) -> None:
        raise Stop

    with pytest.raises(Stop):
        each("clinics", ["one"], stop)
    with pytest.raises(Stop):
        together("clinics", ["one", "two"], stop)
