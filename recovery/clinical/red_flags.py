"""The signs that somebody must act on, read from `red_flags.json`, which the phone reads too."""

from functools import cache

from recovery.clinical.knowledge import table


def attention() -> dict[str, int]:
    """Return where a sign stands in a caseload, by its urgency, the most urgent first."""
    return {each["name"]: each["attention"] for each in table("red_flags")["urgencies"]}


def emergency_number() -> str:
    """Return what is called where an installation names no number of its own."""
    return str(table("red_flags")["emergency_number"]["value"])


@cache
def urgencies() -> dict[str, str]:
    """Return how soon somebody has to act, by the code of a sign.

    "emergency" (call now), "hospital" (an emergency department today), "same_day" or "days".
    """
    return {each["code"]: each["urgency"] for each in table("red_flags")["flags"]}
