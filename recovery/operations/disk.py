"""How much room the disk under `var/` has, and what still works when it is short.

Below the reserve nobody may add anything by the web: the room that is left belongs to the
reminders, to what people erase, and to the database's own log.
"""

import shutil

from django.conf import settings

from recovery.reminders import alarms

MEGABYTE = 1 << 20


def free_bytes() -> int:
    """Return the bytes that are free on the disk under `var/`."""
    return shutil.disk_usage(settings.VAR).free


def is_short() -> bool:
    """Say whether less is free than the reserve (`RECOVERY_RESERVE_MB`)."""
    return free_bytes() < settings.RESERVE_MEGABYTES * MEGABYTE


def watch() -> None:
    """Tell the operator while the disk is short, and take it back when it no longer is."""
    if is_short():
        alarms.raise_alarm("disk_short", "alarm_disk_short", free=free_bytes() // MEGABYTE)
    else:
        alarms.clear_alarm("disk_short")
