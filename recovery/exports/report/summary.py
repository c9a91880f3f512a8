"""The sentences of the report: averages against averages, figures with sources."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from recovery.clinical.joints import Error, Motion
from recovery.exports.report import conclusions, figures
from recovery.exports.report.charts import (
    charted_motions,
    clipped,
    facts_of,
    how,
    motion_name,
)
from recovery.exports.report.figures import (
    FirstAndLastWeek,
    Point,
    Report,
    Series,
    mean,
    planned,
    weeks_of,
)
from recovery.exports.report.findings_seen import Content, fall_of
from recovery.exports.report.guides import goal_of
from recovery.exports.report.page_parts import Table
from recovery.exports.report.standing import rounded
from recovery.exports.report.standing_flags import active_signs
from recovery.exports.report.wording import Words

MOST_ROWS = 8
MOST_PRODUCTS = 2
EMPTY = "–"


def changes(report: Report, words: Words) -> list[str]:
    """Return what changed: motion, pain, activities."""
    found = [
        *_motions(report, words),
        *_pain(report, words),
        *_function(report, words),
    ]
    return found or [words.sentence("no_changes" if sentences(report, words) else "nothing")]


def sentences(report: Report, words: Words) -> list[str]:
    """Return what else the entries and the findings say."""
    return [
        *conclusions.sentences(report, words),
        *_painkillers(report, words),
        *_sleep(report, words),
        *_doses(report, words),
        *_symptoms(report, words),
    ]


def _motions(report: Report, words: Words) -> Iterator[str]:
    side = report.injury.values["side"] if report.injury else ""
    for motion, series in charted_motions(report):
        own = next(each for each in series if each.side == side)
        other = next((each for each in series if each.side != side), None)
        facts = facts_of(report, motion)
        smaller = facts.smaller_is_better if facts else False
        error = facts.error_of(own.device, own.rater) if facts else None
        course = weeks_of(own.points)
        if course is None:
            continue
        text = _course_of(own, course, smaller, words)
        if other is not None:
            text += words.sentence(
                "other_side", value=words.degrees(other.points[-1].value, smaller)
            )
        text += _goal(report, own, smaller, words)
        fall = fall_of(report, own)
        if fall is not None:
            text += _fall(fall, smaller, words)
        elif not course.is_one_week:
            text += _change(course, error.degrees if error else None, words)
        yield text.strip()


def _course_of(own: Series, course: FirstAndLastWeek, smaller: bool, words: Words) -> str:
    name, by = motion_name(own.measure, words), how(own, words)
    if course.count == 1:
        value, day = words.degrees(course.last, smaller), words.date(course.last_day)
        return words.sentence("motion_once", motion=name, how=by, value=value, day=day)
    if course.is_one_week:
        return words.sentence(
            "motion_week",
            motion=name,
            how=by,
            value=words.degrees(rounded(course.last), smaller),
            count=course.count,
            first_day=words.date(course.first_day, year=False),
            last_day=words.date(course.last_day, year=False),
        )
    return words.sentence(
        "motion_course",
        motion=name,
        how=by,
        first_value=words.degrees(rounded(course.first), smaller),
        last_value=words.degrees(rounded(course.last), smaller),
        first_day=words.date(course.first_day, year=False),
        last_day=words.date(course.last_day, year=False),
    )


def _fall(fall: Content, smaller: bool, words: Words) -> str:
    """Say from where to where a motion fell: what stood before and what stands since."""
    figures = fall["figures"]
    day = date.fromisoformat(figures.get("fell_on") or fall["since"])
    return words.sentence(
        "fell_straight" if smaller else "fell",
        before=f"{words.number(rounded(figures['before']))}°",
        now=f"{words.number(rounded(figures['now']))}°",
        day=words.date(day, year=False),
    )


def _change(course: FirstAndLastWeek, error: float | None, words: Words) -> str:
    exact = abs(course.last - course.first)
    change = rounded(exact)
    if error is None:
        return words.sentence("change_plain", change=change)
    sentence = "change_beyond" if exact > error else "change_within"
    return words.sentence(sentence, change=change, error=words.number(error))


def _goal(report: Report, own: Series, smaller: bool, words: Words) -> str:
    goal = goal_of(report, own, smaller)
    if goal is None:
        return ""
    by = goal.by_day
    until = words.sentence("goal_by", date=words.date(date.fromisoformat(by))) if by else ""
    return words.sentence("goal", value=words.degrees(goal.degrees, smaller), by=until)


def _pain(report: Report, words: Words) -> Iterator[str]:
    parts = []
    for context in ("movement", "rest", "night"):
        course = weeks_of(report.points("pain", "score", context=context))
        if course:
            first, last = words.number(course.first), words.number(course.last)
            name = words.named("pain", context)
            parts.append(words.sentence("pain_part", context=name, first=first, last=last))
    if parts:
        yield words.sentence("pain_course", parts="; ".join(parts))


def _painkillers(report: Report, words: Words) -> Iterator[str]:
    answers = [row.values["painkillers"] for row in report.rows("day_context")]
    answered = [each for each in answers if each is not None]
    if answered:
        yield words.sentence(
            "painkillers",
            days=sum(each != "none" for each in answered),
            answered=len(answered),
            more=answered.count("more"),
        )


def _sleep(report: Report, words: Words) -> Iterator[str]:
    parts = []
    for field, divisor, sentence in (("quality", 1, "quality"), ("minutes", 60, "hours")):
        course = weeks_of(report.points("sleep", field, "night"))
        if course:
            first = words.number(course.first / divisor)
            last = words.number(course.last / divisor)
            parts.append(words.sentence(f"sleep_{sentence}", value=last, first=first))
    if parts:
        yield words.sentence("sleep", parts=", ".join(parts))


def _doses(report: Report, words: Words) -> Iterator[str]:
    logged = report.rows("dose")
    counted = Counter(row.values["supplement"] for row in logged)
    products = sorted(report.record.of("supplement"), key=lambda row: -counted[row.id])
    for product in products[:MOST_PRODUCTS]:
        own = [row for row in logged if row.values["supplement"] == product.id]
        regimens = [
            row for row in report.record.of("regimen") if row.values["supplement"] == product.id
        ]
        kept = {
            (row.values["regimen"], date.fromisoformat(row.values["day"]), row.values["slot"])
            for row in own
        }
        # What nobody logged of a day that is not over is still to come.
        due = {key for key in planned(report, regimens) if key in kept or key[1] < report.today}
        if not own and not due:
            continue
        counts = Counter(row.values["outcome"] for row in own)
        amounts = [row.values["elemental_mg"] for row in own if row.values["elemental_mg"]]
        mg = words.sentence("amount", mg=words.number(amounts[-1])) if amounts else ""
        yield words.sentence(
            "doses" if due else "doses_free",
            name=clipped(product.values["name"], 40),
            amount=mg,
            planned=len(due),
            taken=counts["taken"],
            part=counts["part"],
            skipped=counts["skipped"],
            missing=len(due - kept),
        )


def _symptoms(report: Report, words: Words) -> Iterator[str]:
    rows = report.rows("symptom")
    effects = {row.values["day"] for row in rows if row.values["kind"] == "side_effect"}
    if effects:
        yield words.sentence("side_effects", days=len(effects))
    # A sign that was given twice on a day is one; what still stands is said above.
    standing = {(row.values["code"], row.values["day"]) for row in active_signs(report)}
    flags = list(
        {
            (row.values["code"], row.values["day"]): row
            for row in rows
            if row.values["kind"] == "red_flag"
            and (row.values["code"], row.values["day"]) not in standing
        }.values()
    )[-3:]
    if flags:
        named = [
            f"{words.flag(row.values['code'])} "
            f"({words.date(date.fromisoformat(row.values['day']), year=False)})"
            for row in flags
        ]
        yield words.sentence("red_flags", list="; ".join(named))


def _function(report: Report, words: Words) -> Iterator[str]:
    by_day: dict[date, list[float]] = {}
    for point in report.points("function_score", "score"):
        by_day.setdefault(point.day, []).append(point.value)
    if not by_day:
        return
    days = sorted(by_day)
    yield words.sentence(
        "function" if len(days) > 1 else "function_once",
        first=words.number(mean(by_day[days[0]])),
        first_day=words.date(days[0], year=False),
        last=words.number(mean(by_day[days[-1]])),
        last_day=words.date(days[-1], year=False),
    )


def table(report: Report, words: Words) -> Table:
    """Return the table: a row per week, or per several where there are many."""
    columns = _columns(report, words)
    injury = report.injury
    began = report.first if injury is None else figures.began_on(injury, report.last)
    offset = (report.first - began).days // 7
    count = (report.last - began).days // 7 - offset + 1
    step = -(-count // MOST_ROWS)
    rows = []
    for number in range(offset, offset + count, step):
        begin = began + timedelta(days=7 * number)
        end = begin + timedelta(days=7 * step)
        last = min(number + step, offset + count)
        name = _week(number)
        if last != number + 1:
            name += f"–{_week(last - 1)}"
        cells = [_cell(name, points, begin, end, words) for name, points in columns]
        if any(cell != EMPTY for cell in cells):
            rows.append([name, words.date(max(begin, report.first), year=False), *cells])
    head = [
        words.sentence("table_week"),
        words.sentence("table_from"),
        *(name for name, _ in columns),
    ]
    return {"head": head, "rows": rows}


def _week(number: int) -> str:
    """Return the name of a week: 1 is the first of the recovery, −1 the one before it."""
    return f"{number + 1}" if number >= 0 else f"−{-number}"


def _columns(report: Report, words: Words) -> list[tuple[str, list[Point]]]:
    side = report.injury.values["side"] if report.injury else ""
    found: list[tuple[str, list[Point]]] = []
    for motion, series in charted_motions(report):
        own = next(each for each in series if each.side == side)
        facts = facts_of(report, motion)
        name = f"{motion_name(motion, words)} °"
        if facts and facts.smaller_is_better:
            name = words.sentence("table_lacking")
        found.append((name, list(own.points)))
    hours = [Point(p.day, p.value / 60) for p in report.points("sleep", "minutes", "night")]
    taken = [
        Point(date.fromisoformat(row.values["day"]), float(row.values["outcome"] != "skipped"))
        for row in report.rows("dose")
    ]
    found += [
        (words.sentence("table_pain_movement"), report.points("pain", "score", context="movement")),
        (words.sentence("table_pain_rest"), report.points("pain", "score", context="rest")),
        (words.sentence("table_quality"), report.points("sleep", "quality", "night")),
        (words.sentence("table_hours"), hours),
        (words.sentence("table_doses"), taken),
    ]
    return [(name, points) for name, points in found if points]


def _cell(column: str, points: list[Point], begin: date, end: date, words: Words) -> str:
    values = [point.value for point in points if begin <= point.day < end]
    if not values:
        return EMPTY
    if points and column == words.sentence("table_doses"):
        return words.sentence("of", some=int(sum(values)), all=len(values))
    return f"{words.average(mean(values))} ({len(values)})"


def _errors(facts: Motion | None, series: list[Series]) -> list[Error]:
    """Return the errors of these series, each once."""
    ways = dict.fromkeys((each.device, each.rater) for each in series)
    known = (facts.error_of(*way) for way in ways) if facts else ()
    return list(dict.fromkeys(error for error in known if error))


def notes(report: Report, words: Words) -> list[str]:
    """Return the measurement errors with their sources, and what is not in the report."""
    found = []
    for motion, series in charted_motions(report):
        facts = facts_of(report, motion)
        name = motion_name(motion, words)
        devices = list(dict.fromkeys(each.device for each in series))
        known = _errors(facts, series)
        if known:
            figures = ", ".join(
                f"{words.named('device', error.device)} {words.number(error.degrees, 2)}°"
                for error in known
            )
            source = "; ".join(dict.fromkeys(error.source for error in known))
            found.append(words.sentence("error_note", motion=name, figures=figures, source=source))
        else:
            listed = ", ".join(words.named("device", device) for device in devices)
            found.append(words.sentence("no_error_note", motion=name, devices=listed))
    if found:
        found += [words.sentence("home_note"), words.sentence("error_mark")]
    access = report.record.access
    hidden = [s for s in ("sleep", "supplements", "symptoms") if not getattr(access, s)]
    found += [
        words.sentence("pain_note"),
        words.sentence("lines_note"),
        words.sentence("table_note"),
    ]
    if hidden:
        listed = ", ".join(words.sentence(f"{switch}_switch") for switch in hidden)
        found.append(words.sentence("not_shared", list=listed))
    return found
