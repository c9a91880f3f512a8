"""Logs that tell where something failed and never what a person had entered.

A database's error quotes the row that it refused, and a validation error the value, so the text
of an exception is left out unless its kind can only speak of the machine.
"""

import logging
import re
import traceback
from collections.abc import Mapping
from types import TracebackType

from django.core.exceptions import ImproperlyConfigured
from django.db import InterfaceError, OperationalError

SPEAKS_OF_THE_MACHINE = (
    OSError,
    ImportError,
    ImproperlyConfigured,
    InterfaceError,
    OperationalError,
)

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def describe(error: BaseException) -> str:
    """The kind of an exception, with its text only where that cannot hold health data."""
    kind = type(error).__qualname__
    return f"{kind}: {error}" if isinstance(error, SPEAKS_OF_THE_MACHINE) else kind


class DiscreetFormatter(logging.Formatter):
    """Formats a traceback by its places; `describe` decides about the texts."""

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 (the name is logging's)
        error = ei[1]
        blocks: list[str] = []
        while error is not None:
            places = "".join(traceback.format_tb(error.__traceback__))
            blocks.append(f"{places}{describe(error)}")
            hidden = error.__suppress_context__
            error = error.__cause__ or (None if hidden else error.__context__)
        return "\nwhich followed from:\n".join(blocks)


class DiscreetFilter(logging.Filter):
    """Takes out of a record what a person may have entered, whatever its level.

    Exceptions among the arguments keep their kind, statements their verb and table, Celery's
    messages lose the texts and arguments that they carry.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.startswith("django.db.backends"):
            _without_values(record)
        elif isinstance(record.args, Mapping):
            record.args = _without_arguments(record)
        elif record.args:
            record.args = tuple(
                describe(each) if isinstance(each, BaseException) else each for each in record.args
            )
        return True


def _without_arguments(record: logging.LogRecord) -> Mapping[str, object]:
    """Celery's own arguments, without what a task was given or failed of."""
    given = {**record.args} if isinstance(record.args, Mapping) else {}
    if "exc" in given:
        error = record.exc_info[1] if record.exc_info else None
        given |= {"exc": describe(error) if error else "see the task", "traceback": ""}
    return {**given, **{name: "" for name in ("args", "kwargs", "return_value") if name in given}}


STATEMENT = re.compile(
    r"\s*(?P<verb>\w+)(?:.*?\b(?:FROM|INTO|UPDATE|TABLE)\s+[\"']?(?P<table>\w+))?", re.DOTALL
)


def _without_values(record: logging.LogRecord) -> None:
    """Django writes statements with their values filled in: keep what was asked of which table."""
    sql = str(getattr(record, "sql", "") or "")
    found = STATEMENT.match(sql)
    verb, table = (found["verb"], found["table"] or "") if found else ("", "")
    seconds = getattr(record, "duration", 0.0)
    record.msg, record.args = "%.3f s %s %s", (seconds, verb, table)
