"""Everything of a patient as one JSON document that another Recovery can take in.

    {"format": "recovery-archive", "version": 1, "made_at", "patient": {settings},
     "rows": {kind: [{"id", "created_at", "deleted", "author", "values"}]},
     "record": {consents, looks}}

- A row whose day has one natural key has no id: the account that takes it in derives its own.
- What the patient deleted stays away, except rows to which a living one still belongs.
- A clinician's private notes are not the patient's and are not in it.
- Consents and looks are a record to read. Nobody is let in by importing them.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import IO, Any
from uuid import UUID

import orjson
from django.core.exceptions import ValidationError
from django.db import transaction

from recovery.accounts.models import Patient
from recovery.core import days
from recovery.core.ids import derived_text
from recovery.exports.archive.reader import FORMAT, VERSION, Archive, ArchivedRow
from recovery.exports.record import of_kind
from recovery.imports.incoming import HISTORY, Incoming
from recovery.reminders import services as reminders
from recovery.sharing.models import CareLink
from recovery.sharing.queries import looks_at
from recovery.sync import rows as sync_rows
from recovery.sync.batch import key_fields
from recovery.sync.registry import AUTHOR, Kind, kind_named, kinds, known_kind, retired
from recovery.sync.rows import Row
from recovery.sync.shape import instant, parents

SETTINGS = ("name", "phone", "birth_year", "zone", "language")


def write_archive(to: IO[bytes], patient: Patient, made_at: datetime) -> None:
    """Write everything of a patient, a kind at a time."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": made_at.isoformat(timespec="seconds"),
        "patient": {name: getattr(patient, name) for name in SETTINGS},
    }
    to.write(orjson.dumps(head)[:-1] + b',\n"rows": {')
    has_history = any(next(of_kind(patient.id, known_kind(name)), None) for name in HISTORY)
    keys = _keys(patient) if has_history else {}
    wanted = _parents_of_the_living(patient.id)
    is_first = True
    for kind in kinds():
        found = list(_archived(patient.id, kind, wanted.get(kind.name, set()), keys))
        if found:
            to.write(b"\n" if is_first else b",\n")
            to.write(orjson.dumps(kind.name) + b": [\n")
            to.write(b",\n".join(orjson.dumps(each) for each in found) + b"\n]")
            is_first = False
    record = {"consents": _consents(patient), "looks": looks_at(patient)}
    to.write(b'},\n"record": ' + orjson.dumps(record) + b"}\n")


def _archived(
    patient_id: UUID, kind: Kind, wanted: set[str], keys: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    kept = [
        row
        for row in of_kind(patient_id, kind)
        if (row.deleted_at is None or row.id in wanted) and not kind.is_hidden(row.values)
    ]
    named = [(row, _natural(patient_id, kind, row)) for row in kept]
    for row, key in sorted(named, key=lambda each: (each[0].created_at, each[1] or each[0].id)):
        values = {name: row.values[name] for name in kind.fields}
        if kind.name in HISTORY:
            values["row"] = keys.get(values["row"], values["row"])
        entry: dict[str, Any] = {} if key else {"id": row.id}
        entry |= {"created_at": row.created_at, "values": values}
        if row.values.get(AUTHOR) and AUTHOR in kind.derived:
            entry["author"] = row.values[AUTHOR]
        yield {**entry, "deleted": True} if row.deleted_at else entry


def _natural(patient_id: UUID, kind: Kind, row: Row) -> str | None:
    """Return the natural key from which the id of a row follows, None where it does not."""
    if kind.key is None or not all(row.values[name] for name in key_fields(kind)):
        return None
    key = kind.key.format(**row.values)
    return key if derived_text(patient_id, key) == row.id else None


def _keys(patient: Patient) -> dict[str, str]:
    """Return the natural key of every row that has one, by its id."""
    found = {}
    for kind in kinds():
        if kind.key is not None:
            for row in of_kind(patient.id, kind):
                key = _natural(patient.id, kind, row)
                if key:
                    found[row.id] = key
    return found


def _parents_of_the_living(patient_id: UUID) -> dict[str, set[str]]:
    """Return the ids, by kind, of rows that living rows belong to, however far up."""
    wanted: dict[str, set[str]] = {}
    for kind in reversed(list(kinds())):
        refers = parents(kind.name)
        if not refers:
            continue
        for row in of_kind(patient_id, kind):
            if row.deleted_at is None or row.id in wanted.get(kind.name, set()):
                for name, parent in refers:
                    if row.values[name]:
                        wanted.setdefault(parent, set()).add(row.values[name])
    return wanted


def _consents(patient: Patient) -> list[dict[str, Any]]:
    links = CareLink.objects.filter(patient=patient).prefetch_related("admissions")
    return [
        {
            "clinician": link.clinician_name,
            "clinic": link.clinic_name,
            "reach": link.reach,
            "injuries": link.injuries,
            "sleep": link.share_sleep,
            "supplements": link.share_supplements,
            "symptoms": link.share_symptoms,
            "notes": link.share_notes,
            "accepted_at": link.accepted_at,
            "expires_at": link.expires_at,
            "revoked_at": link.revoked_at,
            "ended_by": link.ended_by,
            "let_in": [
                {
                    "clinician": each.clinician_name,
                    "named_by": each.named_by,
                    "from": each.from_at,
                    "until": each.until_at,
                    "ended_at": each.ended_at,
                    "ended_by": each.ended_by,
                }
                for each in link.admissions.all()
            ],
        }
        for link in links.order_by("accepted_at")
    ]


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


def _replaced(patient_id: UUID, kind: str, row: str, values: dict[str, Any]) -> Iterator[Incoming]:
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
) -> dict[str, Any]:
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
        return derived_text(patient_id, key)


def _id_here(
    kind: Kind, patient_id: UUID, row: ArchivedRow, values: Mapping[str, Any], taken: set[str]
) -> str:
    if (
        not row.author
        and kind.key is not None
        and all(isinstance(values.get(name), str) and values[name] for name in key_fields(kind))
    ):
        return derived_text(patient_id, kind.key.format(**values))
    old = str(row.id) if row.id else derived_text(patient_id, f"imported:{_content(values)}")
    return derived_text(patient_id, f"imported:{old}") if old in taken else old


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
