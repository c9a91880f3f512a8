"""What a plan can ask beside the daily questions: `measuring.json`, which the phone reads too."""

from recovery.clinical.knowledge import table

_EXTRAS = table("measuring")["extras"]
EXTRAS = tuple(each["name"] for each in _EXTRAS)
# The least and the most that is taken, by what is asked; what is counted or chosen is whole.
VALUES = {each["name"]: tuple(each["values"]) for each in _EXTRAS if "values" in each}
WHOLE = frozenset(each["name"] for each in _EXTRAS if each.get("whole"))
