"""The text on a person's data: which version there is, what it says, and who agreed to it.

An operator adapts the text by a folder of their own (`RECOVERY_PRIVACY`), one file per language.
Its first line is `Version: …`; a changed version is asked about again.
"""

from functools import cache
from pathlib import Path
from uuid import UUID

from django.conf import settings

from recovery.accounts.models import PrivacyConsent
from recovery.core.errors import Invalid
from recovery.core.languages import ENGLISH, language_or_english, say, speaking

OWN = Path(__file__).parent / "privacy"
MARK = "Version:"


@cache
def _read(folder: Path, language: str) -> tuple[str, str]:
    places = [folder / f"{language}.md", OWN / f"{language}.md"]
    file = next((each for each in places if each.is_file()), None)
    if file is None:
        return _read(folder, ENGLISH)
    first, _, rest = file.read_text("utf-8").partition("\n")
    if not first.startswith(MARK):
        raise ValueError(f"{file.name} must begin with “{MARK} …”.")
    return first.removeprefix(MARK).strip(), rest.strip()


def version() -> str:
    """Return the version of the text that is in force."""
    return _read(settings.PRIVACY_FOLDER, ENGLISH)[0]


def text(language: str) -> str:
    """Return the text in a language, with the operator's name and contact filled in."""
    chosen = language_or_english(language)
    with speaking(written(chosen)):
        # At home nobody has said who it is.
        operator = settings.OPERATOR_NAME or say(
            "Whoever set it up on {host}", host=settings.PUBLIC_HOST
        )
        contact = settings.OPERATOR_CONTACT or say("that person")
    return (
        _read(settings.PRIVACY_FOLDER, chosen)[1]
        .replace("{operator}", operator)
        .replace("{contact}", contact)
    )


def written(language: str) -> str:
    """Return the language of the text: English if there is no text in that language."""
    folders = (settings.PRIVACY_FOLDER, OWN)
    is_there = any((folder / f"{language}.md").is_file() for folder in folders)
    return language if is_there else ENGLISH


def agreed_version(user_id: UUID) -> str:
    """Return the version that a person agreed to last; empty if they were never asked."""
    found = PrivacyConsent.objects.filter(user=user_id).order_by("-agreed_at").first()
    return found.version if found else ""


def agree(*, user_id: UUID, version_read: str) -> PrivacyConsent:
    """Record that a person agrees to the text in force. Idempotent.

    Raises Invalid if they read another version than the one in force.
    """
    if version_read != version():
        raise Invalid(
            say("The text has changed. Read it again, then answer."),
            code="other_version",
            fields={"version": [say("Not the current version.")]},
        )
    consent, _ = PrivacyConsent.objects.get_or_create(user_id=user_id, version=version_read)
    return consent
