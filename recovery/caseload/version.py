"""Whether a caseload still is what its reader has on the screen, asked every few seconds."""

from collections.abc import Sequence
from hashlib import blake2b

from django.core.cache import cache
from django.db.models import QuerySet
from django.utils import timezone

from recovery.accounts.models import Clinician
from recovery.caseload.case_parts import Case, Flag
from recovery.caseload.overview import cases_of, found_of
from recovery.sharing.models import CareLink
from recovery.sharing.queries import links_seen_by, state_of_caseload

QUARTER = 900  # seconds: wherever a patient lives, their day begins with one


def version_of(shown: Sequence[Case]) -> str:
    """Return a version of a caseload as it is shown. It changes if, and only if, that changes.

    What was new is no longer so once the reader has looked: that alone is no reason to read again.
    """
    lasting = [{**case, "flags": [_lasting(flag) for flag in case["flags"]]} for case in shown]
    return blake2b(repr(lasting).encode(), digest_size=12).hexdigest()


def _lasting(flag: Flag) -> dict[str, object]:
    return {name: value for name, value in flag.items() if name != "is_new"}


def version_now(clinician: Clinician, links: "QuerySet[CareLink]") -> str:
    """Return the version of a clinician's caseload as it is now.

    One statement beside the cache's, unless a patient's rows have moved or a day may have begun
    somewhere. Then the list is made again, and may turn out to be the same.
    """
    quarter = int(timezone.now().timestamp()) // QUARTER
    key = f"caseload:{clinician.id}:{state_of_caseload(clinician)}:{quarter}"
    known = cache.get(key)
    if known is None:
        seen = list(links_seen_by(clinician, links))
        known = version_of(cases_of(seen, clinician, found_of(seen)))
        cache.set(key, known, QUARTER)
    return str(known)
