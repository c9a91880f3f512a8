"""What is read of the journal: series for charts, the injuries of a patient."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import DateField, QuerySet, Window
from django.db.models.functions import RowNumber

from recovery.core.databases import is_postgresql, key, with_dashes
from recovery.journal.kinds.injury import Injury
from recovery.journal.kinds.symptom import Symptom
from recovery.sharing.queries import Access
from recovery.sync import consent
from recovery.sync.registry import Kind, kinds
from recovery.sync.shape import model_field

MOST_RED_FLAGS = 200  # of a patient that are shown; a dozen signs on each of fourteen days


@dataclass(frozen=True)
class Series:
    """One statement that answers a chart, from what a kind says of itself: its table, and columns
    of which dates and ids are answered as text, ids with their dashes."""

    kind: Kind
    table: str
    columns: tuple[str, ...]
    texts: frozenset[str]
    ids: frozenset[str]


@cache
def all_series() -> Mapping[str, Series]:
    """Return the series by kind."""
    return {kind.name: _series_of(kind) for kind in kinds() if kind.chart}


def _series_of(kind: Kind) -> Series:
    fields = [model_field(kind, name) for name in kind.chart]
    columns = tuple(str(field.column) for field in fields)
    texts = {str(field.column) for field in fields if isinstance(field, DateField)}
    ids = {str(field.column) for field in fields if field.is_relation}
    table = kind.model._meta.db_table
    return Series(kind, table, columns, frozenset(texts), frozenset(ids))


def series(
    access: Access, kind: str, *, first: date | None = None, last: date | None = None
) -> list[tuple[Any, ...]]:
    """Return the rows of one series as tuples in the order of its columns. One statement.

    A clinician sees what the consent names: its injuries and the switches that are on.
    """
    wanted = all_series()[kind]
    day = wanted.kind.day
    selected = ", ".join(_selected(wanted, name) for name in wanted.columns)
    sql = f"SELECT {selected} FROM {wanted.table} WHERE patient_id = %s AND deleted_at IS NULL"  # noqa: S608
    parameters: list[Any] = [key(access.patient_id)]
    for end, sign in ((first, ">="), (last, "<=")):
        if end is not None:
            sql += f" AND {day} {sign} %s"
            parameters.append(end.isoformat())
    for each in consent.filters(wanted.kind, access):
        sql += f" AND {each.condition}"
        parameters += each.parameters
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} ORDER BY {day}, id", parameters)
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
        .only("id", "patient", "joint", "side", "kind", "happened_on", "surgery_on", "surgery")
        .order_by("happened_on", "id")
    )


def red_flags() -> QuerySet[Symptom]:
    """Return the red flags that stand: what was withdrawn is none, whoever asks."""
    return Symptom.objects.filter(kind="red_flag", deleted_at=None)


def red_flags_of_many(patients: Sequence[UUID], *, since: date) -> list[Symptom]:
    """Return the red flags of these patients from `since` on, newest first. One statement.

    Of each the newest MOST_RED_FLAGS: nobody has as many, and one who sends thousands must not
    keep a clinician from all the others. Whatever a care link leaves out, red flags are always
    shown; the patient is told so.
    """
    newest = ("-created_at", "-id")
    place = Window(RowNumber(), partition_by="patient", order_by=newest)
    found = red_flags().filter(patient__in=patients, day__gte=since).annotate(place=place)
    return list(found.filter(place__lte=MOST_RED_FLAGS).order_by(*newest))
