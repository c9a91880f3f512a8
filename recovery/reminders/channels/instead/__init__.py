"""The channels that stand in for a push: one file each with one `CHANNEL`."""

from recovery.core.found import modules_of
from recovery.reminders.channels.fallback import Fallback

_FOUND: list[Fallback] = [module.CHANNEL for module in modules_of(__name__)]
FALLBACKS = sorted(_FOUND, key=lambda each: (each.place, each.name))
