"""Registers what every package gives to sync: its kinds, and what it hooks into."""

from importlib import import_module

from recovery.core.found import PACKAGES, has, is_folder, modules_of
from recovery.sync.registry import register


def register_all() -> None:
    """Register the `KIND` of every file of a folder `kinds/`; call `register_kinds` of a module."""
    for package in PACKAGES:
        home = f"{package}.kinds"
        if is_folder(home):
            register(*(each.KIND for each in modules_of(home)))
        elif has(home):
            import_module(home).register_kinds()
