"""Hands whole answers to granian, so that a slow reader occupies a file and not a thread."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from config.front import spool
from config.front.limits import ANSWER_IN_MEMORY

Headers = list[tuple[str, str]]
Later = Callable[[float, Callable[[], object]], object]
OPENED_WITHIN = 60.0  # seconds; granian opens a file by its name a moment after it was told


class FileAnswer:
    """`wsgi.file_wrapper`: what Django answers with a file."""

    def __init__(self, file: IO[bytes], block: int = 1 << 16) -> None:
        self.file = file
        self.block = block
        self.close = file.close

    def __iter__(self) -> Iterator[bytes]:
        while chunk := self.file.read(self.block):
            yield chunk

    def large_file(self) -> str:
        """Return the path of a file that granian can send by itself, if it is worth it."""
        name = getattr(self.file, "name", None)
        if not isinstance(name, str | Path) or not Path(name).is_absolute() or self.file.tell():
            return ""
        return str(name) if os.fstat(self.file.fileno()).st_size > ANSWER_IN_MEMORY else ""


def give(
    proto: Any, status: int, headers: Headers, answer: Iterable[bytes], *, later: Later
) -> None:
    """Hand an answer over. `later` runs something after so many seconds."""
    if isinstance(answer, FileAnswer) and (path := answer.large_file()):
        proto.response_file(status, headers, path)
        return
    body = b"".join(answer)
    if len(body) > ANSWER_IN_MEMORY:
        with suppress(OSError):  # no room on the disk: then it stays in memory
            file = _written(body)
            later(OPENED_WITHIN, file.close)
            length = [("Content-Length", str(len(body)))]
            if any(name.lower() == "content-length" for name, _ in headers):
                length = []
            proto.response_file(status, headers + length, f"/dev/fd/{file.fileno()}")
            return
    proto.response_bytes(status, headers, body)


def _written(body: bytes) -> IO[bytes]:
    """Return a file without a name that holds an answer. Raises OSError."""
    file = TemporaryFile(dir=spool.folder())  # noqa: SIM115
    try:
        file.write(body)
        file.flush()
    except OSError:
        file.close()
        raise
    return file


def written(data: bytes) -> None:
    """What PEP 3333 asks `start_response` to return. Django never calls it: it returns an answer.

    Raises RuntimeError, so that an answer which somebody writes bit by bit is not lost unseen.
    """
    raise RuntimeError("Return the answer: this server takes nothing that is written bit by bit.")
