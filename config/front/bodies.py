"""Takes the body of a request in, whole and in time, before a thread of Django's has to do with it.

granian has no limit of its own on how long a body may take or how large it may be.
"""

import asyncio
from io import BytesIO
from tempfile import SpooledTemporaryFile
from typing import IO, Any, cast

from config.front import spool
from config.front.limits import BODY_SECONDS, HELD_TOGETHER, IN_MEMORY
from config.front.refusals import Gone, Refusal, length_needed, too_slow

AT_ONCE = 1 << 16  # bytes; less than this is not worth to be counted


def declared_length(headers: Any) -> int:
    """Return how many bytes a request announces. Raises Refusal if it does not say."""
    length = headers.get("content-length")
    if length is None:
        if "transfer-encoding" in headers:
            raise length_needed()
        return 0
    if not (length.isascii() and length.isdigit()):
        raise Refusal(400, "invalid", "The request is not valid. Correct the fields named.")
    return int(length)


class Bodies:
    """The bodies that are under way in this process."""

    def __init__(self) -> None:
        self.held = 0  # bytes in memory

    async def take(self, proto: Any, declared: int) -> IO[bytes]:
        """Return a body of at most IN_MEMORY bytes. Raises Refusal, and Gone."""
        try:
            async with asyncio.timeout(BODY_SECONDS):
                if declared <= AT_ONCE:
                    return BytesIO(await proto())
                return await self._piece_by_piece(proto, declared)
        except TimeoutError:
            raise too_slow() from None
        except (OSError, Refusal, Gone):
            raise
        except Exception:
            # granian knows one kind of failure here: what came is not what was announced.
            raise Gone from None

    async def _piece_by_piece(self, proto: Any, declared: int) -> IO[bytes]:
        """Keep it in memory, or in a file without a name while others' bodies fill the memory."""
        room = IN_MEMORY if self.held < HELD_TOGETHER else AT_ONCE
        body = SpooledTemporaryFile(max_size=room, dir=str(spool.folder()))  # noqa: SIM115
        self.held += declared
        try:
            async for chunk in proto:
                body.write(chunk)
        finally:
            self.held -= declared
        if body.tell() != declared:
            body.close()
            raise Gone
        body.seek(0)
        return cast("IO[bytes]", body)
