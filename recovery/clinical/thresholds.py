"""The figures from which something is said: `thresholds.json`, which the phone reads too."""

from collections.abc import Mapping
from typing import Any

from recovery.clinical.knowledge import table

# What is exactly at a limit may be a hair more or less in binary: 0.075 + 0.025 is above 0.1.
NEARLY = 1e-9


def threshold(group: str, name: str) -> Any:
    """Return one value, in the unit that the table names beside it."""
    return table("thresholds")[group][name]["value"]


def group(name: str) -> Mapping[str, Any]:
    """Return the values of a group by their names."""
    return {each: entry["value"] for each, entry in table("thresholds")[name].items()}
