"""A patient who has agreed to what becomes of the data, without which nothing is stored."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recovery.accounts.models import Patient


def agreed(patient: "Patient") -> "Patient":
    from recovery.accounts import privacy_text

    privacy_text.agree(user_id=patient.user_id, version_read=privacy_text.version())
    return patient
