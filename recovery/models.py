"""Gathers the packages' models for Django."""

from recovery.batches.models import ItemFailure
from recovery.care.models import (
    Acknowledgement,
    Appointment,
    Clearance,
    ClosingRecord,
    Discharge,
    Goal,
    MeasuringPlan,
    Note,
    Precaution,
)
from recovery.exchange.models import Job, Lane
from recovery.findings.models import Computation, Finding
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
    Admission,
    CareLink,
    Clinic,
    Clinician,
    ColleagueInvitation,
    Invitation,
    Notice,
    PastConsent,
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
from recovery.sync.models import Dataset, Device, Operation, RecordAmendment, Superseded
from recovery.trials.models import Amendment, Period, Trial, TrialReport, TrialSecret

__all__ = [
    "AccessRecord", "Acknowledgement", "Admission", "Alarm", "Amendment", "Appointment",
    "CalendarFeed", "CareLink", "Clearance", "Clinic", "Clinician", "ClosingRecord",
    "ColleagueInvitation", "Computation", "Dataset", "DayContext", "Delivery", "Device",
    "Discharge", "Dose", "Finding", "FunctionScore", "Goal", "HealthAnswer", "Heartbeat", "Injury",
    "Invitation", "ItemFailure", "Job", "Lane", "MeasuringPlan", "Medicine", "Note", "Notice",
    "Operation", "Pain", "PastConsent", "Patient", "Period", "Precaution", "PrivacyConsent",
    "PushSubscription", "RangeOfMotion", "RecordAmendment", "Regimen", "Reminder",
    "ReminderSettings", "Sending", "Session", "Sleep", "Snooze", "Superseded", "Supplement",
    "Symptom", "Trial", "TrialReport", "TrialSecret", "User", "WeeklyCheck",
]  # fmt: skip
