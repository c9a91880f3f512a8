"""Failures that the content of an operation causes, not the server.

Such a failure belongs to the operation: it is rejected with a reason and not repeated. Any other
failure (the database is down, its schema differs) fails the request, and the phone sends it again.
"""

import logging

from django.db import DataError, IntegrityError

logger = logging.getLogger(__name__)

OF_ITS_CONTENT = (
    IntegrityError,
    DataError,
    ArithmeticError,  # days past the calendar, numbers past the column
    ValueError,  # of characters, too
    TypeError,
    LookupError,
    RecursionError,
)


def note(error: Exception) -> None:
    """Log where an unforeseen failure happened."""
    logger.error("A batch is applied one operation at a time.", exc_info=error)
