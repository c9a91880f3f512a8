"""Answering flags: one of a patient, or all that do not rest."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from recovery.accounts.models import Clinician
from recovery.care_plan import acknowledgements
from recovery.caseload import overview
from recovery.caseload.case_parts import Case, Flag
from recovery.caseload.urgency import rests_until
from recovery.core.errors import Invalid
from recovery.core.languages import say
from recovery.sharing.models import CareLink


@dataclass(frozen=True)
class Kept:
    """The records of an answer, one for each flag, and until when they rest; None: for good."""

    ids: list[UUID]
    until_day: date | None


def answer_flags(
    *,
    link: CareLink,
    clinician: Clinician,
    flag: str | None,
    answer: str,
    action: str,
    until_day: date | None,
    handed_to: UUID | None,
) -> Kept:
    """Answer `flag`, or all that do not rest. Raises Invalid naming the field."""
    standing = overview.standing(link)
    (case,) = overview.cases_of([link], clinician, overview.found_of([link]))
    wanted = [flag] if flag is not None else _open(case)
    if not wanted or not standing.keys() >= set(wanted):
        raise Invalid(
            say("This flag no longer exists. Reload the list."),
            fields={"flag": [say("It no longer exists.")]},
        )
    chosen = {key: standing[key] for key in wanted}
    if until_day is None and answer and handed_to is None:
        until_day = rests_until(_next_visit(case), case["today"], acknowledgements.LONGEST)
    if until_day is None and not _happened_once(chosen.values()):
        raise Invalid(
            say("Choose a day."),
            fields={"until_day": [say("Choose until when it is set aside.")]},
        )
    if handed_to is not None:
        _check_sees(link.patient_id, clinician, handed_to, wanted)
    ids = acknowledgements.acknowledge(
        patient_id=link.patient_id,
        clinician=clinician,
        flags={key: each["severity"] for key, each in chosen.items()},
        answer=answer,
        action=action,
        today=case["today"],
        until_day=until_day,
        handed_to=handed_to,
    )
    return Kept(ids, until_day)


def _open(case: Case) -> list[str]:
    return [flag["key"] for flag in case["flags"] if not flag["rests"]]


def _next_visit(case: Case) -> date | None:
    visit = case["next_visit"]
    return visit["day"] if visit else None


def _happened_once(flags: Iterable[Flag]) -> bool:
    return all(flag["kind"] == "red_flag" for flag in flags)


def _check_sees(
    patient: UUID, clinician: Clinician, colleague: UUID, wanted: Iterable[str]
) -> None:
    """Hold a hand-over to a colleague of the clinic whose own care link shows these flags."""
    for reader in acknowledgements.colleagues(patient, clinician):
        if reader.id == colleague and overview.standing(reader.link).keys() >= set(wanted):
            return
    raise Invalid(
        say("Choose a colleague."),
        fields={"handed_to": [say("The patient does not share this with them.")]},
    )
