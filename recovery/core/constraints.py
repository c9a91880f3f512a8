"""Check constraints in words: the database refuses what the validators refuse."""

from collections.abc import Iterable

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import CheckConstraint, Q


def between(model: str, field: str, low: float, high: float) -> CheckConstraint:
    """Hold `low ≤ field ≤ high`; an empty value passes."""
    inside = Q(**{f"{field}__gte": low, f"{field}__lte": high})
    return CheckConstraint(
        condition=inside | Q(**{f"{field}__isnull": True}), name=f"{model}_{field}_range"
    )


def one_of(model: str, field: str, values: Iterable[str]) -> CheckConstraint:
    """Hold `field` to a fixed vocabulary; an empty value passes."""
    return CheckConstraint(
        condition=Q(**{f"{field}__in": list(values)}) | Q(**{f"{field}__isnull": True}),
        name=f"{model}_{field}_known",
    )


def choices(values: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(value, value) for value in values]


def within(low: float, high: float) -> list[MinValueValidator | MaxValueValidator]:
    return [MinValueValidator(low), MaxValueValidator(high)]
