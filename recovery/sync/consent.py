"""What a reader may see of each kind: as a check of one row, and as a condition in a statement.

What opens a kind is declared by the kind itself (`registry.Kind`). Both forms of the answer are
here together because they must agree.
"""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from django.db import connection

from recovery.core import databases
from recovery.sharing.queries import Access
from recovery.sync import rows
from recovery.sync.queries import NIL
from recovery.sync.registry import Kind, Values, kinds
from recovery.sync.rows import Filter, Row

NEVER = Filter("1 = %s", 0)
INJURY = "injury"  # the kind that consents name rows of


def may_see(kind: Kind, access: Access, row_id: str, values: Values, by: str | None) -> bool:
    """Say whether this reader may see a row that says this; `by` is the account that wrote it.

    The patient sees all but hidden ones. Of rows about other rows, and of what has an `opener`,
    only `sees` and `filters` say it whole.
    """
    if access.injuries is None:
        return not kind.is_hidden(values)
    if kind.opens is None:
        return False
    is_author = by == str(access.user_id)
    if kind.hidden_where and kind.is_hidden(values) and not is_author:
        return False
    if not is_open(kind, access) and not (is_author and kind.author_sees):
        return False
    if kind.name == INJURY:
        return row_id in access.injuries
    injury = values.get("injury") if kind.by_injury else None
    return injury is None or injury in access.injuries


def is_open(kind: Kind, access: Access) -> bool:
    """Say whether the switch of a kind is on."""
    return kind.opens is not None and access.opens(kind.opens)


def sees(kind: Kind, access: Access) -> Callable[[Row], bool]:
    """Return what says of rows that `filters` has let through whether this reader may see them."""
    opener = kind.opener(access) if kind.opener and access.injuries is not None else None

    def shown(row: Row) -> bool:
        is_opened = may_see(kind, access, row.id, row.values, row.recorded_by)
        return is_opened and (opener is None or opener(row.id, row.values))

    return shown


def sees_one(kind: Kind, access: Access, row: Row) -> bool:
    """Say whether this reader may see one row. A statement more, where it is about another row."""
    if not sees(kind, access)(row):
        return False
    if not kind.of_rows or access.injuries is None:
        return True
    return bool(
        rows.changed_after(
            kind,
            access.patient_id,
            after=(row.revision - 1, NIL),
            until=None,
            limit=1,
            filters=[Filter(*databases.among("id", [row.id])), *filters(kind, access)],
        )
    )


def anyway(kind: Kind, row: Row) -> Row | None:
    """Return what is shown of a row that a consent does not open: a red flag without its text."""
    if not kind.always or any(row.values[name] != value for name, value in kind.always.items()):
        return None
    return replace(row, values={**row.values, **kind.then_without})


def filters(kind: Kind, access: Access) -> list[Filter]:
    """Return what a consent narrows a list to.

    Asked of the database and not of a page that was read: how many entries a page leaves out, and
    the id at which it ends, would tell of entries that are not shared.
    """
    if access.injuries is None:
        return []
    if kind.opens is None:
        return [NEVER]
    if kind.of_rows:
        return [*_of_its_author(kind, access), _with_their_rows(access)]
    found = _of_its_author(kind, access)
    if not is_open(kind, access):
        if not kind.author_sees:
            return [NEVER]
        found.append(Filter("recorded_by_id = %s", databases.key(access.user_id)))
    if kind.name == INJURY:
        found.append(Filter(*databases.among("id", access.injuries)))
    elif kind.by_injury:
        condition, shared = databases.among("injury_id", access.injuries)
        found.append(Filter(f"(injury_id IS NULL OR {condition})", shared))
    return found


def _of_its_author(kind: Kind, access: Access) -> list[Filter]:
    """Return what keeps a hidden row for who wrote it."""
    if not kind.hidden_where:
        return []
    quote = connection.ops.quote_name
    hidden = " AND ".join(
        quote(name) if value else f"NOT {quote(name)}" for name, value in kind.hidden_where.items()
    )
    author: str | UUID = databases.key(access.user_id)
    return [Filter(f"(NOT ({hidden}) OR recorded_by_id = %s)", author)]


def _with_their_rows(access: Access) -> Filter:
    """Return what opens rows about other rows: that a consent opens those, deleted ones too."""
    quote = connection.ops.quote_name
    either, parameters = [], []
    for kind in kinds():
        if not kind.route or kind.of_rows or kind.opens is None:
            continue
        opened = filters(kind, access)
        where = "".join(f" AND {each.condition}" for each in opened)
        table = quote(kind.model._meta.db_table)
        either.append(
            f"(kind = %s AND {quote('row')} IN"  # noqa: S608
            f" (SELECT id FROM {table} WHERE patient_id = %s{where}))"
        )
        parameters += [kind.name, databases.key(access.patient_id)]
        for each in opened:
            parameters += each.parameters
    return Filter(f"({' OR '.join(either)})", tuple(parameters))
