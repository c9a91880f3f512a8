"""How many false flags a physiotherapist is to expect in a week, and what that leaves out.

Every question of statistics that is asked every day of every patient is answered wrongly now and
then. `RATES_*` say how often, measured on simulated patients without what is asked for
(docs/findings.md), by how strong the evidence is. A clinician's budget is shared out evenly over
all questions about her patients; a flag that is weaker than its share allows is kept and shown
to the patient's own page, but not put into the caseload. Flags that are no statistics (pain of 8,
missed logs, harm) are always shown.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

DAYS_OF_A_MONTH = 30.44

# (evidence, false alarms per series and month), from the weakest evidence that flags at all.
# Drop: standard errors. Stall: upper limit of the gain in degrees a week.
RATES_OF_DROP = ((2.25, 0.05), (2.5, 0.035), (3.0, 0.015), (3.5, 0.006), (4.0, 0.002))
RATES_OF_STALL = ((2.0, 0.08), (1.5, 0.05), (1.0, 0.03), (0.5, 0.015), (0.0, 0.007), (-1.0, 0.002))


def rate_of_drop(z: float) -> float:
    """Return how often a drop as strong as `z` is flagged falsely, per series and month."""
    return _rate(RATES_OF_DROP, -z)


def rate_of_stall(upper_limit: float) -> float:
    """Return how often a stall with this upper limit is flagged falsely, per series and month."""
    return _rate(RATES_OF_STALL, upper_limit)


def _rate(table: Sequence[tuple[float, float]], evidence: float) -> float:
    """Interpolate on a logarithmic scale; beyond the table its ends hold."""
    ordered = sorted(table)
    x = [each for each, _ in ordered]
    y = np.log([rate for _, rate in ordered])
    return round(float(np.exp(np.interp(evidence, x, y))), 4)


def affordable(content: Mapping[str, Any], *, patients: int, a_week: float) -> bool:
    """Say whether a caseload of so many patients has room for this flag.

    `a_week` false flags for the whole caseload are shared out over its patients, and a patient's
    share over the questions that are asked about her.
    """
    rate = content.get("rate")
    if rate is None:
        return True
    a_month = a_week * DAYS_OF_A_MONTH / 7
    return bool(rate <= a_month / max(patients, 1) / max(content.get("watched") or 1, 1))
