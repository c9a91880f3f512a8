"""How likely a plan is to find an effect of a given size, before it starts.

The figures are simulated (`make calibrate`, docs/statistics.md) and stored in power.json.
"""

import json
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("power.json")


@cache
def _cells() -> dict[tuple[str, float, int, int], float]:
    return {
        (cell["outcome"], cell["change"], cell["period_days"], cell["weeks"]): cell["power"]
        for cell in json.loads(FILE.read_text())["cells"]
    }


def power(*, outcome: str, change: float, period_days: int, weeks: int) -> float | None:
    """Return the share of people in whom such an effect would give p < 0.05.

    Parameters
    ----------
    outcome
        "motion", "pain" or "sleep".
    change
        The true effect: degrees for motion, points of 0 to 10 otherwise.
    period_days
        Length of a period, days.
    weeks
        Length of the plan, weeks.

    Returns
    -------
    float or None
        0 to 1; None for a plan that was not simulated. There is no interpolation.
    """
    return _cells().get((outcome, change, period_days, weeks))
