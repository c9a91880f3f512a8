"""What a language has to say of the one-page report, and how it writes numbers, days and angles."""

from dataclasses import dataclass
from datetime import date

NAMED = dict[str, str]


@dataclass(frozen=True)
class Words:
    """One language. Sentences are patterns with named places."""

    code: str
    months: tuple[str, ...]
    day: str
    joints: NAMED
    sides: NAMED
    kinds: NAMED
    motions: NAMED
    modes: NAMED
    devices: NAMED
    raters: NAMED
    contexts: NAMED
    nutrients: NAMED
    flags: NAMED
    sources: NAMED
    weights: NAMED
    visits: NAMED
    reasons: NAMED
    said: NAMED

    def number(self, value: float, digits: int = 1) -> str:
        """Return a number with at most `digits` decimals and a true minus."""
        text = f"{value:.{digits}f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
        text = "0" if text == "-0" else text.replace("-", "−")
        return text.replace(".", ",") if self.code == "de" else text

    def average(self, value: float) -> str:
        """Return an average with one decimal, also where it is whole, as columns want it."""
        text = f"{value:.1f}".replace("-", "−")
        return text.replace(".", ",") if self.code == "de" else text

    def date(self, day: date, *, year: bool = True) -> str:
        """Return a day as people write it: 24 Nov 2026, 24. Nov 2026."""
        text = self.day.format(day=day.day, month=self.months[day.month - 1])
        return f"{text} {day.year}" if year else text

    def degrees(self, value: float, smaller_is_better: bool) -> str:
        """Return an angle in words: 112°, lacks 5°, 5° past straight."""
        if not smaller_is_better:
            return f"{self.number(value)}°"
        if abs(value) < 0.05:
            return self.said["straight"]
        return self.said["lacks" if value > 0 else "past"].format(self.number(abs(value)))

    def say(self, sentence: str, **places: object) -> str:
        return self.said[sentence].format(**places)
