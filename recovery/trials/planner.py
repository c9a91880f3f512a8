"""Which designs can answer, how likely they find what matters, and why others are refused. Pure.

Every refusal has a code, the field that it is about, and what fills its sentence. Points marked M
are from memory (docs/domain.md); a clinician should read them before anyone relies on them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as default
from datetime import date, timedelta
from typing import Any, TypedDict

from django.utils.translation import gettext_noop as _

from recovery.clinical.knowledge import table
from recovery.clinical.thresholds import NEARLY, group
from recovery.core.languages import say
from recovery.trials.designs import power

AFTER_WEEKS = 12  # after surgery or injury (M)
STABLE_DAYS = 21  # (M)
LEAST_READINGS = 10  # of the last 21 days: fewer, and more than half of the days will be missing
LEAST_PAIN = 4.0  # below it a drop of 2 points has no room
LEAST_POWER = 0.5  # our assumption: a plan that fails in every second case is not worth weeks
HALF_LIVES_A_PERIOD = 3
FARTHEST_START = 28  # days ahead
DEFAULT_CHANGE = {name: float(value) for name, value in group("smallest_change").items()}
# The smallest changes that a publication stands behind.
PUBLISHED = frozenset(
    name for name, each in table("thresholds")["smallest_change"].items() if each["published"]
)
SCALE = {"sleep": (0.0, 10.0), "pain": (0.0, 10.0), "motion": (None, None)}
SLOW = frozenset({"vitamin_d", "omega_3", "collagen"})


def family(outcome: str) -> str:
    """Return what kind of outcome it is: "sleep", "pain" or "motion"."""
    return outcome.split("_")[0]


class PlainRefusal(TypedDict):
    """A refusal as it travels."""

    code: str
    field: str
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Refusal:
    """Why a plan cannot begin. `values` fill its sentence."""

    code: str
    field: str
    values: Mapping[str, Any] = default(default_factory=dict)

    def plain(self) -> PlainRefusal:
        return {"code": self.code, "field": self.field, "values": dict(self.values)}

    @property
    def words(self) -> str:
        return say(SENTENCES[self.code], **self.values)


SENTENCES = {
    "washes_out_slowly": _("It leaves the body too slowly for weeks on and weeks off."),
    "unknown_product": _("Only supplements that are known to leave the body quickly can be tried."),
    "blocked": _("A safety rule blocks this supplement; see Plan."),
    "not_running": _("Its plan is not running. Start it under Plan."),
    "not_daily": _("Plan it for every day first."),
    "ends_early": _("Its plan ends on {ends_on}, before the trial would."),
    "another_runs": _("Another trial is running."),
    "too_early": _("A trial can begin after 12 weeks, on {from_day}: before, you heal too fast."),
    "surgery_ahead": _("With surgery ahead the weeks cannot be compared."),
    "taper_ahead": _("While painkillers are being reduced the weeks cannot be compared."),
    "red_flag": _("You reported a warning sign in the last three weeks."),
    "painkillers_changed": _("You took more painkillers than usual in the last three weeks."),
    "not_stable": _("It changed by {change} in the last weeks; a trial needs three steady ones."),
    "too_few_readings": _(
        "It was logged on {count} of the last 21 days; a trial needs at least 10."
    ),
    "no_room": _("Your pain averages {average}: too low to show a {change}-point drop."),
    "at_the_end": _("It is at the best end of its scale on most days, so it cannot get better."),
    "not_an_outcome": _("This cannot be the outcome of a trial."),
    "periods_uneven": _("On and off periods come in pairs."),
    "no_figures": _("For this length there are no figures; choose one that is offered."),
    "half_life": _("Periods must last at least three half-lives."),
    "half_life_reason": _("Enter where this half-life is from."),
    "too_weak": _("It would find such a difference in only {power} of 10 cases. Make it longer."),
    "starts_late": _("At most four weeks ahead."),
    "starts_past": _("Not before today."),
}


@dataclass(frozen=True)
class Design:
    """What a person chooses: lengths in days, `smallest_change` in units of the outcome."""

    outcome: str
    smallest_change: float
    period_days: int
    periods: int
    half_life_days: float
    half_life_reason: str
    starts_on: date

    @property
    def ends_on(self) -> date:
        """The last day of the last period."""
        return self.starts_on + timedelta(days=self.period_days * self.periods - 1)


@dataclass(frozen=True)
class Regimen:
    """The supplement that is to be tried, as it is planned now."""

    nutrient: str
    washes_out_quickly: bool
    status: str
    is_daily: bool
    ends_on: date | None


@dataclass(frozen=True)
class Readings:
    """An outcome's last 21 days: (days before today, value), and which way is better."""

    values: Sequence[tuple[int, float]]
    higher_is_better: bool

    def average(self, first: int = 0, last: int = STABLE_DAYS) -> float | None:
        """Return the mean of the readings from `first` to before `last` days ago."""
        found = [value for ago, value in self.values if first <= ago < last]
        return sum(found) / len(found) if found else None


