"""What exchange hooks into: files go with the account or the consent that they belong to."""

from recovery.exchange import jobs
from recovery.people.erasure import before_erasing
from recovery.people.reach import when_access_ends
from recovery.people.services import when_consent_ends


def register_kinds() -> None:
    before_erasing(jobs.forget_files)
    when_consent_ends(jobs.forget_of)
    when_access_ends(jobs.forget_of_reader)
