"""A finding before it is kept, and what a flag declares."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from recovery.findings.facts import Facts, Injured, SeriesKey
from recovery.findings.finding_parts import Figures


@dataclass(frozen=True)
class Draft:
    """What a computation says: `needs` names switches of the care link among its inputs."""

    kind: str
    key: str
    content: Mapping[str, object]
    injury: UUID | None = None
    needs: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class Said:
    """One reason as a caseload reads it, and how urgent each of its steps is (of 100)."""

    code: str
    says: str
    figures: str
    urgency: Mapping[str, int]


def _nothing(_: Facts, __: Injured) -> int:
    return 0


@dataclass(frozen=True)
class Flag:
    """What a file of `findings/flags/` declares.

    A flag that rests on statistics has the name of its question in `false_alarms.MOST`; `asked`
    counts how many of them are asked of an injury every day. Where a flag of the code `told_by`
    stands for a motion, it tells of this one already.
    """

    says: tuple[Said, ...]
    find: Callable[[Facts], Iterable[Draft]]
    question: str = ""
    asked: Callable[[Facts, Injured], int] = _nothing
    told_by: str = ""


def of_series(
    said: Said,
    series: SeriesKey,
    figures: Figures,
    *,
    step: str = "",
    exceeds_error: bool | None = None,
    rate: float | None = None,
    about: str = "",
) -> Draft:
    """Return a flag about one series. `rate`: false alarms a month, where statistics say it.
    `about`: what the flag is kept by, where several series tell of one event."""
    told = {**series.plain(), "exceeds_error": exceeds_error, "rate": rate}
    return _flag(said, about or series.named(), series.injury, figures, step, told)


def of_injury(
    said: Said,
    injury: Injured,
    figures: Figures,
    *,
    step: str = "",
    key: str = "",
    rate: float | None = None,
    unless: Sequence[str] = (),
) -> Draft:
    """Return a flag about an injury. Reasons that follow one another share a `key`; who sees one
    of the injuries in `unless` is not shown it."""
    told = {
        "joint": injury.joint, "side": injury.side, "rate": rate, "exceeds_error": None,
        **({"unless": list(unless)} if unless else {}),
    }  # fmt: skip
    return _flag(said, str(injury.id), injury.id, figures, step, told, key=key)


def _flag(
    said: Said,
    about: str,
    injury: UUID,
    figures: Figures,
    step: str,
    told: Mapping[str, object],
    *,
    key: str = "",
) -> Draft:
    content = {
        "code": said.code, "injury": str(injury), "figures": figures,
        "urgency": said.urgency[step or said.code], **told,
    }  # fmt: skip
    return Draft("flag", f"flag:{key or said.code}:{about}", content, injury)


def rounded(value: float, digits: int = 1) -> float:
    """Return a figure as it is shown, with one decimal."""
    return round(float(value), digits)
