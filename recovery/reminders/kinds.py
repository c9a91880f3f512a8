"""What reminders hook into sync: a changed regimen is a changed reminder."""

from recovery.reminders.services import on_regimen_change
from recovery.sync.registry import on_change


def register_kinds() -> None:
    on_change("regimen", on_regimen_change)
