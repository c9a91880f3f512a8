"""What sync reads: the epoch, known operations, and what changed since a cursor."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from django.db import connection
from django.db.models import Max, QuerySet

from recovery.accounts import privacy_text
from recovery.core import databases
from recovery.core.errors import Invalid, NotFound
from recovery.core.languages import say
from recovery.core.reading import JsonObject
from recovery.sync import registry, rows
from recovery.sync.models import Dataset, Operation
from recovery.sync.protocol import PAGE, PROTOCOL, Answer, Change
from recovery.sync.registry import AUTHOR, Kind, known_kind
from recovery.sync.rows import Row

NIL = "00000000-0000-0000-0000-000000000000"


@dataclass(frozen=True)
class Cursor:
    """How far a device has seen: every row up to `revision`, or up to (revision, kind, row)."""

    revision: int
    kind: str = ""
    row: str = NIL

    def __str__(self) -> str:
        return f"{self.revision}.{self.kind}.{self.row}" if self.kind else str(self.revision)


@dataclass(frozen=True)
class Pulled:
    """A page of changes, and where the next one begins."""

    changes: list[Change]
    cursor: Cursor
    more: bool
    revision: int
    derived_version: int


@dataclass(frozen=True)
class Held:
    """What a patient's row says of their revisions; `kind_revisions` by the name of the kind.

    `agreed` says whether they have agreed to the text on their data that is in force.
    """

    revision: int
    kind_revisions: dict[str, int]
    tombstone_floor: int
    derived_version: int
    agreed: bool


def counter(patient_id: UUID, *, locked: bool = False) -> Held:
    """Return a patient's revisions, on demand locked until the transaction ends.

    Plain SQL, because every sync asks this twice. Raises NotFound.
    """
    sql = (
        "SELECT p.revision, p.kind_revisions, p.tombstone_floor, p.derived_version, "
        "EXISTS (SELECT 1 FROM recovery_privacyconsent c "
        "WHERE c.user_id = p.user_id AND c.version = %s) FROM recovery_patient p WHERE p.id = %s"
    )
    if locked and connection.features.has_select_for_update:
        sql += " FOR UPDATE OF p"
    with connection.cursor() as cursor:
        cursor.execute(sql, [privacy_text.version(), databases.key(patient_id)])
        found = cursor.fetchone()
    if found is None:
        raise NotFound(say("There is no such patient."))
    return Held(found[0], orjson.loads(found[1]), found[2], found[3], bool(found[4]))


def epoch() -> UUID:
    """Return the epoch of this data set, made when first asked for."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT epoch FROM recovery_dataset")
        found = cursor.fetchone()
    return UUID(str(found[0])) if found else Dataset.objects.get_or_create(id=1)[0].epoch


def read_cursor(text: str | None) -> Cursor:
    """Read a cursor; none stands for "nothing seen". Raises Invalid naming `cursor`."""
    if text is None:
        return Cursor(0)
    revision, _, rest = text.partition(".")
    kind, _, row = rest.partition(".")
    try:
        number = int(revision)
        if number < 0 or number > 2**62 or (kind and registry.kind_named(kind) is None):
            raise ValueError
        return Cursor(number, kind, str(UUID(row))) if kind else Cursor(number)
    except ValueError as error:
        raise Invalid(
            say("This cursor is not valid. Start again without one."),
            fields={"cursor": [say("Not a cursor of this server.")]},
        ) from error


def known_operations(patient_id: UUID, keys: Sequence[str]) -> dict[str, str]:
    """Return the digest of each operation that was applied before, by key. One statement."""
    if not keys:
        return {}
    condition, parameter = databases.among("id", keys)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id, digest FROM recovery_operation WHERE patient_id = %s AND {condition}",
            [databases.key(patient_id), parameter],
        )
        return {UUID(str(key)).hex: digest for key, digest in cursor.fetchall()}


