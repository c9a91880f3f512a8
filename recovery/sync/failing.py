"""What may go wrong with an operation because of what it says, and not because of the server.

Such a failure is the operation's own: it is rejected with a reason and never repeated. Everything
else (the database is away, its schema is another) fails the request, which the phone sends again.
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
    """Leave in the log where it happened: unlike a broken rule, nobody foresaw this."""
    logger.error("A batch is applied one operation at a time.", exc_info=error)
