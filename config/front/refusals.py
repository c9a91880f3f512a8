"""Answers to requests that never reach Django, in the shape of the API's failures."""

import asyncio
from contextlib import suppress
from typing import Any

import orjson

from api.core.errors import shape

LINGER_SECONDS = 2
HEADERS = [
    ("content-type", "application/json"),
    ("cache-control", "no-store"),
    ("x-content-type-options", "nosniff"),
    ("content-security-policy", "default-src 'none'"),
]


class Gone(Exception):
    """The client left in the middle of its body."""


class Refusal(Exception):
    """Why a request is not taken."""

    def __init__(
        self, status: int, code: str, message: str, *, field: str = "", wait: int = 0
    ) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message
        self.fields = {field: [message]} if field else {}
        self.wait = wait  # seconds until another try makes sense; 0: no word about it

    def give(self, proto: Any) -> None:
        more = [("retry-after", str(self.wait))] if self.wait else []
        body = orjson.dumps(shape(self.code, self.message, self.fields))
        proto.response_bytes(self.status, HEADERS + more, body)


async def linger(proto: Any) -> None:
    """Read and drop what is under way after an answer in the middle of a body.

    A connection that is closed while bytes arrive is reset, and some browsers then never see the
    answer.
    """
    with suppress(Exception):
        async with asyncio.timeout(LINGER_SECONDS):
            async for chunk in proto:
                if not chunk:
                    break


def too_large() -> Refusal:
    return Refusal(413, "too_large", "This is too much at once.")


def too_slow() -> Refusal:
    return Refusal(408, "too_slow", "The request arrived too slowly. Try again.")


def length_needed() -> Refusal:
    return Refusal(411, "length_needed", "Say how long the body is (Content-Length).")


def disk_full(wait: int = 300) -> Refusal:
    message = "There is no room on this server at the moment. Try again later."
    return Refusal(507, "disk_full", message, wait=wait)


def busy(wait: int = 5) -> Refusal:
    message = "There is a lot to do at the moment. Try again in a few seconds."
    return Refusal(503, "busy", message, wait=wait)


def one_at_a_time() -> Refusal:
    message = "A file of this account is on its way already. Wait until it has come."
    return Refusal(429, "too_many", message, wait=30)


def our_side() -> Refusal:
    return Refusal(500, "server_error", "The server failed. Try again later.")
