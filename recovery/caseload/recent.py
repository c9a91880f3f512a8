"""What happened lately to many patients at once: last entries, days logged, doses, trend, pain.

Only what each care link shares is counted, so that a number never tells what a list may not.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from recovery.core.databases import is_postgresql, uuid_of
from recovery.sharing.models import OPENED
from recovery.sync.registry import Kind, kinds, known_kind

DAYS = 14  # of which logged days and doses are counted
WEEKS = 6  # of the trend


@dataclass(frozen=True)
class Shared:
    """What one consent opens of a patient: their local day, switches, injuries with their side."""

    patient: UUID
    today: date
    opened: frozenset[str]
    injuries: Sequence[tuple[UUID, str, str]]  # each with its joint and side


@dataclass(frozen=True)
class Recent:
    """The last day with a shared entry, days with one among the last 14, intakes of those days.

    `days` has a 1 for each day with an entry, today last. `taken` counts partly taken intakes too;
    `doses` all that were logged. Both are None if supplements are not shared.
    """

    last_day: str | None
    days: str
    taken: int | None
    doses: int | None


@dataclass(frozen=True)
class Week:
    """The mean (degrees) of `count` readings of one series, so many weeks ago (0: the last 7 days).

    A series is keyed by motion, mode, device, position and rater; readings of two devices or two
    positions are never averaged together.
    """

    injury: UUID
    motion: str
    mode: str
    device: str
    position: str
    rater: str
    weeks_ago: int
    mean: float
    count: int


@dataclass(frozen=True)
class Pain:
    """The mean pain on movement (of 10), so many weeks ago (0: the last 7 days)."""

    injury: UUID
    weeks_ago: int
    mean: float


@dataclass
class Lately:
    """All of it, of one patient."""

    recent: Recent
    weeks: list[Week]
    pain: list[Pain]


COLUMNS = {
    "patient_id": "uuid", "injury_id": "uuid", "joint": "text", "side": "text", "today": "date",
    "since": "date", "oldest": "date", **dict.fromkeys(OPENED, "boolean"),
}  # fmt: skip
DOSE = "dose"  # the kind of which intakes are counted
OF_INJURY = "e.patient_id = l.patient_id AND e.injury_id = l.injury_id AND e.deleted_at IS NULL"
OF_LINK = "e.patient_id = l.patient_id AND e.deleted_at IS NULL"
# An entry of tomorrow (a phone further east) is the last one, and none of the last days.
TAKEN = (
    "CASE WHEN e.day <= l.today AND e.outcome IN ('taken', 'part') THEN 1 ELSE 0 END AS taken, "
    "CASE WHEN e.day <= l.today THEN 1 ELSE 0 END AS doses"
)


def entries() -> list[Kind]:
    """Return the kinds that count as having logged a day."""
    return [kind for kind in kinds() if kind.is_entry and kind.opens is not None]


def lately(shared: Iterable[Shared]) -> dict[UUID, Lately]:
    """Return what was logged lately and how motion went, by patient. One statement."""
    links = list(shared)
    found = {link.patient: Lately(_recent(link, None), [], []) for link in links}
    by_patient = {link.patient: link for link in links}
    # The days of each patient differ by one at most; one day for all lets the index be used.
    first = min((link.today for link in links), default=date.max)
    given = {
        "links": _links(links),
        "injuries": _injuries(links),
        "since": _since(first).isoformat(),
        "oldest": _oldest(first).isoformat(),
    }
    with connection.cursor() as cursor:
        cursor.execute(_sql(is_postgresql()), given)
        for what, patient, injury, *rest in cursor.fetchall():
            known = found[uuid_of(patient)]
            if what == "logged":
                known.recent = _recent(by_patient[uuid_of(patient)], rest[8:])
            elif what == "pain":
                known.pain.append(Pain(uuid_of(injury), rest[5], float(rest[6])))
            else:
                known.weeks.append(Week(uuid_of(injury), *rest[:8]))
    return found


def _since(today: date) -> date:
    return today - timedelta(days=DAYS - 1)


def _oldest(today: date) -> date:
    return today - timedelta(days=WEEKS * 7 - 1)


def _recent(link: Shared, found: Sequence[Any] | None) -> Recent:
    day, ago, taken, doses = found or (None, 0, 0, 0)
    shares_doses = known_kind(DOSE).opens in link.opened
    return Recent(
        last_day=str(day) if day else None,
        days=f"{int(ago or 0):0{DAYS}b}",
        taken=int(taken) if shares_doses else None,
        doses=int(doses) if shares_doses else None,
    )


@cache
def _sql(_: bool) -> str:
    links = _given("links", "patient_id", "since", "today", *OPENED)
    injuries = _given(
        "injuries", "patient_id", "injury_id", "joint", "side", "since", "oldest", "today", *OPENED
    )
    return (
        f"WITH links AS ({links}), injuries AS ({injuries}), logged AS ({_logged()}) "
        "SELECT 'logged', patient_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "
        "max(day), sum(DISTINCT recent), sum(taken), sum(doses) FROM ("
        "SELECT patient_id, day, recent, taken, doses FROM logged "
        f"UNION ALL {_last()}) AS entries "
        f"GROUP BY patient_id UNION ALL {_trend()} UNION ALL {_pain()}"
    )


def _given(name: str, *columns: str) -> str:
    """A table made of one JSON parameter."""
    if is_postgresql():
        typed = ", ".join(f"{column} {COLUMNS[column]}" for column in columns)
        return f"SELECT {', '.join(columns)} FROM json_to_recordset(%({name})s) AS x({typed})"
    taken = ", ".join(f"value->>'$.{column}' AS {column}" for column in columns)
    return f"SELECT {taken} FROM json_each(%({name})s)"


def _logged() -> str:
    """Shared entries of the last days, and of intakes whether each was taken.

    `recent` has one bit for each day, so that the sum of different ones says which were logged.
    """
    return " UNION ALL ".join(
        f"SELECT l.patient_id, e.{kind.day} AS day, "
        f"CASE WHEN e.{kind.day} <= l.today THEN 1 << ({_ago(kind.day)}) END AS recent, "
        f"{TAKEN if kind.name == DOSE else '0 AS taken, 0 AS doses'} FROM {_shared_by(kind)} l "
        f"JOIN {_entry(kind)} ON {_own(kind)} "
        f"AND e.{kind.day} >= %(since)s AND e.{kind.day} >= l.since WHERE {_opened(kind)}"
        for kind in entries()
    )


def _last() -> str:
    """The last days of those who logged nothing lately."""
    quiet = "patient_id NOT IN (SELECT patient_id FROM logged)"
    return " UNION ALL ".join(
        f"SELECT l.patient_id, (SELECT max(e.{kind.day}) FROM {_entry(kind)} WHERE {_own(kind)}), "
        f"NULL, 0, 0 FROM {_shared_by(kind)} l WHERE {_opened(kind)} AND l.{quiet}"
        for kind in entries()
    )


def _shared_by(kind: Kind) -> str:
    """What opens a kind: each injury of a consent, or the consent."""
    return "injuries" if kind.by_injury else "links"


def _entry(kind: Kind) -> str:
    return f"{kind.model._meta.db_table} e"


def _own(kind: Kind) -> str:
    return OF_INJURY if kind.by_injury else OF_LINK


def _opened(kind: Kind) -> str:
    if not kind.opens:
        return "1 = 1"
    return f"l.{kind.opens}" if is_postgresql() else f"l.{kind.opens} = 1"


def _trend() -> str:
    """Rows of the weekly means of each series of the injured side.

    Of the injured joint alone: what was measured before somebody corrected the joint is kept.
    """
    series = "e.patient_id, e.injury_id, e.motion, e.mode, e.device, e.position, e.rater"
    return (
        f"SELECT 'week', {series}, ({_ago('day')}) / 7 AS ago, avg(e.degrees), count(*), "
        "NULL, NULL, NULL, NULL "
        f"FROM injuries l JOIN recovery_rangeofmotion e ON {OF_INJURY} AND e.side = l.side "
        "AND e.joint = l.joint "
        "AND e.day >= %(oldest)s AND e.day >= l.oldest AND e.day <= l.today "
        f"GROUP BY {series}, ago"
    )


def _pain() -> str:
    """Rows of the weekly means of pain on movement, of the last two weeks."""
    return (
        "SELECT 'pain', e.patient_id, e.injury_id, '', '', '', '', '', "
        f"({_ago('day')}) / 7 AS ago, avg(e.score), count(*), NULL, NULL, NULL, NULL "
        f"FROM injuries l JOIN recovery_pain e ON {OF_INJURY} AND e.context = 'movement' "
        "AND e.day >= %(since)s AND e.day >= l.since AND e.day <= l.today "
        "GROUP BY e.patient_id, e.injury_id, ago"
    )


def _ago(day: str) -> str:
    """How many days ago, as a whole number."""
    if is_postgresql():
        return f"l.today - e.{day}"
    return f"CAST(julianday(l.today) - julianday(e.{day}) AS integer)"


def _links(links: Iterable[Shared]) -> str:
    return _json({"patient_id": _id(link.patient), **_plain(link)} for link in links)


def _injuries(links: Iterable[Shared]) -> str:
    return _json(
        {
            "patient_id": _id(link.patient),
            "injury_id": _id(injury),
            "joint": joint,
            "side": side,
            **_plain(link),
        }
        for link in links
        for injury, joint, side in link.injuries
    )


def _plain(link: Shared) -> dict[str, object]:
    return {
        "today": link.today,
        "since": _since(link.today),
        "oldest": _oldest(link.today),
        **{name: name in link.opened for name in OPENED},
    }


def _id(value: UUID) -> str:
    return str(value) if is_postgresql() else value.hex


def _json(rows: Iterable[Mapping[str, object]]) -> str:
    return orjson.dumps(list(rows)).decode()
