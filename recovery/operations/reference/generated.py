"""The files that are made from the code, and whether they are fresh."""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings

from recovery.operations.reference.error_codes import error_codes_md
from recovery.operations.reference.flag_tables import flags_md
from recovery.operations.reference.kind_tables import kinds_md
from recovery.operations.reference.typescript import kind_words_ts, kinds_ts

FILES: dict[str, Callable[[], str]] = {
    "frontend/src/domain/kinds.gen.ts": kinds_ts,
    "frontend/src/domain/words/english/kinds.ts": kind_words_ts,
    "docs/reference/kinds.md": kinds_md,
    "docs/reference/error-codes.md": error_codes_md,
    "docs/reference/flags.md": flags_md,
}


def stale() -> list[str]:
    """Return the names of the files that are not as the code would make them."""
    return [name for name, make in FILES.items() if _held(_file(name)) != make()]


def write() -> None:
    for name, make in FILES.items():
        _file(name).parent.mkdir(parents=True, exist_ok=True)
        _file(name).write_text(make(), encoding="utf-8")


def _file(name: str) -> Path:
    return Path(settings.BASE_DIR, name)


def _held(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.exists() else None
