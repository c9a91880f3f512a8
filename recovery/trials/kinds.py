"""What trials register with sync. A plan, its periods and amendments are the server's to write."""

from recovery.sync.registry import OF_SERVER, Kind, follow, register
from recovery.trials.harm import stopped_trials
from recovery.trials.models import Amendment, Period, Trial


def register_kinds() -> None:
    register(
        Kind(
            name="trial",
            model=Trial,
            fields=(
                "question", "regimen", "outcome", "injury", "motion", "mode", "device",
                "smallest_change", "change_is_assumed", "period_days", "periods",
                "half_life_days", "half_life_reason", "starts_on", "ends_on", "status",
                "commitment", "seed", "stopped_on", "stop_reason", "stop_words", "agreed_by",
                "agreed_on", "agreed_words",
            ),
            writers=OF_SERVER,
        ),
        Kind(
            name="trial_period",
            model=Period,
            fields=("trial", "number", "is_on", "starts_on", "ends_on"),
            key="trial_period:{trial}:{number}",
            writers=OF_SERVER,
        ),
        Kind(
            name="trial_amendment",
            model=Amendment,
            fields=("trial", "day", "subject", "words"),
            writers=OF_SERVER,
        ),
    )  # fmt: skip
    follow(stopped_trials, "symptom")
