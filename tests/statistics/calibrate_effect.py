"""How often the effect's interval holds the truth, and how often it finds what is not there."""

from collections import Counter
from dataclasses import dataclass, replace
from itertools import product
from typing import Any, NamedTuple

import numpy as np

from recovery.statistics import rerandomisation
from recovery.statistics.answers import Note
from recovery.statistics.effect import observed_association, randomised_effect
from tests.statistics import simulator
from tests.statistics.runner import Runner, percent, table
from tests.statistics.simulator import SHAPES, Design, diary, trial

SEED = 5_000
USUAL = Design()


class Found(NamedTuple):
    """What one patient's plan gave. `beside` is the range of re-randomisation, if there is one."""

    verdict: str
    covered: bool
    p: float
    p_randomisation: float
    beside_covered: bool
    half_width: float
    naive: tuple[float, float, float]


def regimes() -> dict[str, Design]:
    """Every regime, by what is special about it: 16 weeks in periods of 7 days where not said."""
    return {
        "as usual: everything drawn": USUAL,
        **_healings(),
        **_errors(),
        **_readings(),
        **_outcomes(),
        **_plans(),
    }


def _healings() -> dict[str, Design]:
    found = {"gain 12°": replace(USUAL, gain=(12, 12)), "τ = 90 days": replace(USUAL, tau=(90, 90))}
    for shape in SHAPES:
        name = shape.replace("_", "-")
        found[f"{name} healing"] = replace(USUAL, shape=shape)
        found[f"{name}, 60° with τ = 8 days, from the first day"] = replace(
            USUAL, shape=shape, gain=(60, 60), tau=(8, 8), begun=(0, 0)
        )
    return found


def _errors() -> dict[str, Design]:
    found = {
        "SD 3°, read to 5°": replace(USUAL, sd=(3, 3), step=5),
        "SD 6°, read to 1°": replace(USUAL, sd=(6, 6), step=1),
    }
    for rho, white in product((0.0, 0.4, 0.7, 0.85), (False, True)):
        name = f"ρ = {rho}{', white noise on top' if white else ''}"
        found[name] = replace(USUAL, least_rho=rho, most_rho=rho, white=white)
    return found


def _readings() -> dict[str, Design]:
    found = {}
    for missing, at_random in product((0.5, 0.65), (True, False)):
        name = f"{100 * missing:.0f} % missing{'' if at_random else ', more on bad days'}"
        found[name] = replace(USUAL, missing=missing, missing_at_random=at_random)
    found["a true 5°, missing more on bad days"] = replace(USUAL, effect=5, missing_at_random=False)
    return found


def _outcomes() -> dict[str, Design]:
    truths = [("motion", 5), ("pain", 0), ("pain", -1), ("pain", -2), ("sleep", 0), ("sleep", 1)]
    return {
        f"{kind}, a true {effect}": replace(USUAL, kind=kind, effect=effect)
        for kind, effect in truths
    }


