"""What an export declares, and what it is given to write."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any

from recovery.accounts.models import Patient
from recovery.sharing.queries import Access


@dataclass(frozen=True)
class Wish:
    """Who asked for an export, about whom, and how. `tell` takes the per cent that are done."""

    access: Access
    patient: Patient
    language: str
    options: Mapping[str, Any]
    now: datetime
    tell: Callable[[int], None]


@dataclass(frozen=True)
class Export:
    """One file of `exports/offered/`.

    `write` fills the open file and returns what is worth telling of it. `ending` is that of the
    file's name. `place` orders the screens. A look is recorded as `section`. `typed` are options
    that somebody wrote in words of their own: they are kept no longer than the run needs them.
    """

    name: str
    media_type: str
    ending: str
    place: int
    write: Callable[[IO[bytes], Wish], Mapping[str, Any]]
    own_only: bool = False  # for the patient alone, whatever is shared
    section: str = "export"
    typed: tuple[str, ...] = ()
