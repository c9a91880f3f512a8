"""A report on paper: typst draws its data as a PDF, or as pictures.

What a person wrote comes in as an input and never becomes markup, and nothing is fetched. The
wheel of typst has fonts for Latin, Greek, Cyrillic, Hebrew, Arabic and a few more. Only a report
with letters beyond them looks for fonts that are installed, because that takes time.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import orjson

from recovery.core.reading import JsonObject
from recovery.exports.report import pictured
from recovery.exports.report.page_parts import Page
from recovery.exports.report.wording import Words

TEMPLATE = Path(__file__).parent / "page.typ"
LABELS = "<label>"  # what the template marks: the boxes of texts in charts
# Each letter on a page of its own, behind one that no font has: what looks like that is missing.
LETTERS = b"""
#set page(width: 30pt, height: 30pt, margin: 5pt)
#set text(font: "Libertinus Serif", size: 10pt)
#for each in sys.inputs.letters.codepoints() [#page[#each]]
"""
NOBODYS = "\U0010fffd"  # of private use
KNOWN = 0x250  # Latin with all its marks needs no look


@cache
def _typst() -> Any:
    """Return typst once it is needed: loaded it takes 7 MB, and most processes print nothing."""
    return import_module("typst")


def pdf_of(report: Page, address: str = "") -> bytes:
    """Return a report as a PDF. `address` stands for a name that no font here can write."""
    found: bytes = _compiled(report, address, "pdf")
    return found


def pages_of(report: Page, address: str = "", ppi: float = 110) -> list[bytes]:
    """Return the pages of a report as PNG pictures."""
    found = _compiled(report, address, "png", ppi=ppi)
    return found if isinstance(found, list) else [found]


def labels_of(report: Page) -> list[JsonObject]:
    """Return where each text in a chart stands, in points."""
    shown = _Printable(report, "")
    told = _typst().query(str(TEMPLATE), LABELS, field="value", **shown.given)
    found: list[JsonObject] = orjson.loads(told)
    return found


def _compiled(report: Page, address: str, form: Any, **more: Any) -> Any:
    return _typst().compile(str(TEMPLATE), format=form, **_Printable(report, address).given, **more)


class _Printable:
    """A report with letters that can be printed here, and what typst is given of it."""

    def __init__(self, report: Page, address: str) -> None:
        strange = set("".join(_texts(report)))
        strange = {each for each in strange if ord(each) >= KNOWN}
        missing = missing_of(strange, installed=False)
        looks_further = bool(missing)
        if missing:
            missing = missing_of(missing, installed=True)
        shown = _without(report, missing, address) if missing else report
        self.given: JsonObject = {
            "root": str(TEMPLATE.parent),
            "font_paths": [],
            "ignore_system_fonts": not looks_further,
            "sys_inputs": {
                "report": orjson.dumps(shown).decode(),
                "picture": pictured.svg_of(shown["picture"]),
                "name": report["patient"],
            },
        }


def missing_of(letters: set[str], *, installed: bool) -> set[str]:
    """Return the letters that no font has: of typst's own, or of those that are installed too."""
    ordered = sorted(letters)
    if not ordered:
        return set()
    pages = _typst().compile(
        LETTERS,
        format="svg",
        font_paths=[],
        ignore_system_fonts=not installed,
        sys_inputs={"letters": NOBODYS + "".join(ordered)},
    )
    nothing, *drawn = cast("list[bytes]", pages)
    return {letter for letter, page in zip(ordered, drawn, strict=True) if page == nothing}


def _texts(value: object) -> Iterator[str]:
    """Yield every text of a report."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)


def _without(report: Page, missing: set[str], address: str) -> Page:
    """Return a report without letters that would be boxes, and a line that says so."""
    unprintable = re.compile(f"[{''.join(map(re.escape, missing))}]+")
    told = cast("Page", _replaced(report, unprintable))
    if unprintable.search(report["patient"]):
        named = address or told["patient"]
        told["patient"] = f"{named} ({told['patient']})" if address else named
    told["foot"] = [*told["foot"], Words(report["language"]).sentence("unprintable")]
    return told


def _replaced(value: Any, unprintable: re.Pattern[str]) -> Any:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", unprintable.sub("?", value))
    if isinstance(value, Mapping):
        return {name: _replaced(each, unprintable) for name, each in value.items()}
    if isinstance(value, list):
        return [_replaced(each, unprintable) for each in value]
    return value
