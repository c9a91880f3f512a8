"""The report of one page, as a PDF."""

from collections.abc import Mapping
from datetime import date
from typing import IO, Any

from recovery.exports.offer import Export, Wish
from recovery.exports.report import page


def write(to: IO[bytes], wish: Wish) -> Mapping[str, Any]:
    wanted = page.Wanted(
        language=wish.language,
        now=wish.now,
        made_by=page.made_by(wish.access),
        first=_day(wish.options.get("from")),
        last=_day(wish.options.get("to")),
        injury=wish.options.get("injury"),
    )
    found = page.report_of(wish.access, wanted)
    wish.tell(50)
    to.write(page.pdf_of(found))
    return {}


EXPORT = Export(
    name="report",
    media_type="application/pdf",
    ending="pdf",
    place=10,
    write=write,
    section="report",
)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
