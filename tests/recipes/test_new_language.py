"""The recipe *a new language*: one line and one catalogue, and everything speaks it."""

from pathlib import Path

from tests.recipes.kitchen import Kitchen

LOCALE = Path("recovery/locale")
WORDS = {
    "Your evening check-in": "Uw avondnotitie",
    "Recovery report": "Verloopverslag",
    "There is no such patient.": "Deze persoon bestaat hier niet.",
    "The joint is locked": "Het gewricht zit vast",
}
PROOF = """
import pytest
from dataclasses import replace
from recovery.accounts.models import Patient
from recovery.core.languages import say_clinical, speaking
from recovery.exports.report.printed import pdf_of
from recovery.mail import letters
from tests.support.people import signed_in
from tests.support.reports import WANTED
from recovery.exports.report.page import report_of
from tests.support.course import course, own

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def switched_on(settings):
    settings.LANGUAGES = [("en", "English"), ("nl", "Nederlands")]


def test_a_mail_speaks_it_and_says_the_rest_in_english():
    mail = letters.letter("reminder", to=["a@example.org"], language="nl", settings="x")
    assert mail.subject == "Uw avondnotitie"
    assert "It takes half a minute." in mail.body
    assert "Translation not reviewed by a clinician." in mail.body


def test_a_report_speaks_it(own):
    report = report_of(own, replace(WANTED, language="nl"))
    assert report["title"] == "Verloopverslag"
    assert "24 nov 2026" in report["foot"][0]
    assert pdf_of(report).startswith(b"%PDF")
    with speaking("nl"):
        assert say_clinical("The joint is locked") == "Het gewricht zit vast / The joint is locked"


def test_somebody_chooses_it_and_is_answered_in_it(course):
    mine = signed_in(course.user)
    address = f"/api/v1/patients/{course.id}/"
    chosen = mine.patch(address, {"language": "nl"}, "application/json")
    assert chosen.status_code == 200, chosen.content
    other = "/api/v1/patients/01890a5d-ac96-774b-bcce-b302099a8057/"
    assert mine.get(other).json()["message"] == "Deze persoon bestaat hier niet."
    assert Patient.objects.get(id=course.id).language == "nl"
"""


def test_one_line_and_one_catalogue_are_all_it_takes(tmp_path: Path) -> None:
    kitchen = Kitchen(tmp_path)
    others = {file: file.read_text() for file in (kitchen.root / LOCALE).rglob("*.po")}
    kitchen.add_line(
        "recovery/core/languages.py", '    "nl": "Nederlands",', after='    "tr": "Türkçe",'
    )
    kitchen.manage("messages")
    catalogue = kitchen.root / LOCALE / "nl" / "LC_MESSAGES" / "django.po"
    text = catalogue.read_text()
    for english, dutch in WORDS.items():
        empty = f'msgid "{english}"\nmsgstr ""'
        assert empty in text
        text = text.replace(empty, f'msgid "{english}"\nmsgstr "{dutch}"')
    catalogue.write_text(text)
    assert "nl: " in kitchen.manage("messages")  # how many words are missing
    kitchen.prove(PROOF)
    assert kitchen.added == ["recovery/core/languages.py: 1 line"]
    assert {file: file.read_text() for file in others} == others
    made = set((kitchen.root / LOCALE).rglob("*.po")) - set(others)
    assert made == {catalogue}
