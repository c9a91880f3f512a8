"""The report as a letter, as a PDF."""

from collections.abc import Mapping
from datetime import date
from typing import IO, Any

from recovery.exports.offer import Export, Wish
from recovery.exports.report import letterhead, page, printed


def write(to: IO[bytes], wish: Wish) -> Mapping[str, Any]:
    options = wish.options
    wanted = page.Wanted(
        language=wish.language,
        now=wish.now,
        sender=letterhead.sender_of(wish.access),
        letter=letterhead.Letter(
            paper=options.get("paper", letterhead.PAPERS[0]),
            **{name: options.get(name, "") for name in letterhead.ROOM},
        ),
        first=_day(options.get("from")),
        last=_day(options.get("to")),
        injury=options.get("injury"),
    )
    found = page.report_of(wish.access, wanted)
    wish.tell(50)
    to.write(printed.pdf_of(found, wish.patient.user.email))
    return {}


EXPORT = Export(
    name="report",
    media_type="application/pdf",
    ending="pdf",
    place=10,
    write=write,
    section="report",
    typed=tuple(letterhead.ROOM),
)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
