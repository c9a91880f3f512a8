"""The body that only one browser can read: RFC 8291, aes128gcm of RFC 8188."""

import base64
import binascii
import os
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

RECORD_SIZE = 4096
CURVE = ec.SECP256R1()
INNER = bytes(byte ^ 0x36 for byte in range(256))
OUTER = bytes(byte ^ 0x5C for byte in range(256))


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    """Read base64 of either alphabet, padded or not. Raises ValueError."""
    return binascii.a2b_base64(text.replace("-", "+").replace("_", "/") + "==")


def _hmac(key: bytes, message: bytes) -> bytes:
    """HMAC with SHA-256 (RFC 2104), for keys of at most 64 bytes.

    A message needs five; each by a library's object takes twice as long. HKDF (RFC 5869) is one
    to extract a key and one, over the text and a byte 1, to expand it to up to 32 bytes.
    """
    block = key.ljust(64, b"\0")
    inner = sha256(block.translate(INNER) + message).digest()
    return sha256(block.translate(OUTER) + inner).digest()


def encrypt(
    payload: bytes,
    p256dh: str,
    auth: str,
    *,
    private: ec.EllipticCurvePrivateKey | None = None,
    salt: bytes | None = None,
) -> bytes:
    """Return the aes128gcm body for one browser. `private` and `salt` are given by tests only."""
    theirs = unb64(p256dh)
    key = private or ec.generate_private_key(CURVE)
    ours = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    shared = key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(CURVE, theirs))
    salt = salt or os.urandom(16)
    both = _hmac(_hmac(unb64(auth), shared), b"WebPush: info\0" + theirs + ours + b"\1")
    secret = _hmac(salt, both)
    content_key = _hmac(secret, b"Content-Encoding: aes128gcm\0\1")[:16]
    nonce = _hmac(secret, b"Content-Encoding: nonce\0\1")[:12]
    sealed = AESGCM(content_key).encrypt(nonce, payload + b"\x02", None)
    return salt + RECORD_SIZE.to_bytes(4, "big") + bytes([len(ours)]) + ours + sealed
