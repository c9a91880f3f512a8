"""Replacing a key, while the old one stays valid until nobody needs it any more."""

import os
import secrets
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.conf import settings

from recovery.core.errors import RecoveryError
from recovery.reminders.channels import vapid
from recovery.reminders.models import PushSubscription

SECRET, FALLBACKS = "secret_key", "secret_key_fallbacks"


class CannotRotate(RecoveryError):
    """Why a key stays as it is, in a sentence for the operator."""


def rotate_secret_key() -> None:
    """Sign with a new key from the next start on; what the old one signed still holds.

    Raises CannotRotate if the key stands in the environment, which is the operator's to change.
    """
    var = _own_key()
    old = (var / SECRET).read_text(encoding="ascii").strip()
    # The old one is a fallback before it is replaced: a crash in between signs nobody out.
    _write(var / FALLBACKS, "\n".join(dict.fromkeys([old, *settings.SECRET_KEY_FALLBACKS])))
    _write(var / SECRET, secrets.token_urlsafe(64))


def forget_old_secret_keys() -> int:
    """Let what old keys signed hold no more; return how many there were."""
    var = _own_key()
    count = len(settings.SECRET_KEY_FALLBACKS)
    (var / FALLBACKS).unlink(missing_ok=True)
    return count


def _own_key() -> Path:
    var: Path = settings.VAR
    if os.environ.get("SECRET_KEY", "").strip():
        raise CannotRotate(
            "SECRET_KEY is set in the environment. Move its value into SECRET_KEY_FALLBACKS there, "
            f"set SECRET_KEY to a new one, for example {secrets.token_urlsafe(64)} and start again."
        )
    return var


def _write(file: Path, content: str) -> None:
    draft = file.with_name(f".{file.name}.draft")
    draft.unlink(missing_ok=True)
    with open(draft, "w", opener=lambda name, flags: os.open(name, flags, 0o600)) as out:
        out.write(content + "\n")
        out.flush()
        os.fsync(out.fileno())
    draft.replace(file)


# --- The key that push services know us by --------------------------------------------------------


def new_vapid_pem() -> str:
    """Return a new private key, PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def waiting_for_new_vapid() -> int:
    """Return how many browsers are still reminded under the key of before a rotation."""
    previous = vapid.previous_file()
    if not previous.exists():
        return 0
    return PushSubscription.objects.filter(vapid_key=vapid.public_of(previous)).count()


def rotate_vapid() -> int:
    """Subscribe phones under a new key from now on; return how many will change over.

    Until a phone opens the app and subscribes again, the old key goes on reminding it. Raises
    CannotRotate while phones still wait for the last rotation.
    """
    file: Path = settings.VAPID_PRIVATE_KEY_FILE
    if waiting := waiting_for_new_vapid():
        raise CannotRotate(f"{waiting} browsers still use the key from before the last rotation.")
    if not file.exists():
        raise CannotRotate("There is no key yet. manage.py make_keys makes one.")
    # 1. Every browser is bound to the key that it knows, before there is another one.
    old = vapid.public_of(file)
    PushSubscription.objects.filter(vapid_key="").update(vapid_key=old)
    # 2. The old key stands under both names until the new one takes its place.
    previous = vapid.previous_file()
    previous.unlink(missing_ok=True)
    os.link(file, previous)
    _write(file, new_vapid_pem().rstrip("\n"))
    return PushSubscription.objects.filter(vapid_key=old).count()


def forget_old_vapid(*, even_if_used: bool = False) -> int:
    """Delete the old key; return how many browsers are silent until they open the app.

    Raises CannotRotate if there are any, unless that is wanted: after a theft.
    """
    waiting = waiting_for_new_vapid()
    if waiting and not even_if_used:
        raise CannotRotate(
            f"{waiting} browsers would no longer be reminded. Use --even-if-used to delete it "
            "anyway."
        )
    vapid.previous_file().unlink(missing_ok=True)
    return waiting
