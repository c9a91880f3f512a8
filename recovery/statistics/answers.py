"""The answers of the statistics, as codes and figures. Texts are added where they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Verdict(StrEnum):
    """The answer of a plan or an association."""

    HELPED = "helped"
    HARMED = "harmed"
    NO_WORTHWHILE_EFFECT = "no worthwhile effect"
    CANNOT_TELL = "cannot tell"
    ASSOCIATION = "association"
    REFUSED = "refused"


class Method(StrEnum):
    """How the answer was computed (docs/statistics.md)."""

    RANDOMISED = "randomised"
    OBSERVED = "observed"


class Reason(StrEnum):
    """Why there is no answer."""

    NOT_RANDOMISED = "not_randomised"
    NOT_FINISHED = "not_finished"
    NOT_THE_DESIGN = "not_the_design"
    SHORT_PERIODS = "short_periods"
    FEW_PERIODS = "few_periods"
    FEW_READINGS = "few_readings"
    MISSING_DAYS = "missing_days"
    MISSING_UNEQUALLY = "missing_unequally"
    DOSES_UNKNOWN = "doses_unknown"
    DOSES_ALIKE = "doses_alike"
    NEVER_CHANGES = "never_changes"
    END_OF_SCALE = "end_of_scale"
    LIKE_THE_TREND = "like_the_trend"
    SHORT_SERIES = "short_series"
    FEW_WITH_OR_WITHOUT = "few_with_or_without"
    FEW_SWITCHES = "few_switches"
    WIDE_INTERVAL = "wide_interval"


class Note(StrEnum):
    """What to know about an answer."""

    SMALLEST_P = "smallest_p"
    SMALLEST_P_OF_MANY = "smallest_p_of_many"
    RERANDOMISED_RANGE = "rerandomised_range"
    NO_RERANDOMISED_RANGE = "no_rerandomised_range"
    SHORT_ACTING_ONLY = "short_acting_only"
    OPEN_LABEL = "open_label"
    DILUTED = "diluted"
    DOSES_MOSTLY_UNKNOWN = "doses_mostly_unknown"
    HALF_LIFE = "half_life"
    NOT_DRAWN = "not_drawn"
    HEALING_TOO = "healing_too"


@dataclass(frozen=True)
class Said:
    """A note with its figures by name, rounded as they are shown.

    Figures: `orders`, the number of orders tested; `low` and `high`, in units of the outcome;
    `points`, per cent; `days`, the half-life.
    """

    code: Note
    figures: Mapping[str, float] = field(default_factory=dict)
