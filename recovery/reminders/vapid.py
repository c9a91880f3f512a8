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

from recovery.reminders.push_encryption import b64

TOKEN_SECONDS = 12 * 3600


@lru_cache(maxsize=4)
def _vapid_key(file: str) -> ec.EllipticCurvePrivateKey:
    key = load_pem_private_key(Path(file).read_bytes(), password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError("The VAPID key is not an elliptic curve key.")
    return key


def public_key() -> str:
    """Return our VAPID public key as browsers want it, or an empty text where there is none."""
    file = settings.VAPID_PRIVATE_KEY_FILE
    if not file.exists():
        return ""
    point = _vapid_key(str(file)).public_key()
    return b64(point.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


@lru_cache(maxsize=64)
def _token(origin: str, file: str, contact: str, half_day: int) -> str:
    """Return a signed token for one origin; the cache holds it for half a day."""
    claims = {"aud": origin, "exp": (half_day + 1) * TOKEN_SECONDS + TOKEN_SECONDS // 2}
    claims |= {"sub": contact} if contact else {}
    head = b64(json.dumps({"typ": "JWT", "alg": "ES256"}, separators=(",", ":")).encode())
    body = b64(json.dumps(claims, separators=(",", ":")).encode())
    signed = f"{head}.{body}"
    der = _vapid_key(file).sign(signed.encode(), ec.ECDSA(hashes.SHA256()))
    r, s = decode_dss_signature(der)
    return f"{signed}.{b64(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


def authorization(endpoint: str) -> str:
    """Return the Authorization header for an endpoint's origin."""
    parts = urlsplit(endpoint)
    token = _token(
        f"{parts.scheme}://{parts.netloc}",
        str(settings.VAPID_PRIVATE_KEY_FILE),
        settings.VAPID_CONTACT or settings.PUBLIC_URL,
        int(time.time() // TOKEN_SECONDS),
    )
    return f"vapid t={token}, k={public_key()}"
