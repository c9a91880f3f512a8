"""Rows whose ending the ledger records: whoever writes them in whichever way, no place can forget.

A row says by `happened` what it has become and by `ended` what its removal means. Saving, a
QuerySet's `update` and `delete` record that inside their own transaction, before its commit.
`_base_manager` passes by: with it a replay writes what the ledger itself had said.
"""

from collections.abc import Collection
from typing import Any, ClassVar, TypeVar

from django.db import models, transaction

from recovery.ledger import Happened, record_all

M = TypeVar("M", bound="Recorded")


class RecordedQuerySet(models.QuerySet[M]):
    """Records what its rows become."""

    def update(self, **values: Any) -> int:
        if self.model.RECORDED.isdisjoint(values):
            return super().update(**values)
        with transaction.atomic(using=self.db):
            # 1. The rows are locked, so that those that are recorded are those that change.
            rows = self._plain(self.order_by().select_for_update().values_list("pk", flat=True))
            changed = rows.update(**values)
            # 2. On the disk before the commit.
            record_all(each for row in rows for each in row.happened())
        return changed

    update.alters_data = True  # type: ignore[attr-defined]

    def delete(self) -> tuple[int, dict[str, int]]:
        with transaction.atomic(using=self.db):
            found = list(self.select_for_update())
            record_all(each for row in found for each in row.ended())
            return self._plain(row.pk for row in found).delete()

    delete.alters_data = True  # type: ignore[attr-defined]
    delete.queryset_only = True  # type: ignore[attr-defined]

    def _plain(self, keys: Any) -> "models.QuerySet[M]":
        return models.QuerySet(self.model, using=self.db).filter(pk__in=list(keys))


class Recorded(models.Model):
    """A row whose ending must survive a restore. `RECORDED` names the fields that can end it."""

    RECORDED: ClassVar[frozenset[str]] = frozenset()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        is_new = self._state.adding
        with transaction.atomic():
            super().save(*args, **kwargs)
            if is_new:
                record_all(self.created())
            elif self._concerns(kwargs.get("update_fields")):
                record_all(self.happened())

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with transaction.atomic():
            record_all(self.ended())
            return super().delete(*args, **kwargs)

    def created(self) -> list[Happened]:
        """Say what it means that there is this new row."""
        return []

    def happened(self) -> list[Happened]:
        """Say what this row has become, as it stands now."""
        return []

    def ended(self) -> list[Happened]:
        """Say what it means that this row is removed."""
        return []

    def _concerns(self, update_fields: Collection[str] | None) -> bool:
        return bool(self.RECORDED) and (
            update_fields is None or not self.RECORDED.isdisjoint(update_fields)
        )
