"""Gathers the packages' models for Django."""

from recovery.care.models import (
    Acknowledgement,
    Clearance,
    Discharge,
    Goal,
    MeasuringPlan,
    Note,
    Precaution,
)
from recovery.journal.models import (
    DayContext,
    FunctionScore,
    Injury,
    Pain,
    RangeOfMotion,
    Sleep,
    Symptom,
)
from recovery.people.models import (
    AccessRecord,
    CareLink,
    Clinic,
    Clinician,
    Invitation,
    Patient,
    PrivacyConsent,
    Session,
    User,
)
from recovery.reminders.models import (
    Alarm,
    CalendarFeed,
    Delivery,
    Heartbeat,
    PushSubscription,
    Reminder,
    ReminderSettings,
    Sending,
    Snooze,
)
from recovery.supplements.models import (
    Dose,
    HealthAnswer,
    Medicine,
    Regimen,
    Supplement,
    WeeklyCheck,
)
from recovery.sync.models import Dataset, Device, Operation, Superseded

__all__ = [
    "AccessRecord", "Acknowledgement", "Alarm", "CalendarFeed", "CareLink", "Clearance", "Clinic",
    "Clinician", "Dataset", "DayContext", "Delivery", "Device", "Discharge", "Dose",
    "FunctionScore", "Goal", "HealthAnswer", "Heartbeat", "Injury", "Invitation", "MeasuringPlan",
    "Medicine", "Note", "Operation", "Pain", "Patient", "Precaution", "PrivacyConsent",
    "PushSubscription", "RangeOfMotion", "Regimen", "Reminder", "ReminderSettings", "Sending",
    "Session", "Sleep", "Snooze", "Superseded", "Supplement", "Symptom", "User", "WeeklyCheck",
]  # fmt: skip
