"""A trial has ended, and its answer is there to be talked about. Told with its verdict: see
`findings.verdicts`."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from recovery.clinical.thresholds import threshold
from recovery.findings.draft import Draft, Flag, Said

FLAG = Flag(
    says=(
        Said(
            code="trial_ended",
            says="a trial ran to its end in the last 14 days, and its answer is there",
            figures="`name` of the product, `day` of its end",
            urgency={"trial_ended": 20},
        ),
    ),
    find=lambda _: (),
)


def ended(
    trial: UUID, name: str, ended_on: date, today: date, injury: UUID | None, needs: Sequence[str]
) -> list[Draft]:
    """Return the flag of a trial that ran to its end; it needs what its verdict needs."""
    if today - ended_on > timedelta(days=threshold("trial_ended", "shown_for_days")):
        return []
    (said,) = FLAG.says
    content = {
        "code": said.code,
        "injury": str(injury) if injury else None,
        "figures": {"name": name, "day": ended_on.isoformat()},
        "urgency": said.urgency[said.code],
        "exceeds_error": None,
        "rate": None,
    }
    return [Draft("flag", f"flag:{said.code}:{trial}", content, injury, tuple(needs))]
