"""Opening what a phone sealed before it deleted its data: entries that had not been sent.

The phone has only our public key, so nobody who has the phone can open them. Each piece is sealed
with a key pair of its own: ECDH on P-256, HKDF-SHA-256, AES-256-GCM. The account is part of the key
derivation, so that another account's session cannot open it. Our private key follows from
`SECRET_KEY`; after a rotation the former keys still open what was sealed under them.
"""

import base64
import binascii
from functools import lru_cache
from uuid import UUID

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings

from recovery.core.errors import Invalid
from recovery.core.languages import say
from recovery.core.reading import JsonObject

CURVE = ec.SECP256R1()
ORDER = int("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16)
PRIVATE = b"recovery seal 1"
OUTBOX = "recovery outbox 1"


def public_key() -> str:
    """Return the key to seal for, an uncompressed point in URL-safe base64."""
    return _encode(_point(_private_key(settings.SECRET_KEY).public_key()))


def open_sealed(*, user_id: UUID, sealed: dict[str, str]) -> JsonObject:
    """Return what was sealed for us by a phone of this account.

    `sealed` holds `sender` (a public key), `iv` and `box`, each in URL-safe base64. Raises
    Invalid with code `cannot_open`.
    """
    try:
        sender, iv, box = (_decode(sealed[name]) for name in ("sender", "iv", "box"))
        theirs = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, sender)
    except (ValueError, binascii.Error) as error:
        raise _refusal() from error
    for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        ours = _private_key(secret)
        salt = sender + _point(ours.public_key())
        info = f"{OUTBOX} {user_id}".encode()
        key = HKDF(hashes.SHA256(), 32, salt, info).derive(ours.exchange(ec.ECDH(), theirs))
        try:
            found = orjson.loads(AESGCM(key).decrypt(iv, box, None))
        except (InvalidTag, ValueError):
            continue
        return found if isinstance(found, dict) else {}
    raise _refusal()


@lru_cache(maxsize=8)
def _private_key(secret: str) -> ec.EllipticCurvePrivateKey:
    # 48 bytes for a number of 32: the remainder is as good as even.
    drawn = HKDF(hashes.SHA256(), 48, None, PRIVATE).derive(secret.encode())
    return ec.derive_private_key(int.from_bytes(drawn) % (ORDER - 1) + 1, CURVE)


def _point(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _refusal() -> Invalid:
    return Invalid(
        say("This account cannot open these entries. Sign in with the account that wrote them."),
        code="cannot_open",
    )


def _encode(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def _decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