def pull(
    patient_id: UUID, cursor: Cursor, written: Mapping[str, Sequence[Row]] | None = None
) -> Pulled | None:
    """Return the next page of what changed after `cursor`; None when only a resync can help.

    The patient's revision is read first and bounds the page. A row that changes meanwhile moves
    above the bound and comes with the next pull, so no lock is needed to read. `written` are the
    rows, by kind, that this very transaction wrote for a device that knew all before: they are
    what it lacks, and are not read again.
    """
    held = counter(patient_id)
    revision = held.revision
    if cursor.revision > revision or 0 < cursor.revision < held.tombstone_floor:
        return None
    if written is None:
        page = _page(patient_id, cursor, revision, held.kind_revisions)
    else:
        page = _in_order((known_kind(name), row) for name in written for row in written[name])
    more = len(page) > PAGE
    page = page[:PAGE]
    shown = [(kind, row) for kind, row in page if not _was_never_shown(kind, row)]
    last = Cursor(revision)
    if more:
        kind, row = (shown or page)[-1]
        last = Cursor(row.revision, kind.name, row.id)
    changes = [_change(kind, row) for kind, row in shown]
    return Pulled(changes, last, more, revision, held.derived_version)


def _page(
    patient_id: UUID, cursor: Cursor, until: int, kind_revisions: dict[str, int]
) -> list[tuple[Kind, Row]]:
    """Return up to PAGE + 1 rows ordered by (revision, kind, row)."""
    found: list[tuple[Kind, Row]] = []
    for kind in registry.kinds():
        last = kind_revisions.get(kind.name, 0)
        if last < cursor.revision or (last == cursor.revision and not cursor.kind):
            continue
        changed = rows.changed_after(
            kind, patient_id, after=_start(cursor, kind), until=until, limit=PAGE + 1
        )
        found.extend((kind, row) for row in changed)
    return _in_order(found)


def _in_order(found: Iterable[tuple[Kind, Row]]) -> list[tuple[Kind, Row]]:
    return sorted(found, key=lambda entry: (entry[1].revision, entry[0].name, entry[1].id))


def _start(cursor: Cursor, kind: Kind) -> tuple[int, str]:
    """Return where `kind` goes on: rows of one revision are handed out in the order of kinds."""
    if cursor.kind == "" or kind.name < cursor.kind:
        return cursor.revision, "ffffffff-ffff-ffff-ffff-ffffffffffff"
    return cursor.revision, cursor.row if kind.name == cursor.kind else NIL


def _was_never_shown(kind: Kind, row: Row) -> bool:
    """Say whether a row was hidden ever since it began: then not even a tombstone tells of it.

    A field that was never written again has no version of its own.
    """
    if not kind.is_hidden(row.values):
        return False
    return not any(name in row.versions for name in kind.hidden_where or ())


def _change(kind: Kind, row: Row) -> Change:
    gone = row.deleted_at is not None or kind.is_hidden(row.values)
    return Change(
        kind=kind.name,
        row=row.id,
        revision=row.revision,
        deleted=gone,
        values={} if gone else _told(row.values),
    )


def _told(values: JsonObject) -> JsonObject:
    """Leave out that a row is the patient's own: an older phone would send it back as a field."""
    if values.get(AUTHOR) == "":
        return {name: value for name, value in values.items() if name != AUTHOR}
    return values


def computed(patient_id: UUID, version: int, known: int | None) -> JsonObject | None:
    """Return what was computed for this patient, or None if the device has this version."""
    if known == version:
        return None
    found = {name: provider(patient_id) for name, provider in registry.providers().items()}
    return {"version": version, **found}


def resync_answer(current: UUID, revision: int) -> Answer:
    """Return the answer that asks a device to start again and offer what it holds."""
    return Answer(
        protocol=PROTOCOL,
        epoch=current,
        cursor="0",
        more=True,
        resync=True,
        revision=revision,
        results=[],
        changes=[],
        derived=None,
    )


def delete_operations_before(oldest: datetime) -> int:
    return Operation.objects.filter(created_at__lt=oldest).delete()[0]


def highest_revisions(stale: "QuerySet[Any]") -> list[tuple[UUID, int]]:
    """Return (patient, highest revision) of the given rows."""
    return list(stale.order_by().values_list("patient_id").annotate(Max("revision")))