@dataclass(frozen=True)
class Person:
    """What stands for or against any trial. `begins` has the day of each open injury or surgery;
    the last red flag and the last evening with more painkillers are within the days that count.
    """

    today: date
    begins: Sequence[date] = ()
    surgery_ahead: bool = False
    taper_ahead: bool = False
    last_red_flag: date | None = None
    last_more_painkillers: date | None = None
    has_trial: bool = False


def of_person(person: Person) -> list[Refusal]:
    """Return why no trial can begin now."""
    found = []
    if person.has_trial:
        found.append(Refusal("another_runs", "trial"))
    from_day = max(
        (began + timedelta(weeks=AFTER_WEEKS) for began in person.begins), default=person.today
    )
    if person.surgery_ahead:
        found.append(Refusal("surgery_ahead", "surgery_ahead"))
    elif from_day > person.today:
        found.append(Refusal("too_early", "starts_on", {"from_day": from_day.isoformat()}))
    if person.taper_ahead:
        found.append(Refusal("taper_ahead", "taper_ahead"))
    if person.last_red_flag:
        found.append(Refusal("red_flag", "trial", _steady_from(person.last_red_flag)))
    if person.last_more_painkillers:
        values = _steady_from(person.last_more_painkillers)
        found.append(Refusal("painkillers_changed", "trial", values))
    return found


def _steady_from(last: date) -> dict[str, str]:
    """Return the first day that has three weeks before it without what happened last."""
    return {"from_day": (last + timedelta(days=STABLE_DAYS)).isoformat()}


def of_regimen(regimen: Regimen, ends_on: date | None = None) -> list[Refusal]:
    """Return why this supplement cannot be tried on and off; magnesium alone can."""
    if not regimen.washes_out_quickly:
        code = "washes_out_slowly" if regimen.nutrient in SLOW else "unknown_product"
        return [Refusal(code, "regimen")]
    if regimen.status == "blocked":
        return [Refusal("blocked", "regimen")]
    if regimen.status != "active":
        return [Refusal("not_running", "regimen")]
    if not regimen.is_daily:
        return [Refusal("not_daily", "regimen")]
    if ends_on and regimen.ends_on and regimen.ends_on < ends_on:
        return [Refusal("ends_early", "regimen", {"ends_on": regimen.ends_on.isoformat()})]
    return []


def of_outcome(
    outcome: str, readings: Readings, smallest_change: float, today: date
) -> list[Refusal]:
    """Return why this outcome cannot answer now: too few readings, no room, or not stable."""
    if len(readings.values) < LEAST_READINGS:
        values = {
            "count": len(readings.values),
            "from_day": (today + timedelta(days=_until_enough(readings))).isoformat(),
        }
        return [Refusal("too_few_readings", "outcome", values)]
    average = readings.average() or 0.0
    if family(outcome) == "pain" and average < LEAST_PAIN:
        values = {"average": f"{average:.0f}", "change": f"{smallest_change:g}"}
        return [Refusal("no_room", "outcome", values)]
    if _at_best_end(outcome, readings):
        return [Refusal("at_the_end", "outcome")]
    now, before = readings.average(0, 7), readings.average(7)
    if now is not None and before is not None and abs(now - before) > smallest_change + NEARLY:
        return [Refusal("not_stable", "outcome", {"change": f"{abs(now - before):.1f}"})]
    return []


def _until_enough(readings: Readings) -> int:
    """Return after how many days there are enough readings, if each of them is logged."""
    ahead = 0
    while ahead + sum(ago + ahead < STABLE_DAYS for ago, _ in readings.values) < LEAST_READINGS:
        ahead += 1
    return ahead


def _at_best_end(outcome: str, readings: Readings) -> bool:
    low, high = SCALE[family(outcome)]
    end = high if readings.higher_is_better else low
    values = [value for _, value in readings.values]
    return end is not None and sum(value == end for value in values) > len(values) / 2


def of_design(design: Design, today: date) -> list[Refusal]:
    """Return why this design cannot answer."""
    found = []
    if design.periods % 2:
        found.append(Refusal("periods_uneven", "periods"))
    if design.period_days < HALF_LIVES_A_PERIOD * design.half_life_days:
        found.append(Refusal("half_life", "half_life_days"))
    if design.half_life_days and not design.half_life_reason.strip():
        found.append(Refusal("half_life_reason", "half_life_reason"))
    if design.starts_on < today:
        found.append(Refusal("starts_past", "starts_on"))
    if design.starts_on > today + timedelta(days=FARTHEST_START):
        found.append(Refusal("starts_late", "starts_on"))
    likely = power(
        family(design.outcome), design.period_days, design.periods, design.smallest_change
    )
    if likely is None:
        found.append(Refusal("no_figures", "periods"))
    elif likely < LEAST_POWER:
        found.append(Refusal("too_weak", "periods", {"power": f"{10 * likely:.0f}"}))
    return found
