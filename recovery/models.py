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
    Session,
    User,
)
from recovery.reminders.models import Delivery, Heartbeat, PushSubscription, Reminder, Sending
from recovery.supplements.models import Dose, Regimen, Supplement
from recovery.sync.models import Dataset, Device, Operation, Superseded

__all__ = [
    "AccessRecord", "Acknowledgement", "CareLink", "Clearance", "Clinic", "Clinician", "Dataset",
    "DayContext", "Delivery", "Device", "Discharge", "Dose", "FunctionScore", "Goal", "Heartbeat",
    "Injury", "Invitation", "MeasuringPlan", "Note", "Operation", "Pain", "Patient", "Precaution",
    "PushSubscription", "RangeOfMotion", "Regimen", "Reminder", "Sending", "Session", "Sleep",
    "Superseded", "Supplement", "Symptom", "User",
]  # fmt: skip
