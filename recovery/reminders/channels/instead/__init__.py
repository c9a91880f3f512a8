"""The channels that stand in for a push: one file each with one `CHANNEL`."""

from importlib import import_module
from pkgutil import iter_modules

from recovery.reminders.channels.fallback import Fallback

_FOUND: list[Fallback] = [
    import_module(f"{__name__}.{module.name}").CHANNEL for module in iter_modules(__path__)
]
FALLBACKS = sorted(_FOUND, key=lambda each: (each.place, each.name))
