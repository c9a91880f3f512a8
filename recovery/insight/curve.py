"""The healing curve, its band, and the day before which a goal is not reached."""

from dataclasses import dataclass

from recovery.insight.checks import Array, Floats


@dataclass(frozen=True)
class GoalDate:
    """Days on the axis of `day`; inf where none can be given. Not before `low`; half of the
    curves reach it by `median`; all but a few by `high`. `probability_not_within`: 0 to 1."""

    low: float
    median: float
    high: float
    probability_not_within: float


@dataclass(frozen=True)
class HealingCurve:
    """Draws of the curve."""

    def band(self, days: Array, level: float = 0.8) -> tuple[Floats, Floats, Floats]:
        """Return (low, median, high) of the curve on `days`, on the axis of `day`."""
        raise NotImplementedError

    def goal_date(self, goal: float, level: float = 0.95, horizon_days: int = 365) -> GoalDate:
        """Return when the curve reaches `goal`."""
        raise NotImplementedError


def healing_curve(
    *,
    day: Array,
    degrees: Array,
    days_since_injury: float,
    ceiling: float = 150.0,
    other_side: float | None = None,
    higher_is_better: bool = True,
    seed: int = 0,
) -> HealingCurve | None:
    """Return the curve."""
    raise NotImplementedError
