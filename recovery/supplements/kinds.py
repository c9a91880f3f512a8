"""What supplements register with sync."""

from collections.abc import Mapping
from typing import Annotated, TypedDict
from uuid import UUID

import msgspec

from recovery.core.languages import say
from recovery.supplements import fhir, safety
from recovery.supplements.catalogue import nutrients
from recovery.supplements.models import (
    RUNNING,
    Dose,
    HealthAnswer,
    Medicine,
    Regimen,
    Supplement,
    WeeklyCheck,
)
from recovery.sync.registry import (
    SERVER,
    Beside,
    Fhir,
    Kind,
    Reasons,
    Values,
    Writer,
    moved,
    register,
)

Slot = Annotated[str, msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d\Z")]
Slots = Annotated[list[Slot], msgspec.Meta(max_length=12)]
Weekdays = Annotated[list[Annotated[int, msgspec.Meta(ge=1, le=7)]], msgspec.Meta(max_length=7)]


MOST_SERVINGS = 20
# What is planned and taken beside it is worked through as a whole at each change: far more than
# anybody takes, and few enough that it takes no time.
MOST_PLANS, MOST_MEDICINES = 30, 100


class Reason(TypedDict):
    """What the rules of safety say against a regimen; figures may stand beside it."""

    gate: str
    level: str
    source: str


def regimen_rule(writer: Writer, before: Values | None, after: Values) -> Reasons:
    """Whether a regimen is blocked is decided by the rules of safety, never by a device.

    A device may end or pause a blocked one; if it asks to go on, the rules look again.
    """
    was_blocked = before is not None and before["status"] == "blocked"
    if writer.role != SERVER and after["status"] == "blocked" and not was_blocked:
        return {"status": [say("Only the safety rules can block a plan.")]}
    ends, starts = after["ends_on"], after["starts_on"]
    if ends is not None and ends < starts and after["status"] != "ended":
        return {"ends_on": [say("Not before its first day.")]}
    return {}


def regimen_check(before: Values | None, after: Values) -> Reasons:
    """At most twenty servings at a time, and each time and each weekday once."""
    if moved(before, after, "servings") and not 0 < after["servings"] <= MOST_SERVINGS:
        return {"servings": [say("More than 0 and at most {most}.", most=MOST_SERVINGS)]}
    for name in ("slots", "weekdays"):
        if moved(before, after, name) and len(set(after[name])) < len(after[name]):
            return {name: [say("Each one once.")]}
    first, last = after["paused_from"], after["paused_until"]
    is_pause = moved(before, after, "paused_from", "paused_until")
    if is_pause and first is not None and last is not None and last < first:
        return {"paused_until": [say("Not before the first day.")]}
    return {}


def too_many_plans(patient_id: UUID, live: Mapping[str, Values]) -> dict[str, Reasons]:
    """Say which of these plans, by row id, would be one too many that runs. One statement."""
    running = [row for row, values in live.items() if values["status"] in RUNNING]
    held = Regimen.objects.filter(patient=patient_id, status__in=RUNNING, deleted_at=None)
    room = MOST_PLANS - (held.exclude(id__in=list(live)).count() if running else 0)
    reason = {"status": [say("At most {most}.", most=MOST_PLANS)]}
    return dict.fromkeys(running[max(room, 0) :], reason)


def too_many_medicines(patient_id: UUID, live: Mapping[str, Values]) -> dict[str, Reasons]:
    """Say which of these medicines, by row id, would be one too many. One statement."""
    held = Medicine.objects.filter(patient=patient_id, deleted_at=None).exclude(id__in=list(live))
    reason = {"code": [say("At most {most}.", most=MOST_MEDICINES)]}
    return dict.fromkeys(list(live)[max(MOST_MEDICINES - held.count(), 0) :], reason)


def supplement_rule(writer: Writer, before: Values | None, after: Values) -> Reasons:
    """A form belongs to its nutrient; only magnesium is stated as a compound."""
    nutrient = nutrients()[after["nutrient"]]
    if after["form"] and nutrient.forms and after["form"] not in nutrient.forms:
        return {"form": [say("One of: {choices}.", choices=", ".join(nutrient.forms))]}
    if after["states"] == "compound" and after["nutrient"] != "magnesium":
        return {"states": [say("Only the label of a magnesium product states a compound.")]}
    return {}


def supplement_check(before: Values | None, after: Values) -> Reasons:
    if moved(before, after, "name") and not after["name"].strip():
        return {"name": [say("Enter the name of the product.")]}
    return {}


def answer_rule(writer: Writer, before: Values | None, after: Values) -> Reasons:
    """Each question has its own answers."""
    question = next(each for each in safety.rules()["questions"] if each["id"] == after["question"])
    if after["answer"] not in question["answers"]:
        return {"answer": [say("One of: {choices}.", choices=", ".join(question["answers"]))]}
    return {}


def register_kinds() -> None:
    register(
        Kind(
            name="supplement",
            title="Supplement",
            model=Supplement,
            fields=(
                "name", "nutrient", "form", "states", "elemental_mg", "compound_mg", "serving",
            ),
            rule=supplement_rule,
            check=supplement_check,
            opens="supplements",
            route="supplements",
            fhir="named in each statement and each dose; a Medication would claim a product code",
        ),
        Kind(
            name="regimen",
            title="Plan of a supplement",
            model=Regimen,
            fields=(
                "supplement", "servings", "elemental_mg", "slots", "weekdays", "every_days",
                "starts_on", "ends_on", "paused_from", "paused_until", "reminds", "status",
            ),
            set_by_server=("blocked_reasons",),
            types={"slots": Slots, "weekdays": Weekdays, "blocked_reasons": list[Reason]},
            rule=regimen_rule,
            check=regimen_check,
            beside=Beside(("status",), too_many_plans),
            goes_on=RUNNING,
            opens="supplements",
            route="regimens",
            fhir=Fhir("MedicationStatement", fhir.regimen),
        ),
        Kind(
            name="dose",
            title="Dose",
            model=Dose,
            fields=(
                "regimen", "supplement", "day", "slot", "outcome", "elemental_mg",
                "skipped_reason", "taken_at", "zone",
            ),
            key="dose:{regimen}:{day}:{slot}",
            opens="supplements",
            been=("taken_at",),
            route="doses",
            day="day",
            chart=("day", "slot", "outcome", "elemental_mg", "regimen"),
            is_entry=True,
            fhir=Fhir("MedicationAdministration", fhir.dose),
        ),
        Kind(
            name="health_answer",
            for_rules=True,
            title="Health",
            model=HealthAnswer,
            fields=("question", "answer", "day"),
            key="health_answer:{question}",
            rule=answer_rule,
            remembered=frozenset({"answer"}),
            opens="supplements",
            route="health-answers",
            day="day",
            fhir=Fhir("Observation", fhir.health_answer),
        ),
        Kind(
            name="medicine",
            for_rules=True,
            title="Medicine",
            model=Medicine,
            fields=("code", "name", "slots", "elemental_mg", "starts_on", "ends_on"),
            types={"slots": Slots},
            beside=Beside(("code",), too_many_medicines),
            remembered=frozenset({"code", "slots", "elemental_mg", "starts_on", "ends_on"}),
            opens="supplements",
            route="medicines",
            fhir=Fhir("MedicationStatement", fhir.medicine),
        ),
        Kind(
            name="weekly_check",
            for_rules=True,
            title="Weekly question",
            model=WeeklyCheck,
            fields=("day", "answer", "checked_by"),
            key="weekly_check:{day}",
            opens="supplements",
            route="weekly-checks",
            day="day",
            fhir=Fhir("Observation", fhir.weekly_check),
        ),
    )  # fmt: skip
