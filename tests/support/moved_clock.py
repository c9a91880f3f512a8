"""An installation that lives at another instant than the tests."""

from datetime import UTC, datetime
from pathlib import Path

SHIM = Path(__file__).parents[1] / "clock"


class MovedClock:
    """The clock of every Python process of an installation. It only goes forward, as time does."""

    def __init__(self, file: Path) -> None:
        self.file = file
        # A tick that waits longer than this for a busy machine is given up.
        self.settings = {
            "PYTHONPATH": str(SHIM),
            "TEST_CLOCK": str(file),
            "RECOVERY_TICK_SECONDS": "5",
        }

    def move(self, instant: datetime) -> None:
        """Go to an instant; a running process follows within a second."""
        self.file.write_text(str(round((instant - datetime.now(UTC)).total_seconds())))
