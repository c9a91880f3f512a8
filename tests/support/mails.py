"""What a mail says."""

import string

from recovery.core import languages
from recovery.mail import letters


def said(kind: str, language: str) -> tuple[str, ...]:
    words = letters.WORDS[kind]
    with languages.speaking(language):
        return tuple(map(languages.say, (words.subject, *words.lines, words.button)))


def fields_of(kind: str, language: str) -> set[str]:
    texts = said(kind, language)
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}
