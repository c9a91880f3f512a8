"""What a person entered never reaches the logs."""

import io
import logging

import pytest
from django.db import IntegrityError, OperationalError

from config.logs import DiscreetFilter, DiscreetFormatter


@pytest.fixture
def written() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def logger(written: io.StringIO) -> logging.Logger:
    handler = logging.StreamHandler(written)
    handler.setFormatter(DiscreetFormatter("{levelname} {message}", style="{"))
    handler.addFilter(DiscreetFilter())
    logger = logging.Logger("test")  # noqa: LOG001 (its own, beside the tree of loggers)
    logger.addHandler(handler)
    return logger


def test_the_row_that_a_database_refuses_is_left_out(
    logger: logging.Logger, written: io.StringIO
) -> None:
    note = " ".join(["cannot", "sleep"])  # a traceback quotes its lines of code
    try:
        try:
            raise ValueError(f"pain 7, {note}")
        except ValueError as error:
            raise IntegrityError(f"Failing row contains (7, {note}).") from error
    except IntegrityError:
        logger.exception("a request failed")
    assert note not in written.getvalue()
    for kept in ("a request failed", "IntegrityError", "ValueError", "test_logs.py"):
        assert kept in written.getvalue()


def test_what_speaks_of_the_machine_is_kept(logger: logging.Logger, written: io.StringIO) -> None:
    try:
        raise OperationalError("connection refused")
    except OperationalError:
        logger.exception("no database")
    assert "OperationalError: connection refused" in written.getvalue()


def test_celery_s_own_line_loses_the_text_of_the_error(
    logger: logging.Logger, written: io.StringIO
) -> None:
    try:
        raise IntegrityError("Failing row contains (7).")
    except IntegrityError as error:
        said = {"name": "recovery.tick", "exc": repr(error), "args": "[7]", "kwargs": "{}"}
        logger.exception("Task %(name)s failed: %(exc)s %(args)s", said)
    first = written.getvalue().splitlines()[0]
    assert first.rstrip() == "ERROR Task recovery.tick failed: IntegrityError"
