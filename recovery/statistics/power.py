"""How likely a plan is to find an effect of a given size, before it starts.

The figures are simulated (`make calibrate`, docs/statistics.md) and kept in power.json.
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
    """Return the share of people, 0 to 1, in whom such an effect would give p < 0.05.

    `outcome`: "motion" (degrees), "pain" or "sleep" (0–10); `change` in its units. None where it
    was not simulated: nothing is read between the cells.
    """
    return _cells().get((outcome, change, period_days, weeks))
