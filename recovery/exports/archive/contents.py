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
from datetime import datetime
from typing import IO, NotRequired, TypedDict
from uuid import UUID

import orjson

from recovery.accounts.models import Patient
from recovery.core.ids import named_id_text
from recovery.exports.record import of_kind
from recovery.imports.archive_reader import FORMAT, SETTINGS, VERSION
from recovery.imports.incoming import HISTORY
from recovery.sharing.models import CareLink
from recovery.sharing.queries import looks_at
from recovery.sync.registry import AUTHOR, Kind, Values, kinds, known_kind
from recovery.sync.rows import Row
from recovery.sync.shape import parents
from recovery.sync.write_rules import key_fields


class Archived(TypedDict):
    """A row. One that has a natural key carries no id."""

    id: NotRequired[str]
    created_at: str
    values: Values
    author: NotRequired[str]
    deleted: NotRequired[bool]


LetIn = TypedDict(
    "LetIn",
    {
        "clinician": str,
        "named_by": str,
        "from": datetime,
        "until": datetime | None,
        "ended_at": datetime | None,
        "ended_by": str,
    },
)


class ConsentSaid(TypedDict):
    """A consent as it was given, and who else was let in by it: a record, which opens nothing."""

    clinician: str
    clinic: str
    reach: str
    injuries: list[str]
    sleep: bool
    supplements: bool
    symptoms: bool
    notes: bool
    accepted_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    ended_by: str
    let_in: list[LetIn]


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
) -> Iterator[Archived]:
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
        own: Archived = {"created_at": row.created_at, "values": values}
        if row.values.get(AUTHOR) and AUTHOR in kind.set_by_server:
            own["author"] = row.values[AUTHOR]
        if row.deleted_at:
            own["deleted"] = True
        yield own if key else {"id": row.id, **own}


def _natural(patient_id: UUID, kind: Kind, row: Row) -> str | None:
    """Return the natural key from which the id of a row follows, None if it does not."""
    if kind.key is None or not all(row.values[name] for name in key_fields(kind)):
        return None
    key = kind.key.format(**row.values)
    return key if named_id_text(patient_id, key) == row.id else None


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


def _consents(patient: Patient) -> list[ConsentSaid]:
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
