"""Registers every kind."""


def register_all() -> None:
    """Import every package that registers kinds."""
