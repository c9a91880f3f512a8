"""A finding before it is kept."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class Draft:
    """What a computation says: `needs` names switches of the care link among its inputs."""

    kind: str
    key: str
    content: dict[str, Any]
    injury: UUID | None = None
    needs: tuple[str, ...] = field(default=())


def rounded(value: float, digits: int = 1) -> float:
    """Return a figure as it is shown; two decimals nowhere."""
    return round(float(value), digits)
