"""How likely a design finds a difference: figures that were simulated beforehand (docs)."""

from typing import TypedDict

from recovery.statistics.power import power as simulated
from recovery.statistics.rerandomisation import smallest_p_of_pairs
from recovery.trials.models import PERIOD_DAYS

WEEKS = (8, 12, 16, 24)
CHANGES = {"sleep": (1.0, 2.0), "pain": (1.0, 2.0), "motion": (2.0, 5.0)}


def periods_in(weeks: int, period_days: int) -> int:
    """Return how many periods fit into these weeks, in pairs."""
    return weeks * 7 // period_days // 2 * 2


def power(family: str, period_days: int, periods: int, change: float) -> float | None:
    """Return how likely a true difference of `change` is found, never too high a figure.

    Between two figures the smaller one is taken: that of the next shorter plan and the next
    smaller change. None: shorter than any that was simulated, or a change below all of them.
    """
    found = [
        likely
        for known in CHANGES[family]
        for weeks in WEEKS
        if known <= change and periods_in(weeks, period_days) <= periods
        if (likely := _simulated(family, known, period_days, weeks)) is not None
    ]
    return max(found, default=None)


def _simulated(family: str, change: float, period_days: int, weeks: int) -> float | None:
    return simulated(outcome=family, change=change, period_days=period_days, weeks=weeks)


class Likely(TypedDict):
    """The share of such trials, 0 to 1, that find a true difference of `change`."""

    change: float
    power: float


class Choice(TypedDict):
    """A design to choose: its lengths, its power, the smallest p of its re-randomisation."""

    period_days: int
    weeks: int
    periods: int
    days: int
    smallest_p: float
    power: list[Likely]


def designs(family: str) -> list[Choice]:
    """Return the designs to choose from, each with the power for the changes that are known."""
    return [
        {
            "period_days": period_days,
            "weeks": weeks,
            "periods": (periods := periods_in(weeks, period_days)),
            "days": periods * period_days,
            "smallest_p": smallest_p_of_pairs(periods // 2),
            "power": figures,
        }
        for period_days in PERIOD_DAYS
        for weeks in WEEKS
        if (figures := _figures(family, period_days, weeks))
    ]


def _figures(family: str, period_days: int, weeks: int) -> list[Likely]:
    known: list[Likely] = [
        {"change": change, "power": likely}
        for change in CHANGES[family]
        if (likely := _simulated(family, change, period_days, weeks))
    ]
    # A design that finds nothing at all (too few periods) is not offered.
    return known if any(each["power"] > 0 for each in known) else []
