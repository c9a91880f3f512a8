"""How many false alarms a physiotherapist can expect in a week, and which flags that leaves out.

A statistical question that is asked every day gets a wrong answer now and then. The tables say how
often, measured on simulated patients who have no such change (tests/findings/calibrate_budget.py),
by how strong the evidence is. A clinician's budget is divided among their patients and among the
questions asked about each. A flag weaker than its share allows stays with the patient's findings
but is left out of the caseload. Fixed rules (pain of 8, missed logs, a late knee, harm) are always
shown. See docs/findings.md.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

DAYS_OF_A_MONTH = 30.4

# (evidence, false alarms per series and month), from the weakest evidence that flags at all, by
# the days that were averaged. Drop: standard errors. Stall: upper limit of the gain, turned round.
# Pain, in each context: points above the person's own median.
Table = tuple[tuple[float, float], ...]
DROP: Mapping[int, Table] = {
    7: (
        (2.15, 0.090), (2.25, 0.074), (2.5, 0.032), (3, 0.0097), (3.5, 0.0028), (4, 0.001),
        (5, 0.0003),
    ),
    10: ((2, 0.083), (2.25, 0.043), (2.5, 0.025), (3, 0.0028), (3.5, 0.0014), (4, 0.0003)),
}  # fmt: skip
STALL: Mapping[int, Table] = {
    21: ((-2, 0.056), (-1.5, 0.037), (-1, 0.024), (-0.5, 0.013), (0, 0.0077), (1, 0.0017)),
    35: ((-2, 0.061), (-1.5, 0.030), (-1, 0.014), (-0.5, 0.0044), (0, 0.0033), (1, 0.0006)),
}
PAIN: Table = ((3, 0.094), (4, 0.040), (5, 0.0066), (6, 0.001))
MOST = {"drop": 0.090, "stall": 0.061, "pain": 0.094}


def rate_of_drop(z: float, window_days: int) -> float:
    """Return the rate of false alarms for a drop as strong as `z`, per series and month."""
    return _rate(DROP.get(window_days, DROP[7]), -z)


def rate_of_stall(upper_limit: float, window_days: int) -> float:
    """Return the rate of false alarms for a stall with this upper limit, per series and month."""
    return _rate(STALL.get(window_days, STALL[21]), -upper_limit)


def rate_of_pain(rise: float) -> float:
    """Return the rate of false alarms for a rise above the own median, per injury and month."""
    return _rate(PAIN, rise)


def _rate(table: Table, evidence: float) -> float:
    """Interpolate on a logarithmic scale; beyond the table use its ends."""
    x, y = zip(*table, strict=True)
    return round(float(np.exp(np.interp(evidence, x, np.log(y)))), 5)


def affordable(content: Mapping[str, Any], *, patients: int, a_week: float) -> bool:
    """Say whether a caseload of so many patients has room for this flag."""
    rate = content.get("rate")
    if rate is None:
        return True
    return bool(rate <= threshold(content.get("watched") or {}, patients=patients, a_week=a_week))


def threshold(watched: Mapping[str, int], *, patients: int, a_week: float) -> float:
    """Return the largest rate that one question about one patient may have, per month.

    `watched` counts the questions asked by kind. `a_week` false alarms of the whole caseload
    are divided by its patients; of each share every question takes as much as every other, and what
    one cannot use up goes to the rest: the common threshold λ with Σ n·min(most, λ) = share.
    """
    left = a_week * DAYS_OF_A_MONTH / 7 / max(patients, 1)
    waiting = sum(watched.values())
    for kind, most in sorted(MOST.items(), key=lambda pair: pair[1]):
        count = watched.get(kind, 0)
        if waiting and left / waiting < most:
            return left / waiting
        left -= count * most
        waiting -= count
    return max(MOST.values())
