"""The files of the house."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

NOT_MODULES = {"migrations", "commands"}


def modules(*packages: str) -> Iterator[Path]:
    for package in packages:
        for file in sorted((ROOT / package).rglob("*.py")):
            if not NOT_MODULES & set(file.parts):
                yield file
