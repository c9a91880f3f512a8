"""How long browsers cache the built files: hashed names forever, all others are revalidated."""

import re
from collections.abc import MutableMapping

HASHED = re.compile(r"^/assets/.+[-.][A-Za-z0-9_-]{8,}\.[a-z0-9.]+$")


def is_immutable(path: str, url: str) -> bool:
    """Whether the name of a built file changes with its content."""
    return HASHED.match(url) is not None


def revalidate(headers: MutableMapping[str, str], path: str, url: str) -> None:
    """Let browsers ask each time for what keeps its name: the index, `sw.js`, the manifest."""
    if not is_immutable(path, url):
        headers["Cache-Control"] = "no-cache"