def _plans() -> dict[str, Design]:
    found = {}
    for days, weeks in product((4, 7, 14), (6, 8, 12, 16, 24)):
        periods = 2 * (7 * weeks // (2 * days))
        if periods >= 6:
            found[f"periods of {days} days, {weeks} weeks"] = replace(
                USUAL, days=days, periods=periods
            )
    found["periods of 14 days, 16 weeks, ρ = 0.85"] = replace(
        USUAL, days=14, periods=8, least_rho=0.85, most_rho=0.85
    )
    for days, half_life in ((4, 1.0), (7, 1.0), (7, 2.0), (14, 3.0)):
        found[f"a true 5°, half-life {half_life:g}, declared, periods of {days}"] = replace(
            USUAL, days=days, periods=2 * (112 // (2 * days)), half_life=half_life, effect=5
        )
    return found


def misled() -> dict[str, Design]:
    """What the plan cannot know: the verdicts are shown, whatever they are."""
    return {
        "heals half as fast again while on": replace(USUAL, faster_on=0.5),
        "a true 5°, half-life 3, not declared": replace(USUAL, half_life=3, declared=0, effect=5),
        "a true 5°, half-life 1, not declared, periods of 4": replace(
            USUAL, days=4, periods=28, half_life=1, declared=0, effect=5
        ),
        "a true 5°, 80 % of days as assigned": replace(
            USUAL, adherence=0.8, by_dose=True, effect=5
        ),
    }


def plan(design: Design, chance: np.random.Generator) -> Found:
    """Return what one patient's plan gave."""
    case = trial(chance, design)
    effect = randomised_effect(**case)
    low, high = -np.inf, np.inf
    for note in effect.notes:
        if note.code == Note.RERANDOMISED_RANGE:
            low, high = note.figures["low"] - 0.05, note.figures["high"] + 0.05
    naive = (
        simulator.before_after_p(case),
        simulator.on_off_p(case),
        simulator.least_squares_p(case),
    )
    return Found(
        effect.verdict,
        effect.low <= design.effect <= effect.high,
        effect.p,
        effect.p_randomisation,
        low <= design.effect <= high,
        (effect.high - effect.low) / 2,
        naive,
    )


@dataclass(frozen=True)
class Diary:
    """People without a plan: for how long, and why they took it when they did."""

    days: int = 112
    story: str = "at random"
    effect: float = 0.0


def association(cell: Diary, chance: np.random.Generator) -> tuple[str, float, bool]:
    """Return the verdict, p and whether the truth was covered, of one diary."""
    case: dict[str, Any] = diary(chance, cell.days, cell.story, cell.effect)
    found = observed_association(**case)
    return found.verdict, found.p, found.low <= cell.effect <= found.high


def share(values: list[bool]) -> float:
    return float(np.mean(values)) if values else float("nan")


def tables(runner: Runner) -> str:
    """Return the tables of the effect's calibration."""
    return "\n\n".join(
        [
            f"{runner.patients:,} simulated patients in each row.",
            _calibration(runner),
            _naive(runner),
            _verdicts(runner),
            _associations(runner),
        ]
    )


def _calibration(runner: Runner) -> str:
    cells = regimes()
    rows = []
    for (name, design), found in zip(
        cells.items(), runner.each("effect", plan, list(cells.values()), seed=SEED), strict=True
    ):
        answered = [one for one in found if one.verdict != "refused"]
        reachable = rerandomisation_reaches(design)
        below = [one.p_randomisation <= 0.05 for one in answered] if reachable else []
        rows.append(
            [
                name,
                percent(share([one.covered for one in answered])),
                percent(share([one.p < 0.05 for one in answered])),
                percent(share([one.beside_covered for one in answered]) if reachable else np.nan),
                percent(share(below)),
                f"{np.mean([one.half_width for one in answered]):.2f}",
                percent(1 - len(answered) / len(found)),
            ]
        )
    head = ["regime", "cover", "p < 0.05", "re-randomised cover", "re-randomised p ≤ 0.05",
            "half width", "refused"]  # fmt: skip
    return table(head, rows)


def rerandomisation_reaches(design: Design) -> bool:
    """Say whether so many periods can give p ≤ 0.05 at all."""
    order = simulator.orders(np.random.default_rng(0), design.periods)
    return 2 / len(rerandomisation.orders(order, "pairs")) <= 0.05


def _naive(runner: Runner) -> str:
    null = {"16 weeks of 7 days": Design(), "8 weeks of 7 days": Design(periods=8)}
    rows = []
    for name, found in zip(
        null, runner.each("naive", plan, list(null.values()), seed=SEED + 500), strict=True
    ):
        answered = [one for one in found if one.verdict != "refused"]
        naive = np.array([one.naive for one in found])
        rows.append(
            [
                name,
                percent(share([one.p < 0.05 for one in answered])),
                *(percent(each) for each in (naive < 0.05).mean(axis=0)),
            ]
        )
    head = ["no effect; found by", "Recovery", "before/after", "t-test on/off", "least squares"]
    return table(head, rows)


def _verdicts(runner: Runner) -> str:
    cells = {"no effect": Design(), "a true 5°": Design(effect=5), **misled()}
    rows = []
    names = ("helped", "harmed", "no worthwhile effect", "cannot tell", "refused")
    for name, found in zip(
        cells, runner.each("verdicts", plan, list(cells.values()), seed=SEED + 600), strict=True
    ):
        counted = Counter(one.verdict for one in found)
        rows.append([name, *(percent(counted[verdict] / len(found)) for verdict in names)])
    return table(["motion, smallest change 5°", *names], rows)


def _associations(runner: Runner) -> str:
    cells = {
        "taken in spells at random, no effect": Diary(),
        "taken in spells at random, a true 5°": Diary(effect=5),
        "taken on bad days, no effect": Diary(story="on bad days"),
    }
    rows = []
    for name, found in zip(
        cells,
        runner.each("diaries", association, list(cells.values()), seed=SEED + 700),
        strict=True,
    ):
        answered = [one for one in found if one[0] != "refused"]
        rows.append(
            [
                name,
                percent(share([one[2] for one in answered])),
                percent(share([one[1] < 0.05 for one in answered])),
                percent(1 - len(answered) / len(found)),
            ]
        )
    return table(["without a plan, 16 weeks", "cover", "p < 0.05", "refused"], rows)
