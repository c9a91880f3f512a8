"""The morning mail of a clinician: how many patients stand in each group, and nothing else.

Who wants it says so, with the time zone in which they get up. It goes out once, on a weekday
morning; whoever the server does not reach before noon gets none that day.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from recovery.accounts.models import Clinician
from recovery.accounts.queries import language_of
from recovery.caseload.overview import cases_of, found_of
from recovery.caseload.urgency import groups
from recovery.core.each import each
from recovery.mail import letters
from recovery.sharing.queries import links_seen_by, open_links

HOURS = range(6, 12)
WEEKDAYS = range(5)


def want(clinician: Clinician, *, zone: str) -> None:
    """Send the digest from the next morning on, in this time zone; "" sends none any more."""
    Clinician.objects.filter(id=clinician.id).update(digest_zone=zone)


def send_due(*, now: datetime | None = None) -> int:
    """Mail the digests whose morning it is; return how many went out."""
    if not settings.EMAIL_HOST:
        return 0
    at = now or timezone.now()
    wanted = Clinician.objects.exclude(digest_zone="").filter(deactivated_at=None)
    due = [one for one in wanted.select_related("user", "clinic") if _is_due(one, at)]
    return sum(each("digests", due, lambda one: _send(one, at)))


def _is_due(clinician: Clinician, at: datetime) -> bool:
    local = at.astimezone(ZoneInfo(clinician.digest_zone))
    is_morning = local.hour in HOURS and local.weekday() in WEEKDAYS
    return is_morning and clinician.digested_on != local.date()


def _send(clinician: Clinician, at: datetime) -> bool:
    today = at.astimezone(ZoneInfo(clinician.digest_zone)).date()
    # The update decides who sends: two at once send one mail, and a bad address is not tried again.
    others = Q(digested_on=None) | ~Q(digested_on=today)
    if not Clinician.objects.filter(others, id=clinician.id).update(digested_on=today):
        return False
    return letters.send(
        "digest",
        to=clinician.user.email,
        language=language_of(clinician.user),
        link=f"{settings.PUBLIC_URL}/caseload",
        **counts(clinician),
    )


def counts(clinician: Clinician) -> dict[str, str]:
    """Return how many patients stand in each group. Nobody is shown, so no look is recorded."""
    links = list(links_seen_by(clinician, open_links().select_related("patient__user")))
    cases = cases_of(links, clinician, found_of(links))
    return {group: str(sum(case["group"] == group for case in cases)) for group in groups()}
