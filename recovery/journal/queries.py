"""What is read of the journal: series for charts, the injuries of a patient."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from recovery.core.databases import among, is_postgresql, key, with_dashes
from recovery.journal.models import Injury, Symptom
from recovery.sharing.queries import Access


@dataclass(frozen=True)
class Series:
    """One statement that answers a chart: its table, its columns and the day they are of."""

    table: str
    day: str
    columns: tuple[str, ...]
    texts: frozenset[str] = frozenset()  # columns of dates, answered as text
    ids: frozenset[str] = frozenset()  # columns of ids, answered as text with their dashes
    by_injury: bool = False
    needs: str = ""  # the switch of the care link without which nothing is shown


SERIES = {
    "range_of_motion": Series(
        "recovery_rangeofmotion",
        "day",
        (
            "day", "joint", "motion", "side", "mode", "device", "position", "rater", "degrees",
            "spread",
        ),
        frozenset({"day"}),
        by_injury=True,
    ),
    "pain": Series(
        "recovery_pain", "day", ("day", "context", "score"), frozenset({"day"}), by_injury=True
    ),
    "sleep": Series(
        "recovery_sleep", "night", ("night", "quality", "minutes"), frozenset({"night"}),
        needs="sleep",
    ),
    "dose": Series(
        "recovery_dose", "day", ("day", "slot", "outcome", "elemental_mg", "regimen_id"),
        frozenset({"day"}), frozenset({"regimen_id"}), needs="supplements",
    ),
}  # fmt: skip


def series(
    access: Access, kind: str, *, first: date | None = None, last: date | None = None
) -> list[tuple[Any, ...]]:
    """Return the rows of one series as tuples in the order of its columns. One statement.

    A clinician sees what her care link names: her injuries and the switches that are on.
    """
    wanted = SERIES[kind]
    if wanted.needs and not getattr(access, wanted.needs):
        return []
    selected = ", ".join(_selected(wanted, name) for name in wanted.columns)
    sql = f"SELECT {selected} FROM {wanted.table} WHERE patient_id = %s AND deleted_at IS NULL"  # noqa: S608
    parameters: list[Any] = [key(access.patient_id)]
    for day, sign in ((first, ">="), (last, "<=")):
        if day is not None:
            sql += f" AND {wanted.day} {sign} %s"
            parameters.append(day.isoformat())
    if wanted.by_injury and access.injuries is not None:
        condition, shared = among("injury_id", access.injuries)
        sql += f" AND {condition}"
        parameters.append(shared)
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} ORDER BY {wanted.day}, id", parameters)
        return list(cursor.fetchall())


def _selected(wanted: Series, name: str) -> str:
    """Return what answers a column as JSON has it."""
    if is_postgresql():
        return f"{name}::text" if name in wanted.texts | wanted.ids else name
    return with_dashes(name) if name in wanted.ids else name


def injuries_of(patient_id: UUID) -> list[UUID]:
    """Return the ids of a patient's injuries."""
    return list(
        Injury.objects.filter(patient=patient_id, deleted_at=None).values_list("id", flat=True)
    )


def injuries_of_many(patients: Sequence[UUID]) -> list[Injury]:
    """Return the injuries of several patients, oldest first. One statement."""
    return list(
        Injury.objects.filter(patient__in=patients, deleted_at=None)
        .only("id", "patient", "joint", "side", "kind", "happened_on", "surgery_on")
        .order_by("happened_on", "id")
    )


def red_flags_of_many(patients: Sequence[UUID], *, since: date) -> list[Symptom]:
    """Return the red flags of these patients from `since` on, newest first. One statement.

    Whatever a care link leaves out, red flags are always shown; the patient is told so.
    """
    return list(
        Symptom.objects.filter(
            patient__in=patients, kind="red_flag", day__gte=since, deleted_at=None
        ).order_by("-created_at", "-id")
    )
