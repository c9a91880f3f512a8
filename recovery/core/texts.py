"""What a text may hold, whichever way it comes in.

A name, a label or any other single line has no line breaks, no control characters, and nothing
that turns the direction of what stands after it: it is shown beside other people's words. A longer
text may have line breaks and tabs.
"""

import re
from unicodedata import category

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_noop as _

from recovery.core.errors import Invalid
from recovery.core.languages import say

PROSE = 500  # characters: a field that takes as many may hold several lines
# Controls, and marks of direction that embed or isolate what follows.
_NOT_IN_A_LINE = r"\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
_NOT_IN_LINES = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069"
ONE_LINE = rf"^[^{_NOT_IN_A_LINE}]*\Z"
LINES = rf"^[^{_NOT_IN_LINES}]*\Z"
SENTENCES = {
    ONE_LINE: _("One line, without control characters."),
    LINES: _("Without control characters."),
}
_COMPILED = {pattern: re.compile(pattern) for pattern in SENTENCES}


def pattern_for(most: int | None) -> str:
    """Return what a text field of up to `most` characters (None: no limit) may hold."""
    return LINES if most is None or most >= PROSE else ONE_LINE


def holds(pattern: str, text: str) -> bool:
    return _COMPILED[pattern].match(text) is not None


def one_line(value: str) -> None:
    """Accept a single line. Raises ValidationError. For fields of models and serializers."""
    if not holds(ONE_LINE, value):
        raise ValidationError(say(SENTENCES[ONE_LINE]), code="one_line")


def lines(value: str) -> None:
    """Accept a text of several lines. Raises ValidationError."""
    if not holds(LINES, value):
        raise ValidationError(say(SENTENCES[LINES]), code="control_characters")


def mail_address(value: str) -> None:
    """Accept an address of mail that looks like what it is. Raises ValidationError.

    Django's rule lets through what nobody sees: marks of direction, joiners, breaks of lines.
    """
    validate_email(value)
    if any(category(character)[0] in "CZ" for character in value):
        raise ValidationError(validate_email.message, code=validate_email.code)


def require_one_line(**named: str) -> None:
    """Check that the texts given to a service are single lines. Raises Invalid naming the field."""
    bad = {
        name: [say(SENTENCES[ONE_LINE])]
        for name, text in named.items()
        if not holds(ONE_LINE, text)
    }
    if bad:
        raise Invalid(say("Please check these fields."), fields=bad)


def in_one_line(text: str) -> str:
    """Return a foreign text, such as a browser's name, as a single line."""
    return re.sub(f"[{_NOT_IN_A_LINE}]", " ", text)
