"""Telling the operator when the ledger or its copy cannot be relied on any more."""

from recovery.ledger import Unwritable, services
from recovery.reminders.alarms import clear_alarm, raise_alarm

ALARM = "ledger"


def watch() -> bool:
    """Raise or clear the alarm about the ledger; return whether all is well.

    A copy that could not be reached and can be again is brought up first.
    """
    try:
        services.begin()
        state = services.state()
    except Unwritable as error:
        raise_alarm(ALARM, f"The ledger cannot be read or written: {error.strerror}"[:500])
        return False
    if state.is_well:
        clear_alarm(ALARM)
        return True
    if state.broken:
        words = f"{state.broken} lines of the ledger do not hold its chain."
    elif state.copy_fault:
        words = f"The copy of the ledger {state.copy_fault}."
    else:
        words = f"The copy of the ledger lacks {state.copy_behind} lines."
    raise_alarm(ALARM, f"{words} See manage.py verify_ledger."[:500])
    return False
