"""What the fuzz puts in the place of a good value: what no schema would draw."""

import json
from random import Random
from typing import Any
from urllib.parse import quote

# Each as it stands in a body.
TEXTS = [
    '"0001-01-01"', '"1899-12-31"', '"1900-01-01"', '"2200-12-31"', '"2201-01-01"', '"9999-12-31"',
    '"0001-01-01T00:00:00+14:00"', '"9999-12-31T23:59:59-12:00"', '"2200-12-31T23:59:59Z"',
    r'"\ud83d"', r'"\udc00 and more"', r'"\u0000"', r'"a\u202eb"', r'"a\nb"', r'"\ufffe"',
    "1" + "0" * 400, "9" * 5000, str(2**63), str(-(2**63)), str(2**31), "1e999", "-1e308", "1e-400",
    "NaN", "Infinity", "-0", "true", "null", "[]", "{}", '""', '" "', f'"{"a" * 20_000}"',
    "[" * 33 + "]" * 33, "[" * 100_000 + "]" * 100_000, '{"a":' * 3000 + "1" + "}" * 3000,
    "[" * 50_000, '{"a": 1, "a": 2}', '"2026-02-30"', '"24:00"', '"../../x"', '"%s%n{}"',
]  # fmt: skip
QUERIES = [
    "0001-01-01", "1899-12-31", "1900-01-01", "2200-12-31", "9999-12-31", "\x00", "a" * 3000,
    "1" + "0" * 400, "NaN", "-1", "\u202e", "9" * 5000, "2026-W01-1", "[]",
]  # fmt: skip
RAW_QUERIES = ["%ff", "%ed%a0%bd", "%00", "%F0%9F"]
MARK = "hostile-7f3a"


def spoiled(good: Any, dice: Random) -> bytes:
    """Return JSON in which one value of `good`, or all of it, is a hostile one."""
    text = json.dumps(_marked(good, dice))
    return text.replace(f'"{MARK}"', dice.choice(TEXTS)).encode()


def _marked(good: Any, dice: Random) -> Any:
    if isinstance(good, dict) and good and dice.random() < 0.95:
        name = dice.choice(sorted(good))
        return {**good, name: _marked(good[name], dice)}
    if isinstance(good, list) and good and dice.random() < 0.8:
        place = dice.randrange(len(good))
        return [*good[:place], _marked(good[place], dice), *good[place + 1 :]]
    return MARK


def spoiled_address(address: str, dice: Random) -> str:
    """Return an address of which one parameter has a hostile value; as it is without one."""
    path, sign, query = address.partition("?")
    if not sign or not query:
        return address
    parts = query.split("&")
    place = dice.randrange(len(parts))
    value = dice.choice([quote(dice.choice(QUERIES)), dice.choice(RAW_QUERIES)])
    parts[place] = f"{parts[place].partition('=')[0]}={value}"
    return f"{path}?{'&'.join(parts)}"
