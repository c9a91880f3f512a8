"""Messages as files, for `make run`: kombu's filesystem transport without what makes it lose work.

- A folder a queue: nobody lists another queue's messages, however many wait there.
- No table of exchanges: it is one file that every process reads and writes as it starts, and one
  that reads it half written fails. A queue is reached by its name.
- A message appears whole or not at all, and is taken by one rename, which only one worker wins.
- Oldest first by padded wall time; a monotonic clock begins again with the machine.
"""

import json
import logging
import time
import uuid
from pathlib import Path
from queue import Empty
from typing import Any

from kombu.transport import filesystem

logger = logging.getLogger(__name__)


class Channel(filesystem.Channel):
    """Reads and writes `<folder>/<queue>/<time>_<id>.msg`."""

    def _queue_bind(self, *binding: Any) -> None:
        """Keep nothing: see above."""

    def get_table(self, exchange: str) -> list[Any]:
        """Return no bindings: see above."""
        return []

    def _delete(self, queue: str, *args: Any, **kwargs: Any) -> None:
        self._purge(queue)

    def _folder(self, queue: str) -> Path:
        found = Path(self.data_folder_in) / queue
        found.mkdir(mode=0o700, parents=True, exist_ok=True)
        return found

    def _put(  # type: ignore[override]
        self, queue: str, payload: dict[str, Any], **kwargs: Any
    ) -> None:
        name = f"{time.time_ns():020d}_{uuid.uuid4().hex}"
        folder = self._folder(queue)
        draft = folder / f".{name}"
        draft.write_text(json.dumps(payload))
        draft.rename(folder / f"{name}.msg")

    def _get(self, queue: str, timeout: float | None = None) -> Any:
        for path in self._waiting(queue):
            taken = path.with_suffix(".taken")
            try:
                path.rename(taken)
            except FileNotFoundError:
                continue  # another worker was quicker
            text = taken.read_bytes()
            taken.unlink()
            try:
                return json.loads(text)
            except ValueError:  # cut off with the power; the sweep tells of it again
                logger.warning("A message in the queue %s could not be read.", queue)
        raise Empty

    def _purge(self, queue: str) -> int:
        waiting = self._waiting(queue)
        for path in waiting:
            path.unlink(missing_ok=True)
        return len(waiting)

    def _size(self, queue: str) -> int:
        return len(self._waiting(queue))

    def _waiting(self, queue: str) -> list[Path]:
        return sorted(self._folder(queue).glob("*.msg"))


class Transport(filesystem.Transport):
    """kombu's, with the channel above."""

    Channel = Channel
