"""A table at the end, and whether every goal was reached."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Line:
    """One figure beside its goal. Without a goal it is only printed."""

    what: str
    figure: float
    unit: str
    most: float | None = None
    least: float | None = None

    @property
    def is_reached(self) -> bool:
        too_much = self.most is not None and self.figure > self.most
        too_little = self.least is not None and self.figure < self.least
        return not (too_much or too_little)

    def text(self) -> str:
        goal = ""
        if self.most is not None:
            goal = f"at most {self.most:g}"
        elif self.least is not None:
            goal = f"at least {self.least:g}"
        verdict = "" if not goal else ("reached" if self.is_reached else "MISSED")
        figure = f"{self.figure:,.2f}".rstrip("0").rstrip(".")
        return f"{self.what:62} {figure:>10} {self.unit:10} {goal:14} {verdict}"


@dataclass
class Report:
    lines: list[Line] = field(default_factory=list)

    def add(
        self,
        what: str,
        figure: float,
        unit: str,
        *,
        most: float | None = None,
        least: float | None = None,
    ) -> None:
        self.lines.append(Line(what, figure, unit, most, least))

    def print(self) -> None:
        for line in self.lines:
            print(line.text())

    @property
    def exit_code(self) -> int:
        return 0 if all(line.is_reached for line in self.lines) else 1
