"""What the columns of the exported tables mean."""

from django.utils.translation import gettext_noop as _

from recovery.core.languages import decimal_mark, say, speaking, unreviewed
from recovery.sync.registry import Kind
from recovery.sync.shape import model_field

INTRO = _(
    "Everything that Recovery keeps of this person and that whoever made this export may\n"
    "see, one file per kind. UTF-8, {figures}. Days are YYYY-MM-DD and run\n"
    "from 04:00 to 04:00; times are local ({zone}). Empty means: not entered. 1 and 0 mean\n"
    "yes and no. An apostrophe in front of a text keeps a spreadsheet from running it.\n"
    "Angles are on a flexion-positive axis: of an extension, 5 means 5° lacking to straight\n"
    "and -5 means 5° past straight. Recovery informs; it does not diagnose."
)
POINTS, COMMAS = _("commas, decimal points"), _("semicolons, decimal commas")
# By "kind.column" or by "column" alone.
COLUMNS = {
    "id": _("identifies the row"),
    "created_at": _("when it reached the server, local time"),
    "injury": _("id of the injury in injury.csv"),
    "day": _("the day"),
    "by_day": _("day by which it should be reached"),
    "reached_on": _("day on which it was reached"),
    "side": _("left, right or none"),
    "zone": _("time zone of the device"),
    "degrees": _("degrees; median of the readings"),
    "readings": _("each reading, degrees"),
    "spread": _("range of the readings, degrees"),
    "mode": _("active (own muscles) or passive (moved by somebody or something)"),
    "device": _("what it was measured with; devices differ, do not join them into one line"),
    "rater": _("who measured: self, helper or clinician"),
    "context": _("rest or movement (asked in the evening), night (asked in the morning)"),
    "pain.score": _("0 none to 10 worst imaginable"),
    "function_score.score": _("0 unable to 10 as before the injury"),
    "night": _("local date of the evening on which the night began"),
    "quality": _("0 very badly to 10 very well"),
    "minutes": _("minutes asleep"),
    "onset_minutes": _("minutes until asleep"),
    "awakenings": _("times awake"),
    "bed_at": _("went to bed, local time"),
    "woke_at": _("woke up, local time"),
    "symptom.value": _(
        "stiffness in minutes, swelling 0–2, circumference in cm, cramps per night, stress 0–10"
    ),
    "elemental_mg": _("mg of the nutrient itself (elemental)"),
    "compound_mg": _("mg of the whole compound"),
    "up_to_mg": _("mg a day (elemental) up to which the decision holds"),
    "limits_known": _("Whether the surgeon's limits were asked for; null: not yet."),
    "slots": _("local times of the day"),
    "weekdays": _("ISO weekdays, 1 Monday to 7 Sunday"),
    "every_days": _("every so many days from the first one, before weekdays; 0: as needed"),
    "servings": _("servings of one intake"),
    "outcome": _("taken, part or skipped"),
    "minimum": _("smallest angle allowed, degrees"),
    "maximum": _("largest angle allowed, degrees"),
    "painkillers": _("none, usual or more"),
    "exercises": _("all, some, none, or a rest day"),
    "flag": _("key of the flag that was answered"),
    "appointment.at": _("local time; empty if only the day is known"),
    "appointment.whom": _("surgeon, physiotherapist, doctor or other"),
    "appointment.name": _("name of the person or practice"),
    "kept": _("1 kept, 0 not kept; empty: not answered"),
    "severity": _("how severe the flag was when it was answered; higher is worse"),
    "action": _("what is done about it"),
    "handed_to": _("id of the colleague it was handed to"),
    "clinician": _("id of the clinician"),
    "summary": _("summary at the end of treatment"),
    "question": _("what is asked"),
    "smallest_change": _("smallest change that matters, points or degrees"),
    "change_is_assumed": _("1 if no publication supports it"),
    "period_days": _("days of a period"),
    "periods": _("periods, with and without together"),
    "half_life_days": _("half-life declared before the start, days"),
    "commitment": _("digest of order and plan, published at the start"),
    "seed": _("seed from which the order follows; empty until the end"),
    "is_on": _("1 if it is taken in this period"),
    "trial.outcome": _("outcome of the trial"),
    "stop_words": _("why it was stopped"),
    "agreed_words": _("what was said with the agreement"),
}


def has_commas(language: str) -> bool:
    """Say whether numbers have decimal commas, so that cells are parted by semicolons."""
    return decimal_mark(language) == ","


def intro(zone: str, language: str) -> str:
    """Return what is said of all files."""
    with speaking(language):
        figures = say(COMMAS if has_commas(language) else POINTS)
        said = say(INTRO, zone=zone, figures=figures)
        return "\n".join(each for each in (said, unreviewed()) if each)


def meaning(kind: Kind, column: str, language: str) -> str:
    """Return what a column means, else what its field says of itself."""
    known = COLUMNS.get(f"{kind.name}.{column}") or COLUMNS.get(column)
    if known:
        with speaking(language):
            return say(known)
    if column in ("id", "created_at"):
        return ""
    field = model_field(kind, column)
    if field.help_text:
        with speaking(language):
            return say(str(field.help_text))
    return _values(field.choices) or str(field.verbose_name)


def _values(choices: object) -> str:
    return ", ".join(str(value) for value, _ in choices) if choices else ""  # type: ignore[attr-defined]
