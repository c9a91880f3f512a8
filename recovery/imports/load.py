"""Writes a journal from a spreadsheet through the same engine as a phone."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from uuid import UUID

import orjson
from django.db import transaction

from recovery.accounts.models import Patient
from recovery.core.errors import Invalid
from recovery.core.ids import named_id
from recovery.core.languages import say
from recovery.imports.faults import Refused
from recovery.imports.incoming import Incoming
from recovery.imports.journal_csv import Entry
from recovery.imports.spreadsheet import Numbers
from recovery.journal.kinds.injury import Injury
from recovery.supplements.models import Regimen
from recovery.sync.registry import PATIENT, Values, Writer
from recovery.sync.services import Change, write

PAINS = {"pain_movement": "movement", "pain_rest": "rest"}
SLOT = "21:00"


def load_journal(*, patient: Patient, entries: Sequence[Entry]) -> int:
    """Write all entries in one transaction; return how many rows they made.

    They belong to the patient's newest injury and their magnesium regimen; the regimen is made
    where there is none. Loading the same file twice changes nothing. Raises Invalid when there
    is no injury or an entry is refused.
    """
    writer = Writer(PATIENT, named_id(patient.id, "device:load_journal"), patient.user_id)
    with transaction.atomic():
        changes = [_change(each) for each in incoming_of(patient, entries)]
        return len(write(patient_id=patient.id, writer=writer, changes=changes))


def incoming_of(patient: Patient, entries: Sequence[Entry]) -> list[Incoming]:
    """Return the rows that a journal makes. Raises Invalid when there is no injury yet."""
    return list(_incoming(patient, newest_injury(patient), entries))


def newest_injury(patient: Patient) -> Injury:
    """Return the injury to which entries belong that name none. Raises Invalid without one."""
    own = Injury.objects.filter(patient=patient, deleted_at=None)
    injury = own.order_by("-happened_on").first()
    if injury is None:
        raise Refused("no_injury", field="patient")
    return injury


def _incoming(patient: Patient, injury: Injury, entries: Sequence[Entry]) -> Iterator[Incoming]:
    if any("magnesium_mg" in entry.values for entry in entries):
        regimen, made = _regimen(patient, min(entry.day for entry in entries).isoformat())
        yield from made
    else:
        regimen = ("", "")
    for entry in entries:
        for kind, key, values in _rows(injury, regimen, entry):
            yield _set(patient, kind, key, values)


def _set(patient: Patient, kind: str, key: str, values: Values) -> Incoming:
    return Incoming(kind, str(named_id(patient.id, key)), values)


def _change(each: Incoming) -> Change:
    row = UUID(each.row)
    # Derived from what it says: the same file again is the same changes again.
    said = orjson.dumps(each.values, option=orjson.OPT_SORT_KEYS).decode()
    return Change(each.kind, row, each.values, base=0, id=named_id(row, said))


def _regimen(patient: Patient, first: str) -> tuple[tuple[str, str], list[Incoming]]:
    held = Regimen.objects.filter(
        patient=patient, deleted_at=None, supplement__nutrient="magnesium"
    ).first()
    if held is not None:
        return (str(held.id), str(held.supplement_id)), []
    product = _set(
        patient,
        "supplement",
        "loaded:supplement",
        {"name": "Magnesium glycinate", "nutrient": "magnesium", "form": "bisglycinate"},
    )
    plan = {"supplement": product.row, "slots": [SLOT], "starts_on": first, "reminds": False}
    regimen = _set(patient, "regimen", "loaded:regimen", plan)
    return (regimen.row, product.row), [product, regimen]


def _rows(
    injury: Injury, regimen: tuple[str, str], entry: Entry
) -> Iterator[tuple[str, str, Values]]:
    """Yield (kind, key, values) of one day. Sleep belongs to the night before."""
    day, values = entry.day.isoformat(), entry.values
    own = {"injury": str(injury.id), "day": day}
    for motion in ("flexion", "extension"):
        if motion in values:
            yield "range_of_motion", f"loaded:{injury.id}:{day}:{motion}", {
                **own, "joint": injury.joint, "motion": motion, "side": injury.side,
                "mode": "active", "device": "goniometer", "degrees": values[motion],
                "readings": [values[motion]],
            }  # fmt: skip
    for name, context in PAINS.items():
        if name in values:
            row = {**own, "context": context, "score": int(values[name])}
            yield "pain", f"pain:{injury.id}:{day}:{context}", row
    night = (entry.day - timedelta(days=1)).isoformat()
    sleep = _sleep(values)
    if sleep:
        yield "sleep", f"sleep:{night}", {"night": night, **sleep}
    if "magnesium_mg" in values:
        mg = values["magnesium_mg"]
        yield "dose", f"dose:{regimen[0]}:{day}:{SLOT}", {
            "regimen": regimen[0], "supplement": regimen[1], "day": day, "slot": SLOT,
            "outcome": "taken" if mg else "skipped", "elemental_mg": mg or None,
        }  # fmt: skip


def _sleep(values: Numbers) -> dict[str, int]:
    found = {}
    if "sleep_quality" in values:
        found["quality"] = int(values["sleep_quality"])
    if "sleep_hours" in values:
        found["minutes"] = round(values["sleep_hours"] * 60)
    return found


def patient_by_email(email: str) -> Patient:
    """Return the patient with this address. Raises Invalid naming `patient`."""
    found = Patient.objects.filter(user__email=email.strip().lower()).first()
    if found is None:
        reason = {"patient": [say("Nobody signed up as {email}.", email=email)]}
        raise Invalid(say("Nobody signed up as {email}.", email=email), fields=reason)
    return found
