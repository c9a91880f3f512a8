"""The languages in which a report can be had."""

from recovery.exports.report.english import EN
from recovery.exports.report.german import DE
from recovery.exports.report.wording import Words

LANGUAGES = {"en": EN, "de": DE}


def words(language: str) -> Words:
    return LANGUAGES.get(language, EN)
