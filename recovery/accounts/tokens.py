"""Tokens of links: long, random, and kept only as their hash."""

import hashlib
import secrets


def hash_of(token: str) -> str:
    """Return what is kept of an invitation's token."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_token() -> str:
    """Return 128 random bits, in letters that an address may hold."""
    return secrets.token_urlsafe(16)
