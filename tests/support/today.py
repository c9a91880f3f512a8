"""The day on which a test runs: asked for when it is needed, for a run may outlast a day."""

from datetime import UTC, date, datetime

from recovery.core.days import local_day


def today() -> date:
    """Return the day of a patient whose clock says UTC."""
    return local_day(datetime.now(UTC), UTC)
