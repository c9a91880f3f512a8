"""Numbers as people type them: "10.000" in German is ten thousand, "2,5" two and a half. Pure.

A mark before exactly three figures could be either. It means thousands where the language groups
them by it, and is left to the person where it does not: nobody is told ten for ten thousand. The
phone reads by the same rules (frontend/src/domain/numbers.ts); both are held to
tests/cases/numbers.json.
"""

import re
from dataclasses import dataclass

from babel import Locale
from babel.numbers import get_group_symbol

MOST_FIGURES = 15  # which a float keeps
SPACES = re.compile("[\\s\u00a0\u2009\u202f]")
NUMBER = re.compile(
    r"""
    (?P<sign> [+-]?)
    (?: (?P<groups> [0-9]{1,3} (?: (?P<mark> [.,'\ ]) [0-9]{3}) (?: (?P=mark) [0-9]{3})* )
      | (?P<whole> [0-9]*) )
    (?: (?P<point> [.,]) (?P<decimals> [0-9]*) )?
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Reading:
    """What a text means as a number: None if it is none, or if it is one of `either`.

    `either`: with the mark before decimals, and before thousands, where it could be both.
    """

    value: float | None = None
    either: tuple[float, float] | None = None


UNREADABLE = Reading()


def read_number(text: str, language: str) -> Reading:
    """Read a number as the readers of a language write it."""
    plain = SPACES.sub(" ", text).strip().replace("−", "-").replace("’", "'")
    found = NUMBER.fullmatch(plain)
    figures = re.sub(r"[^0-9]", "", plain)
    if not found or not 0 < len(figures) <= MOST_FIGURES:
        return UNREADABLE
    sign = -1 if found["sign"] == "-" else 1
    groups, mark = found["groups"], found["mark"]
    if groups is None:
        return Reading(sign * float(f"{found['whole'] or 0}.{found['decimals'] or 0}"))
    grouped = sign * float(f"{re.sub('[^0-9]', '', groups)}.{found['decimals'] or 0}")
    is_one_mark = groups.count(mark) == 1 and found["point"] is None and mark in ".,"
    if is_one_mark:
        decimal = sign * float(groups.replace(",", "."))
        if groups.startswith("0"):
            return Reading(decimal)
        is_ours = mark == get_group_symbol(Locale.parse(language))
        return Reading(grouped if is_ours else None, either=(decimal, grouped))
    if groups.startswith("0") or found["point"] == mark:
        return UNREADABLE
    return Reading(grouped)
