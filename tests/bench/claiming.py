"""10,000 due reminders claimed out of many, and out of ten times as many.

Everything that `dispatch.tick` does is in the time: the locked rows, the next evening of each, a
delivery each, the commits. Bare is the statement that takes as many due rows and moves them on,
and nothing else. Each size has a schema of its own, so that both are measured in turn.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection, transaction

from recovery.reminders import dispatch
from tests.bench.report import Report
from tests.bench.world import median, say, timed

DUE = 10_000
ROUNDS = 3
TURNS = 2 * (ROUNDS + 1)  # each side once in each round, and one round to warm the caches
FEW, MANY, MOST = 100_000, 1_000_000, 10_000_000
EVENING = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)  # 21:00 in Berlin
SECOND = timedelta(seconds=1)

RULES = json.dumps(
    [{"weekdays": [1, 2, 3, 4, 5, 6, 7], "starts_on": "2026-01-01", "ends_on": None, "pauses": []}]
)
# What is due in one turn lies scattered over the table; all the rest is due in a month.
FILL = """
INSERT INTO recovery_reminder (id, patient_id, slot, zone, rules,
    planned_revision, next_due_at, updated_at)
SELECT gen_random_uuid(), gen_random_uuid(), '21:00', 'Europe/Berlin', %(rules)s, 1,
    CASE WHEN n %% %(step)s = 0 AND n / %(step)s <= %(last)s
        THEN %(evening)s::timestamptz + n / %(step)s %% %(turns)s * interval '1 second'
        ELSE %(evening)s::timestamptz + (30 + n %% 7 + n %% 86400 / 86400.0) * interval '1 day'
    END, now()
FROM generate_series(1, %(size)s) AS n
"""
INDEXES = """
SELECT indexdef FROM pg_indexes
WHERE schemaname = 'public' AND tablename = 'recovery_reminder'
"""
BARE = """
UPDATE recovery_reminder SET next_due_at = next_due_at + interval '1 day'
WHERE ctid = ANY (ARRAY (
    SELECT ctid FROM recovery_reminder WHERE next_due_at <= %s
    ORDER BY next_due_at LIMIT %s FOR UPDATE SKIP LOCKED
))
"""


def measure(report: Report, *, large: bool = False) -> None:
    sizes = (MANY, MOST) if large else (FEW, MANY)
    times: dict[tuple[str, int], list[float]] = {}
    with schemas(sizes):
        for turn in range(TURNS):
            side, claim = (("ours", claim_ours), ("bare", claim_bare))[turn % 2]
            for size in sizes:
                use(size)
                now = EVENING + turn * SECOND
                spent = timed(lambda c=claim, n=now: c(n))
                if turn > 1:
                    times.setdefault((side, size), []).append(spent)
    few, many = sizes
    ours = {size: median(times["ours", size]) for size in sizes}
    bare = {size: median(times["bare", size]) for size in sizes}
    report.add(f"{DUE:,} due reminders claimed out of {few:,}", ours[few], "ms")
    report.add(f"… out of {many:,}", ours[many], "ms")
    report.add(f"… moved on by bare statements, out of {few:,}", bare[few], "ms")
    report.add(f"… out of {many:,}", bare[many], "ms")
    report.add("claimed out of ten times as many", ours[many] / ours[few], "×", most=1.3)
    report.add("claimed / moved on by bare statements", ours[many] / bare[many], "×")


def claim_ours(now: datetime) -> None:
    enqueued: list[str] = []
    count = dispatch.tick(enqueue=enqueued.extend, now=now)
    assert count == len(enqueued) == DUE, (count, len(enqueued))


def claim_bare(now: datetime) -> None:
    for _ in range(DUE // dispatch.BATCH):
        with transaction.atomic():
            assert execute(BARE, [now, dispatch.BATCH]) == dispatch.BATCH


@contextmanager
def schemas(sizes: tuple[int, ...]) -> Iterator[None]:
    """Make the tables of each size in a schema of its own, and drop them in the end."""
    try:
        for size in sizes:
            say(f"{size:,} reminders")
            fill(size)
        yield
    finally:
        execute("SET search_path = public")
        for size in sizes:
            execute(f"DROP SCHEMA IF EXISTS {schema(size)} CASCADE")


def fill(size: int) -> None:
    execute("SET search_path = public")
    with connection.cursor() as cursor:
        cursor.execute(INDEXES)
        indexes = [definition for (definition,) in cursor.fetchall()]
    execute(f"CREATE SCHEMA {schema(size)}")
    execute(f"CREATE TABLE {schema(size)}.recovery_delivery (LIKE recovery_delivery INCLUDING ALL)")
    execute(f"CREATE TABLE {schema(size)}.recovery_reminder (LIKE recovery_reminder)")
    use(size)
    step = size // (DUE * TURNS)
    given = {
        "size": size, "last": DUE * TURNS, "turns": TURNS, "step": step, "evening": EVENING,
        "rules": RULES,
    }  # fmt: skip
    execute(FILL, given)
    execute("SET maintenance_work_mem = '512MB'")
    for definition in indexes:  # ten times as fast as filling a table that has them
        execute(definition.replace(" ON public.", f" ON {schema(size)}."))
    execute("VACUUM ANALYZE recovery_reminder")


def use(size: int) -> None:
    execute(f"SET search_path = {schema(size)}, public")


def schema(size: int) -> str:
    return f"claiming_{size}"


def execute(statement: str, values: Any = None) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.rowcount
