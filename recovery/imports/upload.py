"""A file on its way in, as the web server and a view tell each other of it."""

from collections.abc import Callable
from pathlib import Path


class Upload:
    """A body that is too large for memory. Django is asked twice: may it come, and here it is.

    A view that takes uploads finds it in the request's environment. At the first time it has no
    `path` yet: the view checks who asks and how much they may send, and answers 100 to go on. At
    the second time the view moves the file where it belongs. `give_back`, where the view sets it,
    hears of bytes that never came. `owner` is the account, which may send one at a time.
    """

    KEY = "recovery.upload"

    def __init__(self, declared: int) -> None:
        self.declared = declared
        self.received = 0
        self.owner = ""
        self.path: Path | None = None
        self.give_back: Callable[[int], object] | None = None

    def discard(self) -> None:
        """Remove what is still there, and give back what did not come."""
        if self.path:
            self.path.unlink(missing_ok=True)
        if self.give_back and self.received < self.declared:
            self.give_back(self.declared - self.received)
