"""All that a patient's page is drawn from, in one answer: rows, series, findings, cautions."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils import timezone

from api.sync.nouns import NOUNS, shown
from recovery.care_plan import gates
from recovery.findings.queries import findings_of
from recovery.journal.queries import all_series, series
from recovery.sharing.queries import Access, last_look, record_access
from recovery.sync import consent, rows
from recovery.sync.queries import NIL
from recovery.sync.registry import Kind, Values

MOST = 2_000  # rows of a kind; the rest is read noun by noun
# Whoever opens a page again before so long is over still looks at it.
SAME_LOOK = timedelta(hours=12)


def record_of(access: Access) -> dict[str, object]:
    """Return what this clinician may see, and when they looked at it before.

    `lists` holds rows by noun, `series` by kind as charts read them; nothing is in them of what is
    not shared. `incomplete` names the nouns of which there is more.
    """
    lists, incomplete = {}, []
    for noun in _listed(access):
        found = _rows(noun, access)
        lists[noun.route] = found[:MOST]
        if len(found) > MOST:
            incomplete.append(noun.route)
    return {
        "looked_at": _looked_at(access),
        "lists": lists,
        "incomplete": incomplete,
        "series": {kind: _series(access, kind) for kind in _charted(access)},
        "findings": [
            {"kind": each.kind, "key": each.key, "injury": each.injury_id, "content": each.content}
            for each in findings_of(access).findings
        ],
        "safety": _cautions(access),
    }


def _listed(access: Access) -> Iterator[Kind]:
    for noun in NOUNS:
        if noun.chart or noun.for_rules or noun.opens is None:
            continue
        if noun.author_sees or access.opens(noun.opens):
            record_access(access, noun.name)
            yield noun


def _rows(noun: Kind, access: Access) -> list[Values]:
    found = rows.changed_after(
        noun, access.patient_id, after=(0, NIL), until=None, limit=MOST + 1,
        filters=consent.filters(noun, access),
    )  # fmt: skip
    sees = consent.sees(noun, access)
    return [shown(noun, access, row) for row in found if row.deleted_at is None and sees(row)]


def _charted(access: Access) -> Iterator[str]:
    for kind, one in all_series().items():
        opens = one.kind.opens
        if opens is not None and access.opens(opens):
            record_access(access, kind)
            yield kind


def _series(access: Access, kind: str) -> dict[str, object]:
    return {"columns": all_series()[kind].columns, "rows": series(access, kind)}


def _cautions(access: Access) -> list[dict[str, object]]:
    if not access.supplements:
        return []
    record_access(access, "safety")
    return [
        {"regimen": regimen, "findings": [each.plain() for each in cautions]}
        for regimen, cautions in gates.cautions(access.patient_id).items()
    ]


def _looked_at(access: Access) -> datetime | None:
    return last_look(access, before=timezone.now() - SAME_LOOK)
