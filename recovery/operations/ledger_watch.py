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
        raise_alarm(ALARM, "alarm_ledger_unusable", why=str(error.strerror)[:400])
        return False
    if state.is_well:
        clear_alarm(ALARM)
        return True
    if state.broken:
        raise_alarm(ALARM, "alarm_ledger_broken", count=state.broken)
    elif state.copy_fault:
        raise_alarm(ALARM, "alarm_ledger_copy", why=state.copy_fault[:400])
    else:
        raise_alarm(ALARM, "alarm_ledger_behind", count=state.copy_behind)
    return False
