"""By when somebody acts: which group of a caseload a flag belongs to, and a patient with it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from recovery.caseload.case_parts import Flag
from recovery.clinical import red_flags

OTHER = "other"  # the line of a flag that no line names
QUIET = -1  # the last group: nothing stands


@cache
def _table() -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(Path(__file__).with_name("urgencies.json").read_text())
    return found


def groups() -> Sequence[str]:
    """Return the groups, the most urgent first."""
    found: list[str] = _table()["groups"]
    return found


def groups_of_code(code: str) -> list[tuple[str, str]]:
    """Return the groups a flag of the statistics may stand in, each with what must be so."""
    lines = [line for line in _table()["findings"] if line["code"] == code]
    lines = lines or [line for line in _table()["findings"] if line["code"] == OTHER]
    return [(line["group"], "exceeds_error" if "exceeds_error" in line else "") for line in lines]


def group_of_urgency(urgency: str) -> str:
    """Return the group of a red flag by how soon somebody must act."""
    return _line("red_flags", urgency=urgency) or groups()[0]


def group_of(flags: Iterable[Flag]) -> str:
    """Return the most urgent group of these flags."""
    order = groups()
    return min((_group(flag) for flag in flags), key=order.index, default=order[QUIET])


def _group(flag: Flag) -> str:
    if flag["rests"]:
        return _resting(flag)
    if flag["kind"] == "red_flag":
        return group_of_urgency(red_flags.urgencies().get(flag["code"], "days"))
    content = flag["content"]
    found = _line("findings", code=flag["code"], exceeds_error=content.get("exceeds_error"))
    return found or _line("findings", code=OTHER) or groups()[0]


def _resting(flag: Flag) -> str:
    """Return where a flag waits: with a colleague who took it over it waits no longer here."""
    answer = flag["answer"]
    if answer is None or answer["handed_to"]:
        return groups()[QUIET]
    return _line("answers", answer=answer["answer"]) or groups()[QUIET]


def _line(part: str, **wanted: object) -> str | None:
    """Return the group of the first line that asks for nothing else than this."""
    for line in _table()[part]:
        asked = {name: line[name] for name in line if name not in ("group", "source")}
        if all(wanted.get(name) == value for name, value in asked.items()):
            return str(line["group"])
    return None


def rests_until(visit: date | None, today: date, longest: timedelta) -> date:
    """Return until when an answered flag rests: on the day of the next visit it stands again."""
    if visit is not None:
        return min(max(today, visit - timedelta(days=1)), today + longest)
    return today + timedelta(days=_table()["rests"]["without_a_visit"]["value"])
