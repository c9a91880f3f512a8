"""What an authenticator app shows: RFC 6238 with SHA-1, six digits, thirty seconds."""

import base64
import hashlib
import hmac
import time

PERIOD = 30


def code(secret: str, *, ahead: int = 0) -> str:
    """The code of now, or of `ahead` periods later."""
    counter = int(time.time()) // PERIOD + ahead
    digest = hmac.digest(base64.b32decode(secret), counter.to_bytes(8), hashlib.sha1)
    start = digest[-1] & 15
    number = int.from_bytes(digest[start : start + 4]) & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"
