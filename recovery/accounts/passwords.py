"""Refuses the passwords that are tried first: a common one with a year or a sign behind it.

Django's list of 20,000 common passwords is compared whole, so that “dragon2024!” passes. Here its
words count in whatever they are wrapped in: letters written as digits or signs, repetitions, and
numbers and signs before and behind. Nothing is asked of anybody else's server.
"""

import itertools
import re
from functools import cache
from typing import Any

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

# What stands for a letter, however it is looked at.
LETTERS = str.maketrans("013457@$!|€", "oieastasiie")
PARTS = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
WRAPPED = re.compile(r"([\W\d_]*)(.*?)([\W\d_]*)", re.DOTALL)
LONG = 64  # characters beyond which nobody guesses by rules like these
SHORT = 5  # characters that are easily tried out behind a word
REPEATED = re.compile(r"(.+?)\1+")


@cache
def _common() -> frozenset[str]:
    return frozenset(_django().passwords)


@cache
def _django() -> CommonPasswordValidator:
    return CommonPasswordValidator()


class DecoratedPasswordValidator:
    """Refuses a password that is a common one and little else."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raise ValidationError for a password that guessing programs make by themselves."""
        if is_decorated(password):
            raise ValidationError(_django().get_error_message(), code="password_too_common")

    def get_help_text(self) -> str:
        return str(_django().get_help_text())


def is_decorated(password: str) -> bool:
    """Say whether a common password is all that this one has to offer."""
    if len(password) > LONG:
        return False
    plain = password.casefold()
    before, core, behind = WRAPPED.fullmatch(plain).groups()  # type: ignore[union-attr]
    return _is_little(plain) or _is_little(before + core.translate(LETTERS) + behind)


def _is_little(text: str) -> bool:
    parts = [_once(part) for part in PARTS.findall(text)]
    words = {part for part in parts if part.isalpha()}
    if len(words) > 1:
        return _once(text) in _common()
    return all(len(part) < SHORT or part in _common() or _is_row(part) for part in parts)


def _once(text: str) -> str:
    """Return what is repeated in a text that is one repetition, else the text."""
    found = REPEATED.fullmatch(text)
    return found[1] if found else text


def _is_row(text: str) -> bool:
    """Say whether the characters follow one another: 123456, abcdef, 987654."""
    steps = {ord(after) - ord(before) for before, after in itertools.pairwise(text)}
    return len(steps) == 1 and steps <= {-1, 0, 1}
