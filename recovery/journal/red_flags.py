"""The signs that somebody must act on, read from `red_flags.json`, which the phone reads too."""

import json
from functools import cache
from pathlib import Path


@cache
def urgencies() -> dict[str, str]:
    """Return how soon somebody has to act, by the code of a sign.

    "emergency" (call now), "hospital" (an emergency department today), "same_day" or "days".
    """
    content = json.loads((Path(__file__).parent / "red_flags.json").read_text())
    return {each["code"]: each["urgency"] for each in content["flags"]}
