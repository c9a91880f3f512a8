"""The one way to work through a batch: a failing item is noted, and the others go on.

`each` takes items one after the other. `together` takes all of them in one transaction, and only if
that fails it splits them in halves to find the bad item. An error that no item can cause, such as a
database that is down, ends the batch. What is raised to stop a whole run derives from BaseException
and passes through.
"""

import logging
import traceback
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from django.db import DatabaseError, InterfaceError, OperationalError, connection, transaction
from django.db.models import F, Model
from django.utils import timezone

from recovery.core.models import ItemFailure

logger = logging.getLogger(__name__)

Item = TypeVar("Item")
Done = TypeVar("Done")
Otherwise = Callable[[Item, Exception], object]


def each(
    batch: str,
    items: Iterable[Item],
    do: Callable[[Item], Done],
    *,
    otherwise: Otherwise[Item] | None = None,
    atomic: bool = False,
) -> list[Done]:
    """Call `do` for each item; return the results of those that succeeded, in their order.

    `otherwise` gets an item that failed, with its error. `atomic` wraps each item in a transaction
    of its own, which is needed if it uses the database inside a larger one.
    """
    done = []
    for item in items:
        try:
            with transaction.atomic() if atomic else nullcontext():
                done.append(do(item))
        except Exception as error:
            _isolate(batch, item, error, otherwise)
    return done


def together(
    batch: str,
    items: Sequence[Item],
    do: Callable[[Sequence[Item]], Done],
    *,
    otherwise: Otherwise[Item] | None = None,
    atomic: bool = True,
) -> list[Done]:
    """Do something with all items in one transaction; where that fails, with half of them.

    Returns what came of each part that went well: of one part, while no item fails. `do` reaches
    nothing outside of the database, because it may run again for the same items. What only reads
    needs no transaction: `atomic` false.
    """
    if not items:
        return []
    try:
        with transaction.atomic() if atomic else nullcontext():
            return [do(items)]
    except Exception as error:
        if len(items) == 1:
            _isolate(batch, items[0], error, otherwise)
            return []
        if _is_about_all(error):
            raise
    half = len(items) // 2
    first = together(batch, items[:half], do, otherwise=otherwise, atomic=atomic)
    return first + together(batch, items[half:], do, otherwise=otherwise, atomic=atomic)


def _isolate(batch: str, item: Item, error: Exception, otherwise: Otherwise[Item] | None) -> None:
    if _is_about_all(error):
        raise error
    note(batch, item, error)
    if otherwise is not None:
        otherwise(item, error)


def _is_about_all(error: Exception) -> bool:
    """Say whether the database is down or locked, which no item can cause."""
    if not isinstance(error, OperationalError | InterfaceError):
        return False
    return "locked" in str(error) or not connection.is_usable()


def note(batch: str, item: object, error: Exception) -> None:
    """Log and count that an item failed: its ids, the type of the error and where it was raised."""
    logger.error("%s: %s failed: %s", batch, _named(item), _placed(error))
    try:
        with transaction.atomic():
            ItemFailure.objects.get_or_create(batch=batch)
            ItemFailure.objects.filter(batch=batch).update(
                count=F("count") + 1, last_at=timezone.now()
            )
    except DatabaseError:
        logger.warning("%s: the failure could not be counted.", batch)


def _named(item: Any) -> str:
    if isinstance(item, UUID):
        return str(item)
    if isinstance(item, Model):
        return f"{type(item).__name__} {item.pk}"
    own = getattr(item, "id", None) or getattr(item, "key", None)
    return f"{type(item).__name__} {own}" if isinstance(own, UUID) else type(item).__name__


def _placed(error: Exception) -> str:
    # Never the text of an error: it may quote what somebody wrote.
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"
