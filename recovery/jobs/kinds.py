"""What jobs hook into: files go with the account or the consent that they belong to."""

from recovery.accounts.erasure import before_erasing
from recovery.jobs import expiry
from recovery.sharing.clinics import when_deactivated
from recovery.sharing.reach import when_access_ends
from recovery.sharing.services import when_consent_ends


def register_kinds() -> None:
    before_erasing(expiry.forget_files)
    when_consent_ends(expiry.forget_of)
    when_access_ends(expiry.forget_of_reader)
    when_deactivated(expiry.forget_of_leaver)
