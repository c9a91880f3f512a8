"""Gives answers whole to granian, so that a slow reader holds a file and not a thread."""

import os
from collections.abc import Callable, Iterable, Iterator
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
        name = getattr(self.file, "name", "")
        if not isinstance(name, str) or not name.startswith("/") or self.file.tell():
            return ""
        return name if os.fstat(self.file.fileno()).st_size > ANSWER_IN_MEMORY else ""


def give(
    proto: Any, status: int, headers: Headers, answer: Iterable[bytes], *, later: Later
) -> None:
    """Hand an answer over. `later` runs something after so many seconds."""
    if isinstance(answer, FileAnswer) and (path := answer.large_file()):
        proto.response_file(status, headers, path)
        return
    chunks = iter(answer)
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > ANSWER_IN_MEMORY:
            break
    else:
        proto.response_bytes(status, headers, bytes(body))
        return
    file = TemporaryFile(dir=spool.folder())  # noqa: SIM115
    later(OPENED_WITHIN, file.close)
    file.write(body)
    file.writelines(chunks)
    file.flush()
    if not any(name.lower() == "content-length" for name, _ in headers):
        headers = [*headers, ("Content-Length", str(file.tell()))]
    proto.response_file(status, headers, f"/dev/fd/{file.fileno()}")


def written(data: bytes) -> None:
    """Refuse what WSGI's first draft had: Django does not write answers bit by bit."""
    raise NotImplementedError
