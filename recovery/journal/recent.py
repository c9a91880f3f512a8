"""What happened lately to many patients at once: last entries, days logged, doses, the trend.

Only what each care link shares is counted, so that a number never tells what a list may not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

DAYS = 14  # of which logged days and doses are counted
WEEKS = 8  # of the trend


@dataclass(frozen=True)
class Shared:
    """What one care link opens of a patient: her local day, switches, injuries with their side."""

    patient: str
    today: date
    sleep: bool
    supplements: bool
    symptoms: bool
    injuries: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Recent:
    """The last day with a shared entry, days with one among the last 14, intakes of those days.

    `taken` counts partly taken ones too; `doses` all that were logged. Both are None where
    supplements are not shared.
    """

    last_day: str | None
    logged_days: int
    taken: int | None
    doses: int | None


@dataclass(frozen=True)
class Week:
    """The mean (degrees) of `count` readings of one series, so many weeks ago (0: the last 7 days).

    A series is keyed by motion, mode, device and rater; devices are never averaged together.
    """

    injury: str
    motion: str
    mode: str
    device: str
    rater: str
    weeks_ago: int
    mean: float
    count: int


@dataclass(frozen=True)
class Lately:
    """Both of one patient."""

    recent: Recent
    weeks: list[Week]


COLUMNS = {
    "patient_id": "uuid", "injury_id": "uuid", "side": "text", "today": "date", "since": "date",
    "sleep": "boolean", "supplements": "boolean", "symptoms": "boolean",
}  # fmt: skip
EACH_INJURY = ("pain", "rangeofmotion")
# Table, column of its day, switch of the link.
EACH_LINK = (
    ("daycontext", "day", "symptoms"),
    ("sleep", "night", "sleep"),
    ("dose", "day", "supplements"),
)


def lately(shared: Iterable[Shared]) -> dict[str, Lately]:
    """Return what was logged lately and how motion went, by patient id. One statement."""
    links = list(shared)
    entries: dict[str, Sequence[Any]] = {}
    weeks: dict[str, list[Week]] = {link.patient: [] for link in links}
    injuries = _injuries(links)
    with connection.cursor() as cursor:
        cursor.execute(_sql(connection.vendor), [_links(links), injuries])
        for patient, injury, *rest in cursor.fetchall():
            key = str(UUID(str(patient)))
            if injury is None:
                entries[key] = rest[7:]
            else:
                weeks[key].append(Week(str(UUID(str(injury))), *rest[:7]))
    return {
        link.patient: Lately(_recent(link, entries.get(link.patient)), weeks[link.patient])
        for link in links
    }


def _recent(link: Shared, found: Sequence[Any] | None) -> Recent:
    day, days, taken, doses = found or (None, 0, 0, 0)
    return Recent(
        last_day=str(day) if day else None,
        logged_days=int(days),
        taken=int(taken) if link.supplements else None,
        doses=int(doses) if link.supplements else None,
    )


@cache
def _sql(vendor: str) -> str:
    links = _given("patient_id", "since", "sleep", "supplements", "symptoms")
    injuries = _given("patient_id", "injury_id", "side", "since", "today")
    return (
        f"WITH links AS ({links}), injuries AS ({injuries}) "
        "SELECT patient_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "
        f"max(day), sum(recent), sum(taken), sum(doses) FROM ({_entries()}) AS entries "
        f"GROUP BY patient_id UNION ALL {_trend()}"
    )


def _is_postgres() -> bool:
    return bool(connection.vendor == "postgresql")


def _given(*columns: str) -> str:
    """A table made of the one JSON parameter that it is given."""
    if _is_postgres():
        typed = ", ".join(f"{name} {COLUMNS[name]}" for name in columns)
        return f"SELECT {', '.join(columns)} FROM json_to_recordset(%s) AS x({typed})"
    taken = ", ".join(f"value->>'$.{name}' AS {name}" for name in columns)
    return f"SELECT {taken} FROM json_each(%s)"


def _entries() -> str:
    """Rows of (patient, day, 1 if a recent day, intakes taken, intakes logged)."""
    logged, last = [], []
    for table in EACH_INJURY:
        entry = f"recovery_{table} e"
        holds = "e.patient_id = s.patient_id AND e.injury_id = s.injury_id AND e.deleted_at IS NULL"
        logged.append(
            f"SELECT s.patient_id, e.day AS day FROM injuries s JOIN {entry} ON {holds} "
            "AND e.day >= s.since"
        )
        last.append(
            f"SELECT s.patient_id, (SELECT max(e.day) FROM {entry} WHERE {holds}), 0, 0, 0 "
            "FROM injuries s"
        )
    for table, day, switch in EACH_LINK:
        entry = f"recovery_{table} e"
        holds = "e.patient_id = l.patient_id AND e.deleted_at IS NULL"
        opened = f"l.{switch}" if _is_postgres() else f"l.{switch} = 1"
        logged.append(
            f"SELECT l.patient_id, e.{day} FROM links l JOIN {entry} ON {holds} "
            f"AND e.{day} >= l.since WHERE {opened}"
        )
        last.append(
            f"SELECT l.patient_id, (SELECT max(e.{day}) FROM {entry} WHERE {holds}), 0, 0, 0 "
            f"FROM links l WHERE {opened}"
        )
    return (
        "SELECT patient_id, day, 1 AS recent, 0 AS taken, 0 AS doses FROM "
        f"({' UNION '.join(logged)}) AS logged UNION ALL {' UNION ALL '.join(last)} "
        f"UNION ALL {_doses()}"
    )


def _doses() -> str:
    opened = "l.supplements" if _is_postgres() else "l.supplements = 1"
    return (
        "SELECT l.patient_id, NULL, 0, "
        "sum(CASE WHEN e.outcome IN ('taken', 'part') THEN 1 ELSE 0 END), count(*) "
        "FROM links l JOIN recovery_dose e ON e.patient_id = l.patient_id "
        f"AND e.deleted_at IS NULL AND e.day >= l.since WHERE {opened} GROUP BY l.patient_id"
    )


def _trend() -> str:
    """Rows of the weekly means of each series of the injured side."""
    back = WEEKS * 7 - 1
    if _is_postgres():
        ago, oldest = "(s.today - e.day) / 7", f"s.today - {back}"
    else:
        ago = "CAST(julianday(s.today) - julianday(e.day) AS integer) / 7"
        oldest = f"date(s.today, '-{back} days')"
    series = "e.patient_id, e.injury_id, e.motion, e.mode, e.device, e.rater"
    return (
        f"SELECT {series}, {ago} AS ago, avg(e.degrees), count(*), NULL, NULL, NULL, NULL "
        "FROM injuries s JOIN recovery_rangeofmotion e ON e.patient_id = s.patient_id "
        "AND e.injury_id = s.injury_id AND e.side = s.side AND e.deleted_at IS NULL "
        f"AND e.day >= {oldest} AND e.day <= s.today GROUP BY {series}, ago"
    )


def _links(links: Iterable[Shared]) -> str:
    return _json({"patient_id": _id(link.patient), **_plain(link)} for link in links)


def _injuries(links: Iterable[Shared]) -> str:
    return _json(
        {"patient_id": _id(link.patient), "injury_id": _id(injury), "side": side, **_plain(link)}
        for link in links
        for injury, side in link.injuries
    )


def _plain(link: Shared) -> dict[str, Any]:
    return {
        "today": link.today,
        "since": link.today - timedelta(days=DAYS - 1),
        "sleep": link.sleep,
        "supplements": link.supplements,
        "symptoms": link.symptoms,
    }


def _id(text: str) -> str:
    return text if _is_postgres() else text.replace("-", "")


def _json(rows: Iterable[dict[str, Any]]) -> str:
    return orjson.dumps(list(rows)).decode()
