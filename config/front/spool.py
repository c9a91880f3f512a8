"""Where what is under way lies: `var/spool`, for this process's owner alone.

An upload has a name there, so that a job can take the file over without copying it. What a dead
process left is removed at the next start.
"""

import asyncio
import os
import shutil
import time
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO, Any
from uuid import uuid4

from django.conf import settings

from config.front.limits import (
    KEPT_FREE,
    LOOK_SECONDS,
    MEGABYTE,
    SLOWEST_UPLOAD,
    UPLOAD_HOURS,
    UPLOADS_AT_ONCE,
)
from config.front.refusals import Gone, Refusal, busy, disk_full, one_at_a_time, too_slow
from recovery.imports.upload import Upload

STALE_SECONDS = (UPLOAD_HOURS + 1) * 3600
ENDING = ".upload"
BATCH_SECONDS = 1.0


@cache
def folder() -> Path:
    """Return the folder, made when first asked for."""
    found: Path = settings.VAR / "spool"
    found.mkdir(mode=0o700, parents=True, exist_ok=True)
    return found


def sweep() -> None:
    """Remove what processes left that are no more: nothing has been written to it for hours."""
    for path in folder().glob(f"*{ENDING}"):
        with suppress(FileNotFoundError):  # another process that starts sweeps too
            if time.time() - path.stat().st_mtime > STALE_SECONDS:
                path.unlink()


class Spool:
    """The uploads that this process takes in."""

    def __init__(self, do: Callable[..., Any]) -> None:
        self.do = do  # runs something in a thread that may wait for the disk
        self.under_way: set[Upload] = set()

    async def receive(self, proto: Any, upload: Upload) -> None:
        """Write a body to a file of its own. Raises Refusal, and Gone."""
        if any(each.owner == upload.owner for each in self.under_way):
            raise one_at_a_time()
        if len(self.under_way) >= UPLOADS_AT_ONCE:
            raise busy(wait=60)
        self.require_room(upload.declared)
        upload.path = folder() / f"{uuid4()}{ENDING}"
        self.under_way.add(upload)
        try:
            with await self.do(_create, upload.path) as out:
                async with asyncio.timeout(UPLOAD_HOURS * 3600):
                    await self._receive(proto, upload, out)
        except TimeoutError:
            raise too_slow() from None
        except (Refusal, Gone):
            raise
        except OSError:
            raise disk_full() from None
        except Exception:
            raise Gone from None
        finally:
            self.under_way.discard(upload)

    async def _receive(self, proto: Any, upload: Upload, out: IO[bytes]) -> None:
        chunks = aiter(proto)
        looked_at, had = time.monotonic(), 0
        while upload.received < upload.declared:
            batch = await self._batch(chunks, upload.declared - upload.received)
            # A slow disk must hold up nobody else.
            await self.do(out.writelines, batch)
            upload.received += sum(map(len, batch))
            now = time.monotonic()
            if now - looked_at >= LOOK_SECONDS:
                if upload.received - had < SLOWEST_UPLOAD * (now - looked_at):
                    raise too_slow()
                self.require_room(0)
                looked_at, had = now, upload.received
        await self.do(out.flush)

    async def _batch(self, chunks: AsyncIterator[bytes], most: int) -> list[bytes]:
        """Return what comes within a moment, at most about a megabyte. Raises Gone."""
        batch: list[bytes] = []
        size, until = 0, time.monotonic() + BATCH_SECONDS
        while size < min(MEGABYTE, most) and time.monotonic() < until:
            async with asyncio.timeout(LOOK_SECONDS):
                chunk = await anext(chunks, b"")
            if not chunk:
                raise Gone
            batch.append(chunk)
            size += len(chunk)
        return batch

    def require_room(self, more: int) -> None:
        """Raise Refusal where the disk would be short once all has come that is announced."""
        expected = sum(each.declared - each.received for each in self.under_way)
        if shutil.disk_usage(folder()).free - expected - more < KEPT_FREE:
            raise disk_full()


def _create(path: Path) -> IO[bytes]:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
