"""How likely a design finds a difference: figures that were simulated beforehand (docs)."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import recovery.insight

# Sleep is told on the same scale from 0 to 10 as pain, and takes its figures.
FIGURES = {"sleep": "pain", "pain": "pain", "motion": "motion"}


@dataclass(frozen=True)
class Figure:
    """The share (0–1) of trials of this design that find a true difference of `change`."""

    kind: str
    period_days: int
    weeks: int
    change: float
    power: float

    @property
    def periods(self) -> int:
        """How many periods fit into these weeks, in pairs."""
        return self.weeks * 7 // self.period_days // 2 * 2


@cache
def figures() -> tuple[Figure, ...]:
    """Return the whole table."""
    file = Path(recovery.insight.__path__[0]) / "power.json"
    return tuple(Figure(**row) for row in json.loads(file.read_text())["figures"])


def power(family: str, period_days: int, periods: int, change: float) -> float | None:
    """Return how likely a true difference of `change` is found, never too high a figure.

    Between two figures the smaller one is taken: that of the next shorter plan and the next
    smaller change. None: shorter than any that was simulated, or a change below all of them.
    """
    found = [
        each
        for each in figures()
        if each.kind == FIGURES[family]
        and each.period_days == period_days
        and each.periods <= periods
        and each.change <= change
    ]
    return max((each.power for each in found), default=None)


def designs(family: str) -> list[dict[str, object]]:
    """Return the designs to choose from, each with the power for the changes that are known."""
    found: dict[tuple[int, int], dict[str, object]] = {}
    for each in figures():
        if each.kind != FIGURES[family]:
            continue
        key = (each.period_days, each.weeks)
        entry = found.setdefault(
            key,
            {
                "period_days": each.period_days, "weeks": each.weeks, "periods": each.periods,
                "days": each.periods * each.period_days,
                # Of all orders in pairs, the one drawn and its mirror are at least as extreme.
                "smallest_p": 2 / 2 ** (each.periods // 2),
                "power": [],
            },
        )  # fmt: skip
        entry["power"].append({"change": each.change, "power": each.power})  # type: ignore[attr-defined]
    return list(found.values())
