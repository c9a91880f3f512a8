"""The text on a person's data: they read it without an account, and agree to one version of it."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from recovery.accounts import privacy_text
from recovery.accounts.models import Patient, PrivacyConsent, User
from tests.support.people import PASSWORD, by_cookie_alone

pytestmark = pytest.mark.django_db
URL = "/api/v1/privacy/consents/"


def make_patient(email: str = "ada@example.org") -> Patient:
    """A patient who has not been asked yet."""
    return Patient.objects.create(user=User.objects.create_user(email, PASSWORD))


def agree(client: Client, version: str) -> Any:
    return client.post(URL, {"version": version}, content_type="application/json")


def test_everybody_reads_it_in_both_languages_with_who_answers_for_it(settings: Any) -> None:
    settings.OPERATOR_NAME, settings.OPERATOR_CONTACT = "Praxis <Park>", "data@example.org"
    english = Client().get("/privacy?language=en")
    assert english.status_code == 200
    page = english.content.decode()
    assert '<html lang="en">' in page
    assert "<h1>Your data in Recovery</h1>" in page
    assert "Praxis &lt;Park&gt; runs this Recovery" in page
    assert "data@example.org" in page
    assert "{operator}" not in page
    german = Client().get("/privacy", HTTP_ACCEPT_LANGUAGE="de-AT").content.decode()
    assert "<h1>Ihre Daten in Recovery</h1>" in german
    assert german.count("<h2>") == page.count("<h2>")
    assert german.count("<li>") == page.count("<li>")
    assert Client().get("/privacy?language=xx").status_code == 200


def test_both_languages_are_of_one_version() -> None:
    assert len({privacy_text._read(privacy_text.OWN, code)[0] for code in ("en", "de")}) == 1


def test_a_new_person_is_asked_and_the_answer_is_kept_with_its_instant() -> None:
    client = by_cookie_alone(make_patient().user)
    asked = client.get("/api/v1/session").json()["privacy"]
    assert asked == {"version": privacy_text.version(), "agreed": ""}
    answer = agree(client, asked["version"])
    assert answer.status_code == 200
    assert answer.json()["agreed_at"]
    assert agree(client, asked["version"]).json() == answer.json()
    assert client.get("/api/v1/session").json()["privacy"]["agreed"] == asked["version"]
    assert [each["version"] for each in client.get(URL).json()] == [asked["version"]]


def test_a_changed_text_is_asked_about_again_and_the_old_answer_stays(
    settings: Any, tmp_path: Path
) -> None:
    client = by_cookie_alone(make_patient().user)
    first = privacy_text.version()
    agree(client, first)
    (tmp_path / "en.md").write_text("Version: 2\n\n# Ours\n\nText.")
    (tmp_path / "de.md").write_text("Version: 2\n\n# Unser\n\nText.")
    settings.PRIVACY_FOLDER = tmp_path
    assert client.get("/api/v1/session").json()["privacy"] == {"version": "2", "agreed": first}
    refused = agree(client, first)
    assert (refused.status_code, refused.json()["code"]) == (400, "other_version")
    assert agree(client, "2").status_code == 200
    assert [each["version"] for each in client.get(URL).json()] == ["2", first]


def test_nobody_agrees_for_somebody_else() -> None:
    assert agree(Client(), privacy_text.version()).status_code in (401, 403)
    by_cookie_alone(make_patient("eve@example.org").user)
    assert not PrivacyConsent.objects.exists()
    assert User.objects.count() == 1
