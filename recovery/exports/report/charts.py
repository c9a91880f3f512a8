"""The charts of the report as numbers: what is drawn where, never how it looks."""

from datetime import date

from recovery.clinical.joints import Motion, measures_of
from recovery.exports.report import guides
from recovery.exports.report.app_words import POSITIONS
from recovery.exports.report.figures import Point, Report, Series, motions
from recovery.exports.report.findings_seen import finding_of
from recovery.exports.report.page_parts import Axis, Chart, DoseRow, Line
from recovery.exports.report.wording import Words

MOST_MOTIONS, MOST_LINES, MOST_PRODUCTS = 2, 3, 2
SHAPES = ("dot", "ring", "square")
ROUND = 15  # degrees to which the lower end of an axis goes, so that a fall can be seen
STEPS = (1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120)


def charts(report: Report, words: Words) -> list[Chart]:
    """Return the charts of a report, those without an entry left out."""
    found = [_motion(report, words, *each) for each in charted_motions(report)]
    return [*found, *_pain(report, words), *_sleep(report, words)]


def charted_motions(report: Report) -> list[tuple[str, list[Series]]]:
    """Return the motions that are drawn: those of the injured side with most readings."""
    if report.injury is None:
        return []
    own = report.injury.values["side"]
    shown = [
        (motion, series)
        for motion, series in motions(report).items()
        if any(each.side == own for each in series)
    ]
    return shown[:MOST_MOTIONS]


def facts_of(report: Report, measure: str) -> Motion | None:
    if report.injury is None:
        return None
    joint = report.injury.values["joint"]
    return next((each for each in measures_of(joint) if each.measure == measure), None)


def how(series: Series, words: Words) -> str:
    """Say how a series was measured: "active, goniometer, by the patient"."""
    parts = ("mode", series.mode), ("device", series.device), ("rater", series.rater)
    return ", ".join(words.named(*each) for each in parts)


def motion_name(motion: str, words: Words) -> str:
    name = words.named("motion", motion)
    return name[0].upper() + name[1:]


