"""Every mail that can leave: in both languages, as text and as HTML, in the product's own words."""

import ast
from pathlib import Path
from typing import Any

import allauth
import pytest
from django.core import mail

from recovery.accounts.postman import KINDS
from recovery.core import languages
from recovery.mail import letters
from recovery.sharing.models import NOTICES
from recovery.sharing.notices import LETTERS
from tests.support.mails import fields_of, said

ROOT = Path(__file__).resolve().parents[2]
THEIRS = Path(allauth.__file__).parent / "templates"
LANGUAGES = languages.switched_on()
EVERY = sorted(letters.WORDS)
MADE_BY_HAND = {"EmailMessage", "EmailMultiAlternatives", "send_mail"}
FOREIGN = ("Hello from", "example.com", "127.0.0.1", "Thank you for using", "Hallo von")


def made(kind: str, language: str, **but: Any) -> Any:
    own = {"name", "contact", "reset", "code"}
    values = {name: f"<{name} & co>" for name in fields_of(kind, "en") - own}
    code = "123456" if "code" in fields_of(kind, "en") else ""
    given = {"link": "https://knee.example.org/x", "code": code, **values, **but}
    return letters.letter(kind, to=["ada@example.org"], language=language, **given)


@pytest.fixture(autouse=True)
def installation(settings: Any) -> None:
    settings.NAME = "Knee & Co"
    settings.PUBLIC_URL = "https://knee.example.org"


@pytest.mark.promise("D15")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", EVERY)
def test_it_speaks_the_language_in_both_parts(kind: str, language: str) -> None:
    message = made(kind, language)
    ((html, kind_of_html),) = message.alternatives
    assert kind_of_html == "text/html"
    assert f'<html lang="{language}">' in html
    for text in (message.subject, message.body, html):
        assert "{" not in text
        assert not any(word in text for word in FOREIGN)
    assert "Knee & Co" in message.body
    assert "Knee &amp; Co" in html
    assert "https://knee.example.org/x" in message.body
    assert "https://knee.example.org/x" in html
    assert "<name" not in html
    if message.body.startswith("123456"):
        assert "123456" in html


@pytest.mark.promise("D15")
def test_each_language_has_the_same_mails_with_the_same_values_in_other_words() -> None:
    for language in LANGUAGES:
        for kind in EVERY:
            assert fields_of(kind, language) == fields_of(kind, "en"), (language, kind)
    for kind in EVERY:
        assert len({said(kind, each) for each in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.promise("D15")
def test_no_mail_of_the_library_leaves_in_its_own_words() -> None:
    folders = [THEIRS / "account" / "email", THEIRS / "mfa" / "email"]
    known = {
        file.name.removesuffix("_message.txt") for f in folders for file in f.glob("*_message.txt")
    }
    assert known - {"base"} <= set(KINDS)
    assert set(KINDS.values()) <= set(EVERY)


@pytest.mark.promise("D15")
def test_nothing_is_mailed_but_through_the_catalogue() -> None:
    """Every mail of our own code is made by `letters`, of a kind that is written."""
    used: set[str] = set()
    for file in [*(ROOT / "recovery").rglob("*.py"), *(ROOT / "api").rglob("*.py")]:
        tree = ast.parse(file.read_text())
        if file.parent.name != "mail":
            assert not imported(tree) & {"EmailMessage", "EmailMultiAlternatives", "send_mail"}, (
                file
            )
        used |= {kind for node in ast.walk(tree) for kind in kinds_sent(node)}
    assert used <= set(EVERY)
    # Chosen by a value: what a clinician invites to, and what a notice says.
    chosen = {"invitation", "join", *(LETTERS.get(kind, kind) for kind in NOTICES)}
    assert set(EVERY) - used - set(KINDS.values()) <= chosen <= set(EVERY)


def imported(tree: ast.AST) -> set[str]:
    froms = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {each.name for node in froms for each in node.names}


def kinds_sent(node: ast.AST) -> list[str]:
    if not isinstance(node, ast.Call):
        return []
    called = ast.unparse(node.func)
    given: list[ast.expr] = []
    if called.startswith("letters."):
        given = node.args[:1]
    elif called.rpartition(".")[2] == "raise_alarm":
        given = node.args[1:2]
    return [str(each.value) for each in given if isinstance(each, ast.Constant)]


def test_a_name_cannot_become_markup_or_a_header() -> None:
    message = made("invitation", "en", who="Jo\r\nBcc: all@example.org <b>", clinic="<i>Praxis</i>")
    assert "\n" not in message.subject
    ((html, _),) = message.alternatives
    assert "<b>" not in html
    assert "<i>" not in html
    message.send()
    assert len(mail.outbox) == 1


def test_the_sender_is_called_after_the_installation(settings: Any) -> None:
    settings.DEFAULT_FROM_EMAIL = "app@knee.example.org"
    assert letters.sender() == "Knee & Co <app@knee.example.org>"
    settings.DEFAULT_FROM_EMAIL = "Praxis am Park <app@knee.example.org>"
    assert letters.sender() == "Praxis am Park <app@knee.example.org>"
