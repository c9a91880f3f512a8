"""What exchange hooks into: the files of an account that is erased go first."""

from recovery.exchange import jobs
from recovery.people.erasure import before_erasing


def register_kinds() -> None:
    before_erasing(jobs.forget_files)
