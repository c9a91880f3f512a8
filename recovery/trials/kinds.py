"""What trials register with sync. A plan, its periods and amendments are the server's to write."""

from collections.abc import Callable

from recovery.sharing.queries import Access
from recovery.sync.registry import OF_SERVER, Kind, Values, follow, register
from recovery.trials.harm import trials_after_harm
from recovery.trials.models import OPEN, Amendment, Period, Trial
from recovery.trials.queries import trials_of


def open_trials(access: Access) -> Callable[[str, Values], bool]:
    """A trial is open with all that its outcome is made of; its rows are open with it."""
    open_ones = {str(each.id) for each in trials_of(access)}
    return lambda row_id, values: values.get("trial", row_id) in open_ones


def register_kinds() -> None:
    register(
        Kind(
            name="trial",
            title="Trial",
            model=Trial,
            fields=(
                "question", "regimen", "outcome", "injury", "motion", "mode", "device",
                "smallest_change", "change_is_assumed", "period_days", "periods",
                "half_life_days", "half_life_reason", "starts_on", "ends_on", "status",
                "commitment", "seed", "stopped_on", "stop_reason", "stop_words", "agreed_by",
                "agreed_on", "agreed_words",
            ),
            writers=OF_SERVER,
            goes_on=OPEN,
            opens="supplements",
            by_injury=True,
            opener=open_trials,
            fhir="a plan of one person; a ResearchStudy would claim an approved study",
        ),
        Kind(
            name="trial_period",
            title="Period of a trial",
            model=Period,
            fields=("trial", "number", "is_on", "starts_on", "ends_on"),
            key="trial_period:{trial}:{number}",
            writers=OF_SERVER,
            opens="supplements",
            opener=open_trials,
            fhir="part of a trial",
        ),
        Kind(
            name="trial_amendment",
            title="Change of a trial",
            model=Amendment,
            fields=("trial", "day", "subject", "words"),
            day="day",
            writers=OF_SERVER,
            opens="supplements",
            opener=open_trials,
            fhir="part of a trial",
        ),
    )  # fmt: skip
    follow(trials_after_harm, "symptom")
