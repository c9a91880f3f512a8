"""What care registers with sync."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from recovery.accounts.erasure import when_leaving
from recovery.care_plan import acknowledgements, closing, fhir, gates, suggestions
from recovery.care_plan.measured import of_its_joint, plan_check
from recovery.care_plan.models import (
    VISITED,
    Acknowledgement,
    Appointment,
    Clearance,
    Discharge,
    Goal,
    MeasuringPlan,
    Note,
    Precaution,
    Suggestion,
)
from recovery.core.ids import named_id_text
from recovery.core.languages import say
from recovery.sync.registry import (
    AUTHOR,
    OF_BOTH,
    OF_CLINICIAN,
    Beside,
    Fhir,
    Kind,
    Reasons,
    Replaced,
    Values,
    follow,
    moved,
    register,
    retire,
)

Word = Annotated[str, msgspec.Meta(max_length=60, pattern=r"^[a-z_]+\Z")]
Words = Annotated[list[Word], msgspec.Meta(max_length=50)]
Weekdays = Annotated[list[Annotated[int, msgspec.Meta(ge=1, le=7)]], msgspec.Meta(max_length=7)]

Visited = Literal[VISITED]  # type: ignore[valid-type]


def precaution_check(before: Values | None, after: Values) -> Reasons:
    """A limit says something, its ends are in order, and so are its days."""
    low, high = after["minimum"], after["maximum"]
    if moved(before, after, "minimum", "maximum") and None not in (low, high) and low > high:
        return {"minimum": [say("Not above the maximum.")]}
    if moved(before, after, "from_day", "until_day") and _is_before(
        after["until_day"], after["from_day"]
    ):
        return {"until_day": [say("Not before the first day.")]}
    said = ("minimum", "maximum", "weight_bearing", "brace")
    is_empty = low is None and high is None and not after["brace"].strip()
    if moved(before, after, *said) and is_empty and after["weight_bearing"] == "unknown":
        return {"maximum": [say("Enter a limit in degrees, the weight allowed or a brace.")]}
    return {}


def _is_before(day: str | None, other: str | None) -> bool:
    return day is not None and other is not None and day < other


def note_check(before: Values | None, after: Values) -> Reasons:
    if moved(before, after, "text") and not after["text"].strip():
        return {"text": [say("Enter the note.")]}
    return {}


def visit(patient_id: UUID, injury: str, sent: Values) -> Replaced | None:
    """Return the appointment that an injury's two fields of release 0.1.0 stand for.

    It knew one appointment an injury, so there is one row for it. No day takes it away, except
    where a whole injury is offered: an empty field of that says nothing.
    """
    row = named_id_text(patient_id, f"appointment:{injury}")
    day = sent.get("appointment_on")
    if day is not None:
        whom = sent.get("appointment_with") or "other"
        return Replaced("appointment", row, {"injury": injury, "day": day, "whom": whom})
    if "appointment_on" in sent and "joint" not in sent:
        return Replaced("appointment", row, None)
    return None


def clearance_check(before: Values | None, after: Values) -> Reasons:
    """A decision names who decided, and an amount where it names one."""
    named = ("decided_by", "profession", "gate")
    reasons: Reasons = {
        name: [say("Please fill this in.")]
        for name in named
        if moved(before, after, name) and not after[name].strip()
    }
    if moved(before, after, "up_to_mg") and after["up_to_mg"] == 0:
        reasons["up_to_mg"] = [say("More than 0, or nothing.")]
    return reasons


def register_kinds() -> None:
    register(
        Kind(
            name="goal",
            title="Goal",
            model=Goal,
            fields=("injury", "motion", "degrees", "by_day", "reached_on"),
            set_by_server=(AUTHOR,),
            writers=OF_BOTH,
            answers=frozenset({"reached_on"}),
            beside=Beside(("motion",), of_its_joint),
            opens="",
            by_injury=True,
            been=("reached_on",),
            route="goals",
            fhir=Fhir("Goal", fhir.goal),
        ),
        Kind(
            name="measuring_plan",
            title="Measuring plan",
            model=MeasuringPlan,
            fields=("injury", "motions", "weekdays", "extras"),
            set_by_server=(AUTHOR,),
            writers=OF_BOTH,
            key="measuring_plan:{injury}",
            types={"motions": Words, "weekdays": Weekdays, "extras": Words},
            check=plan_check,
            opens="",
            by_injury=True,
            route="measurement-plans",
            old_route="measuring-plans",
            fhir="what Today asks; a CarePlan would claim that somebody ordered it",
        ),
        Kind(
            name="precaution",
            title="Limit",
            model=Precaution,
            fields=(
                "injury", "motion", "minimum", "maximum", "active_allowed", "weight_bearing",
                "brace", "from_day", "until_day", "source",
            ),
            set_by_server=(AUTHOR,),
            writers=OF_BOTH,
            check=precaution_check,
            beside=Beside(("motion",), of_its_joint),
            opens="",
            by_injury=True,
            route="precautions",
            fhir=Fhir("Flag", fhir.precaution),
        ),
        Kind(
            name="appointment",
            title="Appointment",
            model=Appointment,
            fields=("injury", "day", "at", "whom", "name", "kept"),
            set_by_server=(AUTHOR,),
            writers=OF_BOTH,
            answers=frozenset({"kept"}),
            opens="",
            by_injury=True,
            route="appointments",
            day="day",
            is_planned=True,
            fhir="an Appointment must state when it ends (invariant app-3); nobody enters that",
        ),
        Kind(
            name="note",
            title="Note",
            model=Note,
            fields=("injury", "day", "text", "shared"),
            set_by_server=(AUTHOR,),
            writers=OF_CLINICIAN,
            check=note_check,
            opens="notes",
            by_injury=True,
            hidden_where={"shared": False},
            author_sees=True,
            route="notes",
            day="day",
            fhir="a clinician's working note; no document that anybody has signed",
        ),
        Kind(
            name="clearance",
            title="Medical agreement",
            model=Clearance,
            fields=(
                "regimen", "gate", "decided_by", "profession", "decided_on", "allowed", "up_to_mg",
                "words",
            ),
            set_by_server=(AUTHOR,),
            writers=OF_CLINICIAN,
            check=clearance_check,
            opens="supplements",
            route="clearances",
            fhir=Fhir("DetectedIssue", fhir.clearance),
        ),
        Kind(
            name="acknowledgement",
            title="Answer to a flag",
            model=Acknowledgement,
            fields=(
                "clinician", "flag", "severity", "answer", "action", "until_day", "handed_to",
            ),
            writers=OF_CLINICIAN,
            opens="",
            opener=acknowledgements.of_own_clinic,
            hidden_where={},  # the clinic's own work: no phone gets it, an export does
            fhir="the clinic's own work on its flags",
        ),
        Kind(
            name="discharge",
            title="End of treatment",
            model=Discharge,
            fields=("clinician", "injury", "day", "reason", "summary"),
            set_by_server=(AUTHOR,),
            writers=OF_CLINICIAN,
            opens="notes",  # its summary is a clinician's words, as a note's
            by_injury=True,
            day="day",
            is_planned=True,
            fhir="no Encounter or EpisodeOfCare is kept that it could end",
        ),
        Kind(
            name="suggestion",
            title="Suggestion",
            model=Suggestion,
            fields=(
                "injury", "day", "about", "motion", "degrees", "by_day", "motions", "weekdays",
                "extras", "question", "reading", "was", "reason", "outcome", "answered_on",
            ),
            set_by_server=(AUTHOR,),
            writers=OF_CLINICIAN,
            fixed=frozenset({"injury", "day", "about", *suggestions.CONTENT}),
            answers=frozenset(suggestions.ANSWER),
            types={"motions": Words, "weekdays": Weekdays, "extras": Words},
            rule=suggestions.answer_rule,
            check=suggestions.suggestion_check,
            beside=Beside(("about",), suggestions.fits_the_record),
            opens="notes",  # its reason is a clinician's words, as a note's
            author_sees=True,
            by_injury=True,
            route="suggestions",
            day="day",
            been=("answered_on",),
            fhir="nothing is done before the patient accepts it; then the entry itself is there",
        ),
    )  # fmt: skip
    follow(gates.blocked_regimens, *gates.CONCERNED)
    when_leaving(closing.keep_for_authors)
    retire("injury", {"appointment_on": date | None, "appointment_with": Visited | None}, visit)
