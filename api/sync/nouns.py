"""The kinds that have an address of their own, and what of their rows a reader may have."""

from dataclasses import dataclass
from typing import Any

from recovery.models import (
    Appointment,
    Clearance,
    DayContext,
    Dose,
    FunctionScore,
    Goal,
    HealthAnswer,
    Injury,
    MeasuringPlan,
    Medicine,
    Note,
    Pain,
    Precaution,
    RangeOfMotion,
    RecordAmendment,
    Regimen,
    ReminderSettings,
    Sleep,
    Snooze,
    Supplement,
    Symptom,
    WeeklyCheck,
)
from recovery.sharing.queries import PATIENT, Access
from recovery.sync.models import PatientRow
from recovery.sync.registry import known_kind
from recovery.sync.rows import Row


@dataclass(frozen=True)
class Noun:
    """One kind under its own address. `needs` is the switch of a care link that opens it.

    What is `own` no care link opens. Rows about other rows (`of_rows`) are opened with those,
    which only the database can say of a list: see `api.sync.rows`.
    """

    route: str
    kind: str
    model: type[PatientRow]
    needs: str = ""
    day: str = "day"
    by_injury: bool = False
    own: bool = False
    of_rows: bool = False


NOUNS = (
    Noun("injuries", "injury", Injury, day=""),
    Noun("ranges-of-motion", "range_of_motion", RangeOfMotion, by_injury=True),
    Noun("pains", "pain", Pain, by_injury=True),
    Noun("sleeps", "sleep", Sleep, needs="sleep", day="night"),
    Noun("symptoms", "symptom", Symptom, needs="symptoms", by_injury=True),
    Noun("day-contexts", "day_context", DayContext, needs="symptoms"),
    Noun("function-scores", "function_score", FunctionScore, by_injury=True),
    Noun("supplements", "supplement", Supplement, needs="supplements", day=""),
    Noun("regimens", "regimen", Regimen, needs="supplements", day=""),
    Noun("doses", "dose", Dose, needs="supplements"),
    Noun("health-answers", "health_answer", HealthAnswer, needs="supplements", day=""),
    Noun("medicines", "medicine", Medicine, needs="supplements", day=""),
    Noun("weekly-checks", "weekly_check", WeeklyCheck, needs="supplements"),
    Noun("reminder-settings", "reminder_settings", ReminderSettings, day="", own=True),
    Noun("snoozes", "snooze", Snooze, own=True),
    Noun("goals", "goal", Goal, day="", by_injury=True),
    Noun("measuring-plans", "measuring_plan", MeasuringPlan, day="", by_injury=True),
    Noun("precautions", "precaution", Precaution, day="", by_injury=True),
    Noun("appointments", "appointment", Appointment, by_injury=True),
    Noun("notes", "note", Note, needs="notes", by_injury=True),
    Noun("record-amendments", "record_amendment", RecordAmendment, day="", of_rows=True),
    Noun("clearances", "clearance", Clearance, needs="supplements", day=""),
)


def may_see(
    noun: Noun, access: Access, values: dict[str, Any], row_id: str, by: str | None = None
) -> bool:
    """Say whether a care link opens this row. The patient sees all but hidden ones.

    Of rows about other rows it says so of what `api.sync.rows` has looked up.

    `by` is the account that wrote it. A clinician always sees her own notes; those of others only
    where they are shared and the link opens notes.
    """
    hidden = known_kind(noun.kind).hidden
    if access.injuries is None:
        return hidden is None or not hidden(values)
    if noun.own and access.role != PATIENT:
        return False
    wrote_note = noun.kind == "note" and by == str(access.user_id)
    if not wrote_note and not _is_opened(noun, access, values):
        return False
    if noun.kind == "injury":
        return row_id in access.injuries
    injury = values.get("injury")
    return not noun.by_injury or injury is None or injury in access.injuries


def _is_opened(noun: Noun, access: Access, values: dict[str, Any]) -> bool:
    if noun.kind == "note" and not values["shared"]:
        return False
    return not noun.needs or bool(getattr(access, noun.needs))


def shown(noun: Noun, access: Access, row: Row) -> dict[str, Any]:
    """Return a row as this reader may have it. What counts everything is the patient's alone."""
    by_clinician = known_kind(noun.kind).is_clinicians(row.values)
    return {
        "id": row.id,
        "revision": row.revision if access.role == PATIENT else None,
        "created_at": row.created_at,
        "updated_at": row.updated_at,
        "own": row.recorded_by == str(access.user_id) if by_clinician else access.role == PATIENT,
        **row.values,
    }
