"""Registers what every package gives to sync, from the ground up: parents before children."""

from importlib import import_module

PACKAGES = (
    "sharing",
    "sync",
    "journal",
    "supplements",
    "care_plan",
    "reminders",
    "trials",
    "findings",
    "jobs",
)


def register_all() -> None:
    """Call `register_kinds` of every package that has one."""
    for package in PACKAGES:
        import_module(f"recovery.{package}.kinds").register_kinds()
