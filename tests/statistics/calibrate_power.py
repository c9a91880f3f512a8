"""How long a plan takes: the share of patients in whom a true effect gives p < 0.05.

Writes recovery/statistics/power.json, which the planner shows before a person starts.
"""

import json
from itertools import product
from pathlib import Path

import numpy as np

from recovery.statistics.effect import randomised_effect
from tests.statistics.runner import Runner, table
from tests.statistics.simulator import Design, trial

SEED = 7_000
FILE = Path(__file__).parents[2] / "recovery" / "statistics" / "power.json"
CHANGES = {"motion": (5, 2), "pain": (2, 1), "sleep": (2, 1)}
PERIOD_DAYS = (4, 7, 14)
WEEKS = (8, 12, 16, 24)
HOW = (
    "Share of {patients} simulated patients in each cell with p < 0.05 in the regression; those "
    "who are refused count as not found. Order drawn in pairs, 30 % of days missing, 95 % of doses "
    "as assigned. Motion: degrees, SD 3 to 6. Pain: whole numbers 0-10, SD 0.8 to 1.6. Sleep "
    "quality: whole numbers 0-10, SD 1 to 2, nights correlated by at most 0.4; the size of its "
    "variation is an assumption. Made by `make calibrate`."
)


def cells() -> list[tuple[str, int, int, int]]:
    """Outcome, change, days in a period, weeks: all that the planner can ask for."""
    return [
        (outcome, change, days, weeks)
        for outcome, changes in CHANGES.items()
        for change, days, weeks in product(changes, PERIOD_DAYS, WEEKS)
    ]


def found(cell: tuple[str, int, int, int], chance: np.random.Generator) -> bool:
    """Say whether one patient's true effect was found."""
    outcome, change, days, weeks = cell
    design = Design(
        kind=outcome,
        effect=-change if outcome == "pain" else change,
        days=days,
        periods=2 * (7 * weeks // (2 * days)),
    )
    return bool(randomised_effect(**trial(chance, design)).p < 0.05)


def counted(cell: tuple[int, int, bool], chance: np.random.Generator) -> float:
    """Return p of one patient with a true 5°; nan where the data cannot answer."""
    days, weeks, white_within = cell
    design = Design(
        effect=5, days=days, periods=2 * (7 * weeks // (2 * days)), white_within=white_within
    )
    return float(randomised_effect(**trial(chance, design)).p)


def ways_to_count(runner: Runner) -> str:
    """Return the table of who is counted, and of what the scatter of 3–6° holds."""
    plans = [(4, 8), (4, 12), (7, 8), (7, 12), (7, 16), (14, 16), (14, 24)]
    asked = [(*plan, within) for within in (False, True) for plan in plans]
    values = [np.array(one) for one in runner.each("counted", counted, asked, seed=SEED + 500)]
    rows = []
    for i, (days, weeks) in enumerate(plans):
        on_top, inside = values[i], values[i + len(plans)]
        shares = [
            *((one < 0.05).mean() for one in (on_top, inside)),
            *((one[~np.isnan(one)] < 0.05).mean() for one in (on_top, inside)),
        ]
        rows.append([f"{days} days", str(weeks), *(f"{100 * share:.0f} %" for share in shares)])
    return table(
        ["a true 5°, periods of", "weeks", "all who began", "all, white noise within the 3–6°",
         "the answered", "the answered, white noise within"],
        rows,
    )  # fmt: skip


def tables(runner: Runner) -> str:
    """Return the tables, and write the first for the planner."""
    asked = cells()
    shares = [float(np.mean(one)) for one in runner.each("power", found, asked, seed=SEED)]
    if runner.writes:
        FILE.write_text(_file(runner.patients, asked, shares))
    power = dict(zip(asked, shares, strict=True))
    heads = [(outcome, change) for outcome, changes in CHANGES.items() for change in changes]
    shown = table(
        ["periods of", "weeks", *(f"{outcome}, {change}" for outcome, change in heads)],
        [
            [
                f"{days} days",
                str(weeks),
                *(
                    f"{100 * power[outcome, change, days, weeks]:.0f} %"
                    for outcome, change in heads
                ),
            ]
            for days, weeks in product(PERIOD_DAYS, WEEKS)
        ],
    )
    beside = ways_to_count(runner)
    return f"{runner.patients:,} simulated patients in each cell.\n\n{shown}\n\n{beside}"


def _file(patients: int, asked: list[tuple[str, int, int, int]], shares: list[float]) -> str:
    lines = [
        json.dumps(
            {
                "outcome": outcome,
                "change": change,
                "period_days": days,
                "weeks": weeks,
                "power": round(share, 3),
            }
        )
        for (outcome, change, days, weeks), share in zip(asked, shares, strict=True)
    ]
    how = json.dumps(HOW.format(patients=f"{patients:,}"))
    inside = ",\n    ".join(lines)
    return f'{{\n  "how": {how},\n  "n": {patients},\n  "cells": [\n    {inside}\n  ]\n}}\n'
