"""The order of the periods: drawn by pairs from a secret seed, committed to beforehand. Pure.

The formula, for whoever checks it with no more than a SHA-256 at hand:

    commitment = SHA-256 of "seed|plan", both as text; plan is what `plan_text` writes
    pair n (from 0) begins with an on period where the last hexadecimal digit of
        SHA-256 of "seed:n" is odd, else with an off period; the other one follows
"""

import hashlib
import hmac
import secrets

SEED_BYTES = 32


def new_seed() -> str:
    """Return a secret of 256 random bits as hexadecimal text."""
    return secrets.token_hex(SEED_BYTES)


def order(seed: str, pairs: int) -> tuple[bool, ...]:
    """Return for each period whether it is an on period: one on and one off in every pair."""
    drawn: list[bool] = []
    for pair in range(pairs):
        begins_on = int(_sha256(f"{seed}:{pair}")[-1], 16) % 2 == 1
        drawn += [begins_on, not begins_on]
    return tuple(drawn)


def commitment(seed: str, plan: str) -> str:
    """Return the hash that is published at the start. It binds the seed to this very plan."""
    return _sha256(f"{seed}|{plan}")


def verifies(*, seed: str, plan: str, published: str, shown: tuple[bool, ...]) -> bool:
    """Say whether a revealed seed fits the published commitment and the order that was shown."""
    fits = hmac.compare_digest(commitment(seed, plan), published)
    return fits and order(seed, (len(shown) + 1) // 2)[: len(shown)] == shown


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
