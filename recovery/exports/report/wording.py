"""Saying the report in one language: its words, and how it writes numbers, days and angles."""

from dataclasses import dataclass
from datetime import date

from recovery.core.languages import (
    decimal_mark,
    plain_day,
    say,
    say_clinical,
    short_day,
    speaking,
)
from recovery.exports.report.app_words import LETTER, POSITIONS
from recovery.exports.report.sentences import NAMES, SAID


@dataclass(frozen=True)
class Words:
    """One language, by its code."""

    code: str

    def sentence(self, key: str, /, **places: object) -> str:
        """Return a sentence of `SAID`. Without places it stays as it is."""
        with speaking(self.code):
            return say(SAID[key], **places)

    def named(self, what: str, code: str) -> str:
        """Return what a code of the table `what` is called."""
        with speaking(self.code):
            return say(NAMES[what].get(code, code.replace("_", " ")))

    def position(self, code: str) -> str:
        """Return what a position of measuring is called in the app."""
        with speaking(self.code):
            return say(POSITIONS[code])

    def letter(self, heading: str) -> str:
        """Return what stands above words that somebody typed."""
        with speaking(self.code):
            return say(LETTER[heading])

    def flag(self, code: str) -> str:
        """Return a red flag, with its English beside it where no clinician has read the words."""
        with speaking(self.code):
            return say_clinical(NAMES["flag"].get(code, code.replace("_", " ")))

    def number(self, value: float, digits: int = 1) -> str:
        """Return a number with at most `digits` decimals and a true minus."""
        text = f"{value:.{digits}f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
        text = "0" if text == "-0" else text.replace("-", "−")
        return text.replace(".", decimal_mark(self.code))

    def average(self, value: float) -> str:
        """Return an average with one decimal, also where it is whole, as columns want it."""
        return f"{value:.1f}".replace("-", "−").replace(".", decimal_mark(self.code))

    def plain_day(self, day: date) -> str:
        """Return a day as the app's sentences have it: 20 November, 20. November."""
        return plain_day(day, self.code)

    def date(self, day: date, *, year: bool = True) -> str:
        """Return a day as people write it: 24 Nov 2026, 24. Nov 2026."""
        return short_day(day, self.code, year=year)

    def degrees(self, value: float, smaller_is_better: bool) -> str:
        """Return an angle in words: 112°, lacks 5°, 5° past straight."""
        if not smaller_is_better:
            return f"{self.number(value)}°"
        if abs(value) < 0.05:
            return self.sentence("straight")
        return self.sentence("lacks" if value > 0 else "past", degrees=self.number(abs(value)))
