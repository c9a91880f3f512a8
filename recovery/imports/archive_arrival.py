"""Rows of an archive as rows of the patient who takes them in, and their settings."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from django.core.exceptions import ValidationError
from django.db import transaction

from recovery.accounts.models import Patient
from recovery.core import days
from recovery.core.ids import named_id_text
from recovery.core.reading import JsonObject
from recovery.imports.archive_reader import SETTINGS, Archive, ArchivedRow
from recovery.imports.incoming import HISTORY, Incoming
from recovery.reminders import services as reminders
from recovery.sync import rows as sync_rows
from recovery.sync.registry import Kind, kind_named, kinds, retired
from recovery.sync.shape import instant, parents
from recovery.sync.write_rules import key_fields


@dataclass
class Arrival:
    """An archive with its ids as they will be here, and the kinds that nobody here knows."""

    rows: list[Incoming] = field(default_factory=list)
    unknown: dict[str, int] = field(default_factory=dict)


def arrive(archive: Archive, patient: Patient) -> Arrival:
    """Return the rows of an archive as rows of this patient.

    Ids are kept where they are free or already theirs. One that somebody else has is replaced by
    one that follows from it, so that the same archive twice is the same rows twice.
    """
    arrival = Arrival()
    ids: dict[str, str] = {}
    for name in archive.rows:
        if kind_named(name) is None:
            arrival.unknown[name] = len(archive.rows[name])
    for kind in kinds():
        arrived = archive.rows.get(kind.name, [])
        taken = _taken(kind, patient.id, [str(each.id) for each in arrived if each.id])
        for each in arrived:
            values = _here(kind, patient.id, each.values, ids)
            row = _id_here(kind, patient.id, each, values, taken)
            if each.id is not None:
                ids[str(each.id)] = row
            arrival.rows += _replaced(patient.id, kind.name, row, values)
            arrival.rows.append(
                Incoming(kind.name, row, values, _instant(each), each.deleted, each.author)
            )
    return arrival


def _replaced(patient_id: UUID, kind: str, row: str, values: JsonObject) -> Iterator[Incoming]:
    """Take the fields of an older release out of `values`; yield the row they stand for."""
    old = retired(kind)
    sent = {name: values.pop(name) for name in old.types if name in values} if old else {}
    new = old.replace(patient_id, row, {**values, **sent}) if old and sent else None
    if new is not None and new.values is not None:
        yield Incoming(new.kind, new.row, dict(new.values))


def _instant(row: ArchivedRow) -> str:
    """Return when a row was made, or nothing where the text is no instant of the past."""
    try:
        at = datetime.fromisoformat(row.created_at)
    except ValueError:
        return ""
    return instant(at) if at.tzinfo is not None and days.is_instant(at) else ""


def _here(
    kind: Kind, patient_id: UUID, values: Mapping[str, Any], ids: Mapping[str, str]
) -> JsonObject:
    here = dict(values)
    for name, _ in parents(kind.name):
        if isinstance(here.get(name), str):
            here[name] = ids.get(here[name], here[name])
    if kind.name == "regimen" and here.get("status") == "blocked":
        here["status"] = "active"  # the rules of safety look for themselves
    if kind.name in HISTORY and isinstance(here.get("row"), str):
        here["row"] = _row_here(patient_id, here["row"], ids)
    return here


def _row_here(patient_id: UUID, row: str, ids: Mapping[str, str]) -> str:
    try:
        return ids.get(str(UUID(row)), row)
    except ValueError:
        key = ":".join(ids.get(part, part) for part in row.split(":"))
        return named_id_text(patient_id, key)


def _id_here(
    kind: Kind, patient_id: UUID, row: ArchivedRow, values: Mapping[str, Any], taken: set[str]
) -> str:
    if (
        not row.author
        and kind.key is not None
        and all(isinstance(values.get(name), str) and values[name] for name in key_fields(kind))
    ):
        return named_id_text(patient_id, kind.key.format(**values))
    old = str(row.id) if row.id else named_id_text(patient_id, f"imported:{_content(values)}")
    return named_id_text(patient_id, f"imported:{old}") if old in taken else old


def _content(values: Mapping[str, Any]) -> str:
    return orjson.dumps(values, option=orjson.OPT_SORT_KEYS).decode()


def _taken(kind: Kind, patient_id: UUID, ids: list[str]) -> set[str]:
    """Return which ids are rows of somebody else."""
    found: set[str] = set()
    for start in range(0, len(ids), 500):
        own = sync_rows.present(kind, patient_id, ids[start : start + 500])
        rest = [each for each in ids[start : start + 500] if each not in own]
        held = kind.model._default_manager.filter(id__in=rest).values_list("id", flat=True)
        found |= {str(each) for each in held}
    return found


def take_settings(*, patient_id: UUID, wanted: Mapping[str, Any]) -> None:
    """Take the name, year of birth, zone and language of an archive, each where it is valid."""
    given = {name: wanted[name] for name in SETTINGS if name in wanted}
    with transaction.atomic():
        patient = Patient.objects.select_for_update().get(id=patient_id)
        for name, value in given.items():
            field = Patient._meta.get_field(name)
            with suppress(ValidationError, TypeError):
                setattr(patient, name, field.clean(value, patient))  # type: ignore[union-attr]
        patient.save(update_fields=list(SETTINGS))
        reminders.replan(patient_id=patient_id)
