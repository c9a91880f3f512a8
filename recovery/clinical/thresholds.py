"""The figures from which something is said: `thresholds.json`, which the phone reads too."""

from collections.abc import Mapping
from typing import Any

from recovery.clinical.knowledge import table


def threshold(group: str, name: str) -> Any:
    """Return one value, in the unit that the table names beside it."""
    return table("thresholds")[group][name]["value"]


def group(name: str) -> Mapping[str, Any]:
    """Return the values of a group by their names."""
    return {each: entry["value"] for each, entry in table("thresholds")[name].items()}
