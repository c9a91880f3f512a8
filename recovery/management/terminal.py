"""Asking the person at the terminal, or saying what is missing if there is none."""

import sys
from getpass import getpass
from pathlib import Path

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import CommandError

from recovery.accounts.models import User
from recovery.core import texts


def ask(question: str, *, instead: str) -> str:
    """Return the answer to a question. `instead` is the flag that answers it without a terminal."""
    try:
        return input(f"{question}: ").strip()
    except EOFError as error:
        raise CommandError(f"There is nobody to ask: {question}? Give {instead}.") from error


def password(file: str | None, *, user: User | None = None, question: str = "Password") -> str:
    """Return a new password, from a file or from the terminal, once it is good enough."""
    given = from_file(file) if file else _typed(question)
    try:
        validate_password(given, user)
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from error
    return given


def from_file(file: str) -> str:
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{file} is not a text.") from error


def _typed(question: str) -> str:
    if not sys.stdin.isatty():
        raise CommandError("There is no terminal to type a password at: give --password-file FILE.")
    try:
        first, second = getpass(f"{question}: "), getpass(f"{question}, again: ")
    except EOFError as error:
        raise CommandError("No password was typed: give --password-file FILE.") from error
    if first != second:
        raise CommandError("These are two different passwords. Nothing was changed.")
    return first


def address(text: str) -> str:
    """Return an email address as accounts keep it. Raises CommandError for anything else."""
    given = text.strip().lower()
    try:
        User._meta.get_field("email").run_validators(given)
        texts.mail_address(given)
    except ValidationError as error:
        raise CommandError(f"“{text}” is not an email address.") from error
    return given


def account(email: str) -> User:
    """Return the account of an address. Raises CommandError if there is none."""
    found = User.objects.filter(email=email.strip().lower()).first()
    if found is None:
        raise CommandError(f"There is no such account: {email}.")
    return found
