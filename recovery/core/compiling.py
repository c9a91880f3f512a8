"""Compiles the catalogues of words: Django reads `django.mo`, translators write `django.po`.

`python -m recovery.core.compiling` does it when a wheel or an image is built. Where that was not
done it happens at the start. An installation that cannot be written to goes without, in English.
"""

import logging
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

logger = logging.getLogger(__name__)

FOLDER = Path(__file__).parents[1] / "locale"
SLACK = 5  # seconds: an installer writes a catalogue and its source one after the other


def stale(folder: Path = FOLDER) -> Iterator[Path]:
    """Return the catalogues that are not compiled as they stand. Costs two stats each."""
    for source in sorted(folder.glob("*/LC_MESSAGES/django.po")):
        try:
            is_fresh = source.with_suffix(".mo").stat().st_mtime > source.stat().st_mtime - SLACK
        except OSError:
            is_fresh = False
        if not is_fresh:
            yield source


def compile_stale(folder: Path = FOLDER) -> None:
    """Compile what is stale. Several processes may do so at once."""
    for source in stale(folder):
        try:
            compile_one(source)
        except (OSError, ValueError) as error:
            logger.warning(
                "%s is not compiled, so its words are said in English: %s",
                source.parent.parent.name,
                type(error).__name__,
            )
            if isinstance(error, OSError):
                return  # the others could not be written, either


def compile_one(source: Path) -> None:
    """Compile one catalogue. It appears whole or not at all. Raises OSError and ValueError."""
    # Mostly there is nothing to compile, and a start should not pay for it.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        catalogue = read_po(file)
    draft = source.with_name(f".django.{secrets.token_hex(8)}.mo")
    try:
        with draft.open("wb") as out:
            write_mo(out, catalogue)
        draft.replace(source.with_suffix(".mo"))
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


if __name__ == "__main__":
    compile_stale()
