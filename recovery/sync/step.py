"""An operation on its way into a row, and what holds for the batch that it came with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext_noop as _

from recovery.core.reading import JsonObject
from recovery.sync import merge
from recovery.sync.protocol import Operation, Result
from recovery.sync.registry import Values, Writer

CHECK = _("Please check these fields.")


@dataclass(frozen=True, slots=True)
class Amended:
    """What was changed of a row that was there, and is kept: its earlier values."""

    values: Values
    withdrawn: bool
    private: bool


@dataclass(slots=True)
class Step:
    """One accepted operation on its way into a row."""

    operation: Operation
    row_id: str
    values: JsonObject  # empty for a delete
    result: Result
    key: str = ""  # of the record that is kept of the operation
    digest: str = ""
    losers: list[merge.Loser] = field(default_factory=list)
    amended: Amended | None = None

    def reject(self, code: str, message: str, fields: dict[str, list[str]] | None = None) -> None:
        self.result = Result(
            id=self.operation.id, status="rejected", code=code, message=message, fields=fields or {}
        )
        self.losers = []
        self.amended = None

    @property
    def is_rejected(self) -> bool:
        return self.result.status == "rejected"


@dataclass(frozen=True)
class Elsewhere:
    """Of rows that an archive brings, by row id: when they were first made, and by whom."""

    created: Mapping[str, str] = field(default_factory=dict)
    authors: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Context:
    """What holds for a whole batch: whose it is, who writes, in which revision, and when.

    `author` is the name of the clinician who writes, empty for the patient and the server.
    """

    patient_id: UUID
    writer: Writer
    revision: int
    now: str
    device: str
    recorded_by: str | None
    author: str = ""
    made: Elsewhere = field(default_factory=Elsewhere)
