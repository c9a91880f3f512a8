"""Who sends: our key and the signed token that a push service asks for (RFC 8292)."""

import json
import time
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
)
from django.conf import settings

from recovery.reminders.channels.push_encryption import b64

TOKEN_SECONDS = 12 * 3600


def previous_file() -> Path:
    """Where the key of before a rotation lies, until each phone subscribes under the new one."""
    file: Path = settings.VAPID_PRIVATE_KEY_FILE
    return file.with_name(f"{file.name}.previous")


@lru_cache(maxsize=4)
def _read_key(file: Path, version: int) -> ec.EllipticCurvePrivateKey:
    key = load_pem_private_key(file.read_bytes(), password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError("The VAPID key is not an elliptic curve key.")
    return key


def _vapid_key(file: Path) -> ec.EllipticCurvePrivateKey:
    """Read a key, anew when it was rotated while this process runs."""
    return _read_key(file, file.stat().st_mtime_ns)


def public_key() -> str:
    """Return our VAPID public key as browsers want it, or an empty text where there is none."""
    file = settings.VAPID_PRIVATE_KEY_FILE
    return public_of(file) if file.exists() else ""


def public_of(file: Path) -> str:
    """Return the public key of a key file as browsers want it."""
    point = _vapid_key(file).public_key()
    return b64(point.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


def known(public: str) -> str:
    """Return a public key where it is one of ours, the present one otherwise."""
    return public if _file_of(public) == previous_file() else public_key()


def _file_of(public: str) -> Path:
    """Return the file of the key that a browser subscribed under; the present one where unknown."""
    file: Path = settings.VAPID_PRIVATE_KEY_FILE
    previous = previous_file()
    if public and previous.exists() and public_of(previous) == public:
        return previous
    return file


@lru_cache(maxsize=64)
def _token(origin: str, file: Path, public: str, contact: str, half_day: int) -> str:
    """Return a signed token for one origin; the cache holds it for half a day."""
    claims = {"aud": origin, "exp": (half_day + 1) * TOKEN_SECONDS + TOKEN_SECONDS // 2}
    claims |= {"sub": contact} if contact else {}
    head = b64(json.dumps({"typ": "JWT", "alg": "ES256"}, separators=(",", ":")).encode())
    body = b64(json.dumps(claims, separators=(",", ":")).encode())
    signed = f"{head}.{body}"
    der = _vapid_key(file).sign(signed.encode(), ec.ECDSA(hashes.SHA256()))
    r, s = decode_dss_signature(der)
    return f"{signed}.{b64(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


def authorization(endpoint: str, public: str = "") -> str:
    """Return the Authorization header for an endpoint's origin.

    `public` is the key that the browser subscribed under; without it the present one signs.
    """
    parts, file = urlsplit(endpoint), _file_of(public)
    signer = public_of(file)
    token = _token(
        f"{parts.scheme}://{parts.netloc}",
        file,
        signer,
        settings.VAPID_CONTACT or settings.PUBLIC_URL,
        int(time.time() // TOKEN_SECONDS),
    )
    return f"vapid t={token}, k={signer}"
