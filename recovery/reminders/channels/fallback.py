"""What a channel declares that stands in where no push arrives, and what it is given to send."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from recovery.reminders.models import ReminderSettings


@dataclass(frozen=True)
class Reminding:
    """One reminder to one person. Generic words only, whatever carries it."""

    delivery: UUID
    patient: UUID
    address: str  # of mail
    language: str


@dataclass(frozen=True)
class Fallback:
    """One file of `channels/instead/`.

    `is_on` says whether this installation has it. `send` takes many reminders and returns for each
    delivery what went wrong, empty if nothing did; it waits for nobody for long, and one that
    cannot be sent fails by itself. `is_wished` says whether a person wants it. The smaller `place`
    is tried first.
    """

    name: str  # at most 20 letters
    place: int
    is_on: Callable[[], bool]
    send: Callable[[Sequence[Reminding]], Mapping[UUID, str]]
    is_wished: Callable[[ReminderSettings], bool] = lambda wishes: True
