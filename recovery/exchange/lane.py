"""The lease under which slow work runs: one piece at a time, so that it never holds up the evening.

1. `enter` is one conditional update: of two workers one finds no row left.
2. Whoever holds it says so at least every LEASE; `keep` answers False when it was lost.
3. A holder that died is out as soon as its time is over.
"""

from datetime import timedelta
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from recovery.exchange.models import Lane

LEASE = timedelta(seconds=120)


def enter(holder: UUID) -> bool:
    """Take the lane if it is free."""
    now = timezone.now()
    Lane.objects.get_or_create(id=1)
    free = Q(holder=None) | Q(until__lt=now)
    return bool(Lane.objects.filter(free, id=1).update(holder=holder, until=now + LEASE))


def keep(holder: UUID) -> bool:
    """Stay in the lane; False when somebody else took it meanwhile."""
    until = timezone.now() + LEASE
    return bool(Lane.objects.filter(id=1, holder=holder).update(until=until))


def leave(holder: UUID) -> None:
    Lane.objects.filter(id=1, holder=holder).update(holder=None, until=None)


def holder() -> UUID | None:
    """Return who is in the lane and alive."""
    found = Lane.objects.filter(id=1, until__gte=timezone.now()).values_list("holder", flat=True)
    return found.first()
