"""The signs that somebody must act on, read from `red_flags.json`, which the phone reads too."""

from functools import cache

from recovery.clinical.knowledge import table


@cache
def urgencies() -> dict[str, str]:
    """Return how soon somebody has to act, by the code of a sign.

    "emergency" (call now), "hospital" (an emergency department today), "same_day" or "days".
    """
    return {each["code"]: each["urgency"] for each in table("red_flags")["flags"]}
