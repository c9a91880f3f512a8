"""A trial that was stopped because harm was reported. Reported, not found: see `trials.harm`."""

from recovery.findings.draft import Flag, Said

FLAG = Flag(
    says=(
        Said(
            code="harm",
            says="a trial was stopped because harm was reported",
            figures="what the trial says",
            urgency={"harm": 90},
        ),
    ),
    find=lambda _: (),
)
