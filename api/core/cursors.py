"""Where the next page of a list begins, without telling a clinician anything else.

A patient's revision counts everything that was written about them. Two of them, or one that can be
asked for, would tell a clinician how much was written that is not shared. So a clinician's cursor
is encrypted, and valid for this patient and this list alone.
"""

import base64
from uuid import UUID

from cryptography.fernet import Fernet, InvalidToken
from django.utils.crypto import salted_hmac

from recovery.core.errors import Invalid
from recovery.core.languages import say
from recovery.sharing.queries import PATIENT, Access
from recovery.sync.queries import NIL


def told(access: Access, of: str, revision: int, row: str) -> str:
    """Return the cursor after a row of the list `of`, as this reader may have it."""
    plain = f"{revision}.{row}"
    if access.role == PATIENT:
        return plain
    return _key().encrypt(f"{access.patient_id} {of} {plain}".encode()).decode()


def after(access: Access, of: str, text: str) -> tuple[int, str]:
    """Return (revision, row id) of a cursor. Raises Invalid naming it."""
    if not text:
        return 0, NIL
    if access.role != PATIENT:
        text = _opened(access, of, text)
    revision, _, row = text.partition(".")
    if not revision.isdigit() or len(revision) > 18:
        raise _not_ours()
    try:
        return int(revision), str(UUID(row))
    except ValueError as error:
        raise _not_ours() from error


def _opened(access: Access, of: str, text: str) -> str:
    try:
        patient, name, plain = _key().decrypt(text.encode()).decode().split(" ")
    except (InvalidToken, ValueError) as error:
        raise _not_ours() from error
    if (patient, name) != (str(access.patient_id), of):
        raise _not_ours()
    return plain


def _not_ours() -> Invalid:
    return Invalid(
        say("This cursor is not valid. Start again without one."),
        fields={"cursor": [say("Not a cursor of this server.")]},
    )


def _key() -> Fernet:
    secret = salted_hmac("api.core.cursors", "", algorithm="sha256").digest()
    return Fernet(base64.urlsafe_b64encode(secret))
