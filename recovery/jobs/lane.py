"""The leases under which slow work runs: one import and one export at a time, each by one runner.

1. `enter` is one conditional update: of two runners one finds no row left. Its token is new for
   each run, so that a runner which comes too late never takes another's lease for its own.
2. Whoever holds it says so several times in a LEASE; `keep` answers False when it was lost.
3. What a runner writes it writes in a transaction that begins with `keep`: one that lost its lease
   writes nothing.
4. A holder that died is out as soon as its time is over.
"""

from datetime import timedelta
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from recovery.imports.accepted import IMPORTS
from recovery.jobs.models import Lane

LEASE = timedelta(seconds=60)
IN, OUT = LANES = (1, 2)


def of_kind(kind: str) -> int:
    """Return the lane in which jobs of a kind run."""
    return IN if kind in IMPORTS else OUT


def enter(lane: int, token: UUID) -> bool:
    """Take a lane if it is free."""
    now = timezone.now()
    Lane.objects.get_or_create(id=lane)
    free = Q(holder=None) | Q(until__lt=now)
    return bool(Lane.objects.filter(free, id=lane).update(holder=token, until=now + LEASE))


def keep(token: UUID) -> bool:
    """Stay in the lane; False when it was given to somebody else, or has run out."""
    now = timezone.now()
    held = Lane.objects.filter(holder=token, until__gte=now)
    return bool(held.update(until=now + LEASE))


def leave(token: UUID) -> None:
    """Give the lane back. Idempotent."""
    Lane.objects.filter(holder=token).update(holder=None, until=None)


def holders() -> set[UUID]:
    """Return the tokens of who is in a lane and alive."""
    alive = Lane.objects.filter(holder__isnull=False, until__gte=timezone.now())
    return {token for token in alive.values_list("holder", flat=True) if token is not None}


def is_free(lane: int) -> bool:
    """Say whether nobody alive is in a lane."""
    return not Lane.objects.filter(id=lane, until__gte=timezone.now()).exists()
