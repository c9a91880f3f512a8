"""Gathers the packages' models for Django."""

from recovery.accounts.models import Clinician, Patient, PrivacyConsent, Session, User
from recovery.care_plan.models import (
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
from recovery.core.models import ItemFailure
from recovery.findings.models import Computation, Finding
from recovery.jobs.models import Job, Lane
from recovery.journal.models import (
    DayContext,
    FunctionScore,
    Injury,
    Pain,
    RangeOfMotion,
    Sleep,
    Symptom,
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
from recovery.sharing.models import (
    AccessRecord,
    Admission,
    CareLink,
    Clinic,
    ColleagueInvitation,
    Invitation,
    Notice,
    PastConsent,
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
