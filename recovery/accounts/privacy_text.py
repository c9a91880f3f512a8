"""The text on a person's data: which version there is, what it says, and who agreed to it.

An operator adapts the text by a folder of his own (`RECOVERY_PRIVACY`), one file per language.
Its first line is `Version: …`; a changed version is asked about again.
"""

from functools import cache
from pathlib import Path
from uuid import UUID

from django.conf import settings

from recovery.accounts.models import LANGUAGES, PrivacyConsent
from recovery.core.errors import Invalid

OWN = Path(__file__).parent / "privacy"
MARK = "Version:"
# At home nobody has said who it is.
UNNAMED = {
    "en": ("Whoever set it up on {host}", "that person"),
    "de": ("Wer es auf {host} eingerichtet hat,", "diese Person"),
}


@cache
def _read(folder: Path, language: str) -> tuple[str, str]:
    file = folder / f"{language}.md"
    first, _, rest = (
        (file if file.is_file() else OWN / file.name).read_text("utf-8").partition("\n")
    )
    if not first.startswith(MARK):
        raise ValueError(f"{file.name} must begin with “{MARK} …”.")
    return first.removeprefix(MARK).strip(), rest.strip()


def version() -> str:
    """Return the version of the text that is in force."""
    return _read(settings.PRIVACY_FOLDER, LANGUAGES[0])[0]


def text(language: str) -> str:
    """Return the text in a language, with the operator's name and contact filled in."""
    chosen = language if language in LANGUAGES else LANGUAGES[0]
    somebody, there = UNNAMED[chosen]
    operator = settings.OPERATOR_NAME or somebody.format(host=settings.PUBLIC_HOST)
    return (
        _read(settings.PRIVACY_FOLDER, chosen)[1]
        .replace("{operator}", operator)
        .replace("{contact}", settings.OPERATOR_CONTACT or there)
    )


def agreed_version(user_id: UUID) -> str:
    """Return the version that a person agreed to last; empty where they were never asked."""
    found = PrivacyConsent.objects.filter(user=user_id).order_by("-agreed_at").first()
    return found.version if found else ""


def agree(*, user_id: UUID, version_read: str) -> PrivacyConsent:
    """Record that a person agrees to the text in force. Twice is once.

    Raises Invalid where they read another version than the one in force.
    """
    if version_read != version():
        raise Invalid(
            "The text has changed. Read it again, then answer.",
            code="other_version",
            fields={"version": ["Not the current version."]},
        )
    consent, _ = PrivacyConsent.objects.get_or_create(user_id=user_id, version=version_read)
    return consent
