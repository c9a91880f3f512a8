"""Logs that tell where something failed and never what a person had entered.

A database's error quotes the row that it refused, and a validation error the value, so the text
of an exception is left out unless its kind can only speak of the machine.
"""

import logging
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
    """Takes the texts of exceptions out of Celery's messages, which carry them as an argument."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, Mapping) and "exc" in record.args:
            error = record.exc_info[1] if record.exc_info else None
            said = describe(error) if error else "see the task"
            record.args = {**record.args, "exc": said, "args": "", "kwargs": "", "traceback": ""}
        return True
