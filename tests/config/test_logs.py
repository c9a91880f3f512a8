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


def test_a_statement_keeps_its_verb_and_its_table_and_loses_its_values() -> None:
    record = logging.LogRecord(
        "django.db.backends", logging.DEBUG, "", 0, "(%.3f) %s; args=%s; alias=%s",
        (0.001, "INSERT …", ("cannot sleep", 7), "default"), None,
    )  # fmt: skip
    record.sql, record.duration = (
        "INSERT INTO \"recovery_symptom\" VALUES ('cannot sleep', 7)",
        0.001,
    )
    assert DiscreetFilter().filter(record)
    assert record.getMessage() == "0.001 s INSERT recovery_symptom"
    record.sql = "SELECT a, b FROM recovery_pain WHERE score = 7"
    DiscreetFilter().filter(record)
    assert record.getMessage() == "0.001 s SELECT recovery_pain"


def test_an_exception_among_the_arguments_loses_its_text(
    logger: logging.Logger, written: io.StringIO
) -> None:
    logger.error("It failed: %s (%d)", IntegrityError("Failing row contains (7, cannot sleep)."), 3)
    assert written.getvalue() == "ERROR It failed: IntegrityError (3)\n"


def test_a_received_task_loses_its_arguments(logger: logging.Logger, written: io.StringIO) -> None:
    said = {"name": "recovery.x", "args": "['ada@example.org']", "kwargs": "{}"}
    logger.warning("Task %(name)s received %(args)s", said)
    assert written.getvalue() == "WARNING Task recovery.x received \n"
