"""How JSON that comes from outside is read: strictly, and never deeper than anybody needs.

The depth is counted over the bytes before any parser calls itself, so that no depth can exhaust
one. What only some parsers take for JSON (NaN, numbers of a thousand digits, a name that stands
twice, half a character) is refused, because the next reader would take it for something else.
"""

import json
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from recovery.core.errors import Invalid
from recovery.core.languages import say

JsonObject = dict[str, Any]  # whose members nobody knows beforehand: a stranger's, any kind's row

MOST_DEPTH = 32
STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_BRACKETS = b"[{]}"
_OTHERS = bytes(set(range(256)) - set(_BRACKETS))
_STEP = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_TOKEN = re.compile(STRING.pattern + rb"|[\[\]{},]", re.DOTALL)
_NAME = re.compile(rb'\s*"([^"\\]*)"\s*:')
_HALF = re.compile(rb"\\u[dD][89a-fA-F]")
_LONGEST_NUMBER = 19  # digits of a whole number of 64 bits
_MOST_WHOLE = 2**63


class NotJson(Invalid):
    """The body is not valid, unambiguous JSON."""

    code = "not_json"


class TooDeep(Invalid):
    """The JSON is nested more deeply than anything here needs."""

    code = "too_deep"

    def __init__(self) -> None:
        super().__init__(say("At most {most} levels of lists and objects.", most=MOST_DEPTH))


def is_too_deep(body: bytes) -> bool:
    """Say whether brackets are nested deeper than `MOST_DEPTH`. Linear, without recursion."""
    if body.count(b"[") + body.count(b"{") <= MOST_DEPTH:
        return False
    brackets = STRING.sub(b"", body).translate(None, _OTHERS)
    return max(accumulate(map(_STEP.__getitem__, brackets)), default=0) > MOST_DEPTH


def read_json(body: bytes) -> Any:
    """Return what a body of JSON in UTF-8 says. Raises NotJson and TooDeep."""
    if is_too_deep(body):
        raise TooDeep
    try:
        found = json.loads(
            body.decode("utf-8-sig"),
            parse_constant=_no_constant,
            parse_int=_whole,
            parse_float=_number,
            object_pairs_hook=_members,
        )
    except ValueError as error:
        raise NotJson(say("This is not JSON.")) from error
    if _HALF.search(body):
        _require_whole_characters(found)
    return found


def _no_constant(name: str) -> float:
    raise NotJson(say("{name} is not a number.", name=name))


def _whole(text: str) -> int:
    number = int(text) if len(text) <= _LONGEST_NUMBER + 1 else _MOST_WHOLE
    if not -_MOST_WHOLE <= number < _MOST_WHOLE:
        raise NotJson(say("A number is too large."))
    return number


def _number(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise NotJson(say("A number is too large."))
    return number


def _members(pairs: Iterable[tuple[str, Any]]) -> JsonObject:
    found: JsonObject = {}
    for name, value in pairs:
        if name in found:
            raise NotJson(
                say("A name occurs twice."), fields=_named(name, say("Give this only once."))
            )
        found[name] = value
    return found


def _named(name: str, reason: str) -> dict[str, list[str]]:
    """Return a reason by its field, where the field's name can be told at all."""
    return {name: [reason]} if name.isprintable() and len(name) <= 100 else {}


def _require_whole_characters(found: Any) -> None:
    try:
        json.dumps(found, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise NotJson(
            say("The text contains an incomplete character."), fields=_halves(found)
        ) from error


def _halves(found: Any) -> dict[str, list[str]]:
    """Return which members of an object hold half a character."""
    if not isinstance(found, dict):
        return {}
    return {
        name: [say("An incomplete character.")]
        for name, value in found.items()
        if name.isprintable() and "\\ud" in json.dumps(value) and not _is_whole(value)
    }


def _is_whole(value: Any) -> bool:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


@dataclass(frozen=True)
class Part:
    """What stands between two commas of a list or an object, and where."""

    begin: int
    end: int
    name: str = ""  # of a member of an object


def parts_of(text: bytes) -> list[Part] | None:
    """Return the parts of a list or an object, each unread; None if it is cut short.

    Linear, and no part can spoil another: what it holds is only counted over.
    """
    found: list[Part] = []
    depth, begin = 0, 0
    for token in _TOKEN.finditer(text):
        sign = token[0]
        if sign in (b"[", b"{"):
            depth += 1
            begin = token.end() if depth == 1 else begin
        elif sign in (b"]", b"}"):
            depth -= 1
            if depth == 0:
                is_empty = not found and not text[begin : token.start()].strip()
                return found if is_empty else [*found, _part(text, begin, token.start())]
        elif sign == b"," and depth == 1:
            found.append(_part(text, begin, token.start()))
            begin = token.end()
    return None


def _part(text: bytes, begin: int, end: int) -> Part:
    named = _NAME.match(text, begin, end)
    if named is None:
        return Part(begin, end)
    return Part(named.end(), end, named[1].decode("ascii", errors="replace"))