def _motion(report: Report, words: Words, motion: str, series: list[Series]) -> Chart:
    facts = facts_of(report, motion)
    smaller = facts.smaller_is_better if facts else False
    side = report.injury.values["side"] if report.injury else ""
    own = [each for each in series if each.side == side][:MOST_LINES]
    other = [each for each in series if each.side != side][:1]
    goals = guides.goals(report, own[0], smaller, words)
    band = _band(report, own[0])
    lines = [
        _line(report, each.points, label, SHAPES[i], words)
        for i, (each, label) in enumerate(zip(own, _labels(own, words), strict=True))
    ]
    for each in other:
        line = _line(report, each.points, words.sentence("other_line"), "dot", words)
        line["other"] = True
        lines.append(line)
    for line in lines:
        line["end"] = words.degrees(line["points"][-1][1], smaller)
    values = [point[1] for line in lines for point in line["points"]]
    values += [goal["at"] for goal in goals]
    top = 10.0 if smaller else float(facts.usual_maximum if facts else 90)
    low = 0.0 if smaller else max(0.0, min(values) // ROUND * ROUND)
    error = _error_on_newest(own, facts)
    return {
        "title": f"{motion_name(motion, words)}, {how(own[0], words)}",
        **_axis(min([low, *values]), max([top, *values]), "°"),
        "reversed": smaller,
        "lines": lines,
        "guides": [*goals, *guides.limits(report, own[0], words)],
        "band": band,
        "band_label": words.sentence("band") if band else "",
        "error": error,
        "error_label": words.sentence("error_line", error=words.number(error)) if error else "",
    }


def _labels(own: list[Series], words: Words) -> list[str]:
    """Say of each line how it was measured, and in which position where that alone differs."""
    if len(own) == 1:
        return [""]
    said = [how(each, words) for each in own]
    return [
        f"{text}, {words.position(each.position)}"
        if said.count(text) > 1 and each.position in POSITIONS
        else text
        for text, each in zip(said, own, strict=True)
    ]


def _error_on_newest(own: list[Series], facts: Motion | None) -> float | None:
    """Return the error of the newest reading; of several on its day the largest, as in the app."""
    newest = max(each.points[-1].day for each in own)
    on_it = [each for each in own if each.points[-1].day == newest]
    known = [facts.error_of(each.device, each.rater) for each in on_it] if facts else []
    return max((error.degrees for error in known if error), default=None)


def _band(report: Report, own: Series) -> list[list[float]]:
    """Return the expected course within the days of the report: [day, low, median, high]."""
    curve = finding_of(report, "curve", own)
    if curve is None:
        return []
    band = curve["band"]
    points = [
        [float((date.fromisoformat(day) - report.first).days), low, median, high]
        for day, low, median, high in zip(
            band["days"], band["low"], band["median"], band["high"], strict=True
        )
    ]
    within = [each for each in points if 0 <= each[0] <= (report.last - report.first).days]
    return within if len(within) > 1 else []


def _line(report: Report, points: tuple[Point, ...], label: str, shape: str, words: Words) -> Line:
    return {
        "label": label,
        "shape": shape,
        "other": False,
        "points": [[(point.day - report.first).days, point.value] for point in points],
        "end": words.number(points[-1].value),
    }


def _pain(report: Report, words: Words) -> list[Chart]:
    lines = []
    for shape, context in zip(SHAPES, ("movement", "rest", "night"), strict=True):
        points = tuple(report.points("pain", "score", context=context))
        if points:
            lines.append(_line(report, points, words.named("pain", context), shape, words))
    return _plain(words.sentence("pain"), lines, 10)


def _sleep(report: Report, words: Words) -> list[Chart]:
    quality = tuple(report.points("sleep", "quality", "night"))
    minutes = report.points("sleep", "minutes", "night")
    hours = tuple(Point(point.day, point.value / 60) for point in minutes)
    lines = []
    if quality:
        lines.append(_line(report, quality, words.sentence("quality"), "dot", words))
    if hours:
        line = _line(report, hours, words.sentence("hours"), "ring", words)
        lines.append(line)
    return _plain(words.sentence("sleep_chart"), lines, 10)


def _plain(title: str, lines: list[Line], top: float) -> list[Chart]:
    if not lines:
        return []
    top = max([top, *(point[1] for line in lines for point in line["points"])])
    return [
        {
            "title": title,
            **_axis(0, top, ""),
            "lines": lines,
            "reversed": False,
            "guides": [],
            "band": [],
            "band_label": "",
            "error": None,
            "error_label": "",
        }
    ]


def _axis(low: float, high: float, unit: str) -> Axis:
    step = next((step for step in STEPS if (high - low) / step <= 4), STEPS[-1])
    begin = int(-(-low // step))
    values = range(begin * step, int(high) + 1, step)
    ticks: list[list[float | str]] = [
        [value, f"{value}{unit}".replace("-", "−")] for value in values
    ]
    return {"low": low, "high": high, "ticks": ticks}


def doses(report: Report, words: Words) -> list[DoseRow]:
    """Return a row of marks per supplement: [day, outcome], the best outcome of each day."""
    found: list[DoseRow] = []
    for product in report.record.of("supplement"):
        marks: dict[int, str] = {}
        for row in report.rows("dose"):
            if row.values["supplement"] == product.id:
                day = (date.fromisoformat(row.values["day"]) - report.first).days
                marks[day] = min(marks.get(day, "skipped"), row.values["outcome"], key=_rank)
        if marks:
            name = clipped(product.values["name"], 40)
            title = words.sentence("dose_chart", name=name)
            found.append({"title": title, "marks": [[d, marks[d]] for d in sorted(marks)]})
    return sorted(found, key=lambda each: -len(each["marks"]))[:MOST_PRODUCTS]


def _rank(outcome: str) -> int:
    return ("taken", "part", "skipped").index(outcome)


def clipped(text: str, most: int) -> str:
    """Return one line of a person's text, so that a page stays a page."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
