"""Clinical knowledge as data: JSON tables of this folder, each value with its source."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any


@cache
def table(name: str) -> Mapping[str, Any]:
    """Return the table `name`.json. The front end reads the same file."""
    found: Mapping[str, Any] = json.loads(Path(__file__).with_name(f"{name}.json").read_text())
    return found
