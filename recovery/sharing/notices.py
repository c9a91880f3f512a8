"""What somebody must be told of their account: in the app until they have seen it, and by mail."""

import logging
from collections.abc import Iterable
from datetime import datetime
from itertools import takewhile
from time import monotonic
from uuid import UUID

from celery import current_app
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from kombu.exceptions import OperationalError

from recovery.accounts.models import Patient
from recovery.accounts.queries import language_of
from recovery.core.each import each
from recovery.core.errors import NotFound
from recovery.core.languages import say
from recovery.mail import letters
from recovery.sharing.models import SHARING_NOTICES, Admission, Notice

logger = logging.getLogger(__name__)

MAILS_AT_ONCE = 100
# A worker begins another mail for so long, as each may take ten seconds for nothing.
SECONDS_AT_ONCE = 20

(
    STAND_IN_NAMED, MEMBER_JOINED, ACCESS_ENDED, SHARING_ENDED, SHARING_ENDS,
    TREATMENT_ENDED, END_TAKEN_BACK,
) = SHARING_NOTICES  # fmt: skip
# A mailbox is no place for who treats somebody: one mail for all of them, that there is news.
LETTERS = dict.fromkeys(SHARING_NOTICES, "sharing_news")


def tell_of_sharing(
    *,
    patient_id: UUID,
    kind: str,
    who: str,
    clinic: str,
    by: str = "",
    until: datetime | None = None,
    admission: Admission | None = None,
) -> None:
    """Tell a patient who sees them now, or no more; call it in the transaction of the change.

    A push follows at once. It says that there is news and no more, as the mail does.
    """
    user = Patient.objects.values_list("user_id", flat=True).get(id=patient_id)
    Notice.objects.create(
        user_id=user, kind=kind, who=who, clinic=clinic, by=by, until=until, admission=admission
    )
    transaction.on_commit(lambda: _have_told(patient_id))


def _have_told(patient_id: UUID) -> None:
    """Leave the push to a worker. With the queue away there is none: the change is done all the
    same, and the notice waits in the app and for its mail."""
    try:
        current_app.send_task("recovery.tell_patient", [str(patient_id)], retry=False)
    except (OSError, OperationalError):
        logger.warning("The queue cannot be reached; a notice goes without its push.")


def tell(*, users: Iterable[UUID], kind: str) -> int:
    """Leave a notice for each account; return how many. The mails follow by `send_mails`."""
    made = [Notice(user_id=user, kind=kind) for user in users]
    Notice.objects.bulk_create(made, batch_size=500)
    return len(made)


def unseen(*, user_id: UUID) -> list[Notice]:
    """Return what an account has not seen yet, oldest first."""
    return list(Notice.objects.filter(user=user_id, seen_at=None).order_by("created_at", "id"))


def see(*, user_id: UUID, notice: UUID) -> None:
    """Note that somebody has seen a notice of their own. Idempotent. Raises NotFound."""
    own = Notice.objects.filter(user=user_id, id=notice)
    if not own.filter(seen_at=None).update(seen_at=timezone.now()) and not own.exists():
        raise NotFound(say("There is no such notice."))


def send_mails() -> int:
    """Mail notices that were not mailed yet, some at a time; return how many went out."""
    waiting = Notice.objects.filter(mailed_at=None).select_related("user")
    if not settings.EMAIL_HOST:
        return 0 * waiting.update(mailed_at=timezone.now())
    until = monotonic() + SECONDS_AT_ONCE
    oldest = waiting.order_by("created_at")[:MAILS_AT_ONCE]
    in_time = takewhile(lambda _: monotonic() < until, oldest)
    return sum(each("notices", in_time, _mail))


def _mail(notice: Notice) -> int:
    # The update decides who sends: two at once send one mail, and a bad address is not tried again.
    mine = Notice.objects.filter(id=notice.id, mailed_at=None).update(mailed_at=timezone.now())
    if not mine:
        return 0
    return letters.send(
        LETTERS.get(notice.kind, notice.kind),
        to=notice.user.email,
        language=language_of(notice.user),
        link=settings.PUBLIC_URL,
    )
