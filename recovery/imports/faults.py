"""Why a file or a line of it cannot be taken, and why an export fails: a code, figures, a sentence.

The sentence is English and for programs and logs; a screen says the code in its reader's language
(`failures` in frontend/src/domain/words/english/exchange.ts has every one of them).
"""

from collections.abc import Mapping
from typing import Any, TypedDict

from django.utils.translation import gettext_noop as _

from recovery.core.errors import Invalid
from recovery.core.languages import say

SENTENCES = {
    # Of a file as a whole.
    "not_a_table": _("This is not a table."),
    "empty_table": _("The file is empty."),
    "no_day_column": _("The first line names no column for the day (day, date, Datum)."),
    "no_night_column": _("The first line names no column for the night (night, date, Nacht)."),
    "no_sleep_column": _("No column says how long or how well (hours, minutes, quality)."),
    "unknown_columns": _("Unknown columns: {columns}."),
    "same_columns": _("Two columns mean the same."),
    "table_too_large": _("This table is too large."),
    "not_apple_health": _("This is not an export of Apple Health."),
    "apple_health_cut_short": _("This is not an export of Apple Health, or cut short."),
    "no_xml_in_zip": _("There is no export.xml in this zip."),
    "damaged_zip": _("This zip is damaged."),
    "too_large": _("This file is too large. Choose a smaller one."),
    "empty_file": _("This file is empty."),
    "too_many_records": _("This file holds more than {most} stretches of sleep."),
    "too_many_sources": _("This file names more than {most} apps and devices."),
    "too_many_nights": _("This file holds more than {most} nights."),
    "too_many_lines": _("This file has more than {most} lines."),
    "too_many_entries": _("This archive holds more than {most} entries."),
    "not_an_archive": _("This is not an archive of Recovery."),
    "other_version": _("This archive is of version {version}; version {readable} can be read."),
    "no_injury": _("Add an injury first: the entries belong to one."),
    # Of a line.
    "not_a_day": "day: “{cell}” is not a day such as 24.11.2026.",
    "not_a_number": "{column}: “{cell}” is not a number.",
    "number_twofold": "{column}: “{cell}” can be read in two ways.",
    "not_whole": "{column}: {cell} is not a whole number.",
    "outside": "{column}: {cell} is outside {low} to {high}.",
    "over_a_day": "hours: {cell} is more than a day.",
    "twice": "{day} stands on line {line} already.",
    "more_cells": _("More cells than columns."),
    "unreadable_line": "This line cannot be read.",
    "wrong_value": "{column}: this value cannot be imported.",
    "line_twice": "This entry is on line {line} already.",
    # Of a job.
    "period_empty": _("The period is empty."),
    "period_long": _("The period is too long."),
    "unknown_injury": _("There is no such injury."),
    "sharing_changed": _("The patient no longer shares this, or changed what is shared."),
    "took_too_long": _("This took longer than this Recovery allows."),
    "needs_too_much": _("This needs more memory than this Recovery allows."),
    "our_side": _("The server failed. Try again later."),
}


Figures = Mapping[str, Any]  # texts and numbers at the places of a sentence


class Told(TypedDict):
    """Why something cannot be read, as it travels: a sentence, its code and its figures."""

    reason: str
    code: str
    figures: Figures


class Unreadable(ValueError):
    """Something in a file that cannot be read; `figures` are the places of the sentence."""

    def __init__(self, code: str, **figures: str | float) -> None:
        super().__init__(SENTENCES[code].format(**figures))
        self.code = code
        self.figures: Figures = figures

    def told(self) -> Told:
        """Return it as it travels."""
        return {"reason": str(self), "code": self.code, "figures": self.figures}


class Refused(Invalid):
    """Invalid with a code of `SENTENCES` and its figures, naming a field."""

    def __init__(self, code: str, *, field: str = "file", **figures: Any) -> None:
        sentence = say(SENTENCES[code], **figures)
        super().__init__(sentence, code=code, fields={field: [sentence]})
        self.figures = figures
