"""The sentences of what an effect says in codes and figures, for readers of the API."""

from collections.abc import Mapping

from django.utils.translation import gettext_noop as _

from recovery.core.languages import decimal_mark, say, spoken

REASONS: dict[str, str] = {
    "not_randomised": _("The order of the periods was not drawn at random."),
    "not_finished": _("The plan has not ended; early on, chance looks like an effect."),
    "not_the_design": _("The order of the periods is not one that the plan could have drawn."),
    "short_periods": _(
        "The periods are shorter than three half-lives, so on and off run together."
    ),
    "few_periods": _("There are fewer than 3 on and 3 off periods with 2 readings each."),
    "few_readings": _("There are fewer than 10 readings in on periods or in off periods."),
    "missing_days": _("More than 70% of the days have no reading."),
    "missing_unequally": _(
        "Readings are missing much more often in on periods than in off periods, or the other "
        "way round."
    ),
    "doses_unknown": _("It is not known whether it was taken, in on periods or in off periods."),
    "doses_alike": _("It was taken almost as often in off periods as in on periods."),
    "never_changes": _("The outcome never changes."),
    "end_of_scale": _("The outcome is at the end of its scale on more than half of the off days."),
    "like_the_trend": _("The on and off days run too closely with healing to separate them."),
    "short_series": _("The readings span less than six weeks."),
    "few_with_or_without": _(
        "There are fewer than 10 readings with it, or fewer than 10 without it."
    ),
    "few_switches": _("It was started or stopped fewer than 6 times."),
    "wide_interval": _(
        "The likely range is wider than twice the smallest change that matters, to either side."
    ),
}

NOTES: dict[str, str] = {
    "smallest_p": _(
        "The plan could have drawn {orders} orders, so the re-randomisation p cannot be below "
        "2/{orders}."
    ),
    "smallest_p_of_many": _(
        "The plan could have drawn more orders than the {orders} that were tested, so the "
        "re-randomisation p is not given below 2/{orders}."
    ),
    "rerandomised_range": _("By re-randomisation alone the likely range is {low} to {high}."),
    "no_rerandomised_range": _(
        "By re-randomisation alone no likely range can be given: the plan had too few periods."
    ),
    "short_acting_only": _(
        "This is about an effect that comes and goes within days. Faster healing leaves no "
        "difference between on and off periods and cannot be seen here."
    ),
    "open_label": _(
        "The person knew when it was taken, so expectation may explain some or all of a difference."
    ),
    "diluted": _(
        "Doses differed by {points} points of 100 between on and off periods, so the difference "
        "between the periods is smaller than that between taking and not taking it."
    ),
    "doses_mostly_unknown": _("Whether it was taken is known for {points} of 100 days."),
    "half_life": _(
        "Onset and wearing off were computed with a half-life of {days} days, declared before "
        "the start."
    ),
    "not_drawn": _(
        "The days were not drawn by lot, so something else may be the reason, for example taking "
        "it on bad days."
    ),
    "healing_too": _("The person was healing, too."),
}

METHODS: dict[str, str] = {
    "randomised": _(
        "Regression on the assigned periods with a smooth healing trend and autocorrelated "
        "errors (REML, AR(1)), and a re-randomisation test over the orders that the plan could "
        "have drawn."
    ),
    "observed": _(
        "Regression on the days on which it was taken, with a smooth healing trend and "
        "autocorrelated errors (REML, AR(1)). Without randomisation this is only an association."
    ),
}


def sentence(code: str, figures: Mapping[str, float]) -> str:
    """Return the sentence of a reason or a note."""
    mark = decimal_mark(spoken())
    written = {name: f"{figure:g}".replace(".", mark) for name, figure in figures.items()}
    return say({**REASONS, **NOTES}[code], **written)
