"""What reminders register with sync, and what they hook into: a changed regimen changes them."""

from recovery.reminders import services
from recovery.reminders.models import ReminderSettings, Snooze
from recovery.sync.registry import Kind, on_change, register


def register_kinds() -> None:
    register(
        Kind(
            name="reminder_settings",
            title="Reminders",
            model=ReminderSettings,
            fields=(
                "repeats", "repeat_minutes", "snooze_minutes", "quiet_from", "quiet_until",
                "paused_from", "paused_until", "email", "names",
            ),
            key="reminder_settings",
            own="how the patient wants to be reminded",
            route="reminder-settings",
            fhir="settings of the app",
        ),
        Kind(
            name="snooze",
            title="Later",
            model=Snooze,
            fields=("day", "slot", "until"),
            key="snooze:{day}:{slot}",
            own="what the patient did with a reminder",
            route="snoozes",
            day="day",
            is_planned=True,
            fhir="settings of the app",
        ),
    )  # fmt: skip
    on_change("regimen", services.on_regimen_change)
    on_change("reminder_settings", services.on_regimen_change)
    on_change("snooze", services.on_snooze)
