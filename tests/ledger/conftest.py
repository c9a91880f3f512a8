"""A ledger of its own for each test."""

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def ledger(tmp_path: Path, settings: Any) -> Path:
    settings.LEDGER_URL = str(tmp_path / "home" / "ledger")
    settings.LEDGER_COPY = ""
    return tmp_path / "home" / "ledger"
