"""One good row of each kind, and one good body of each other write: what the walk changes ids in.

A new kind or a new related field needs a line here, or the walk says so.
"""

from typing import Any
from uuid import UUID

from recovery.core.ids import named_id

# How the ids of other rows are written in a sample: the kind's name in angle brackets.
KINDS: dict[str, dict[str, Any]] = {
    "injury": {
        "joint": "knee", "side": "left", "kind": "ligament", "happened_on": "2026-09-01",
        "mechanism": "MARK injury",
    },
    "range_of_motion": {
        "injury": "<injury>", "day": "2026-11-01", "joint": "knee", "motion": "flexion",
        "side": "left", "mode": "active", "device": "phone", "degrees": 91.5,
    },
    "pain": {"injury": "<injury>", "day": "2026-11-01", "context": "rest", "score": 7},
    "sleep": {"night": "2026-11-01", "quality": 3, "minutes": 417},
    "symptom": {
        "injury": "<injury>", "day": "2026-11-01", "kind": "note", "text": "MARK symptom",
    },
    "day_context": {"day": "2026-11-01", "painkillers": "more"},
    "function_score": {
        "injury": "<injury>", "day": "2026-11-01", "activity": "MARK stairs", "score": 4,
    },
    "supplement": {"name": "MARK magnesium", "nutrient": "magnesium", "elemental_mg": 100},
    "regimen": {
        "supplement": "<supplement>", "elemental_mg": 100, "slots": ["21:00"],
        "weekdays": [1, 2, 3, 4, 5, 6, 7], "starts_on": "2026-11-01",
    },
    "dose": {
        "regimen": "<regimen>", "supplement": "<supplement>", "day": "2026-11-01",
        "slot": "21:00", "outcome": "taken",
    },
    "health_answer": {"question": "adult", "answer": "yes", "day": "2026-11-01"},
    "medicine": {"code": "other", "name": "MARK medicine"},
    "weekly_check": {"day": "2026-11-01", "answer": "no", "checked_by": "MARK pharmacist"},
    "reminder_settings": {"repeats": 2},
    "snooze": {"day": "2026-11-01", "slot": "21:00", "until": "2026-11-01T21:30:00Z"},
    "goal": {"injury": "<injury>", "motion": "flexion", "degrees": 119.5},
    "measuring_plan": {"injury": "<injury>", "motions": ["flexion"], "weekdays": [1]},
    "precaution": {
        "injury": "<injury>", "motion": "flexion", "maximum": 93.5, "from_day": "2026-11-01",
        "source": "surgeon", "brace": "MARK brace",
    },
    "appointment": {"injury": "<injury>", "day": "2026-11-01", "name": "MARK surgeon"},
    "note": {"injury": "<injury>", "day": "2026-11-01", "text": "MARK note", "shared": True},
    "clearance": {
        "regimen": "<regimen>", "gate": "kidney_disease", "decided_by": "MARK doctor",
        "profession": "doctor", "decided_on": "2026-11-01", "allowed": True,
    },
    "suggestion": {
        "injury": "<injury>", "day": "2026-11-01", "about": "question",
        "question": "MARK climb the stairs?",
    },
}  # fmt: skip
# What the server alone writes: a clinician's change of a note leaves one.
AMENDED = {"text": "MARK amended"}
KINDS["record_amendment"] = {}
# Only a clinician writes these.
BY_CLINICIAN = frozenset({"note", "clearance", "suggestion"})
BY_SERVER = frozenset({"record_amendment"})
# A clinician writes rows of their own of these kinds, and of no other.
BY_BOTH = frozenset(
    {"range_of_motion", "function_score", "goal", "measuring_plan", "precaution", "appointment"}
)
# A natural key of which a person has one: a second sample of it needs another value.
ANOTHER = {
    "pain": {"day": "2026-11-02"}, "sleep": {"night": "2026-11-02"},
    "day_context": {"day": "2026-11-02"}, "dose": {"day": "2026-11-02"},
    "weekly_check": {"day": "2026-11-02"}, "snooze": {"day": "2026-11-02"},
    "health_answer": {"question": "kidneys", "answer": "none"},
}  # fmt: skip

# What an operation of the API document names by id, beside the nouns: operation and field.
RELATED = {
    ("care_link_change", "injuries"),
    ("discharge", "injury"),
    ("exports_create", "injury"),
    ("flag_answer", "handed_to"),
    ("stand_in_name", "clinician"),
    ("trials_create", "injury"),
    ("trials_create", "regimen"),
    ("invitation_accept", "injuries"),
    ("push_subscribe", "device"),  # the client's own; a name for a browser, of no row
    ("account_erased", "device"),  # a digest is looked up, no row
    ("account_erased", "patient"),
    ("sync", "device"),
    ("sync", "epoch"),
    ("sync", "operations.id"),
    ("sync", "operations.patient"),
    ("sync", "operations.row"),
}


def filled(kind: str, ids: dict[str, str], **but: Any) -> dict[str, Any]:
    """The sample of a kind with ids of rows in their places."""
    sample = {**KINDS[kind], **but}
    return {
        name: ids[value[1:-1]] if isinstance(value, str) and value.startswith("<") else value
        for name, value in sample.items()
    }


def natural_id(patient: UUID, key: str | None, values: dict[str, Any]) -> str | None:
    return str(named_id(patient, key.format(**values))) if key else None
