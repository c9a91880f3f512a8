"""What reminders hook into sync."""


def register_kinds() -> None:
    """Nothing of its own; see `services.replan`."""
