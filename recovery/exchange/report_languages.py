"""The languages in which a report can be had."""

from recovery.exchange.report_english import EN
from recovery.exchange.report_german import DE
from recovery.exchange.report_words import Words

LANGUAGES = {"en": EN, "de": DE}


def words(language: str) -> Words:
    return LANGUAGES.get(language, EN)
