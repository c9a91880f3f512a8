"""A row in every table that leads to a person, found by the models themselves.

A model that is added tomorrow is filled too. Where its constraints want more than a field alone
can tell, `WORDS` says it.
"""

import uuid
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from django.apps import apps
from django.core.validators import MinValueValidator
from django.db import IntegrityError, connection, models, transaction
from django.utils import timezone

from recovery.accounts.models import Patient, User

# What a constraint asks of a field, by model.
WORDS: dict[str, dict[str, Any]] = {
    "recovery.injury": {"joint": "knee", "side": "left"},
    "recovery.clearance": {"decided_by": "Dr Example"},
    "recovery.acknowledgement": {"action": "x"},
    "recovery.job": {"kind": "tables"},
}
LATER = ("expires_at", "until", "window_ends_at", "ends_on", "until_day")


def models_of_a_person() -> list[type[models.Model]]:
    """Every model with a way of foreign keys to a patient or an account."""
    return [model for model in apps.get_models() if any(ways(model))]


def ways(model: type[models.Model], seen: frozenset[type] = frozenset()) -> Iterator[list[Any]]:
    """The ways of foreign keys from a model to a patient or an account."""
    for field in keys_of(model):
        target = field.related_model
        if target in (Patient, User):
            yield [field]
        elif target not in seen and target is not model:
            for rest in ways(target, seen | {model}):
                yield [field, *rest]


def keys_of(model: type[models.Model]) -> list[Any]:
    return [f for f in model._meta.concrete_fields if isinstance(f, models.ForeignKey)]


def fill(user: User, patient: Patient) -> dict[type[models.Model], models.Model]:
    """Write one row into every model that leads to this person, and return them by model."""
    made: dict[type[models.Model], models.Model] = {User: user, Patient: patient}
    for model in models_of_a_person():
        row_of(model, made)
    return made


def row_of(model: type[models.Model], made: dict[type[models.Model], models.Model]) -> models.Model:
    if model in made:
        return made[model]
    given = WORDS.get(model._meta.label_lower, {})
    values = {
        field.attname: given[field.name] if field.name in given else value(field, made)
        for field in model._meta.concrete_fields
        if field.name in given or is_wanted(field, model)
    }
    try:
        with transaction.atomic():
            made[model] = model._base_manager.create(**values)
            connection.check_constraints()
    except IntegrityError as error:
        raise AssertionError(f"say in WORDS what a {model._meta.label_lower} needs") from error
    return made[model]


def is_wanted(field: Any, model: type[models.Model]) -> bool:
    if isinstance(field, models.ForeignKey):
        return field.related_model is not model
    return not (isinstance(field, models.AutoField) or field.has_default() or field.null)


def value(field: Any, made: dict[type[models.Model], models.Model]) -> Any:
    if isinstance(field, models.ForeignKey):
        return row_of(field.related_model, made).pk
    if field.choices:
        return field.choices[0][0]
    return next(make(field) for kind, make in MAKERS.items() if isinstance(field, kind))


def later(field: Any) -> timedelta:
    return timedelta(days=30 if field.name in LATER else 0)


MAKERS: dict[type, Callable[[Any], Any]] = {
    models.UUIDField: lambda field: uuid.uuid4(),
    models.DateTimeField: lambda field: timezone.now() + later(field),
    models.DateField: lambda field: date(2026, 11, 1) + later(field),
    models.BooleanField: lambda field: True,
    models.JSONField: lambda field: [],
    models.EmailField: lambda field: "somebody.else@example.org",
    models.CharField: lambda field: "21:00" if field.max_length == 5 else "x"[: field.max_length],
    models.TextField: lambda field: "x",
    models.FloatField: lambda field: lowest(field),
    models.IntegerField: lambda field: lowest(field),
}


def lowest(field: Any) -> int:
    limits = [v.limit_value for v in field.validators if isinstance(v, MinValueValidator)]
    return max([limit() if callable(limit) else limit for limit in limits] or [1])


def whole_database() -> str:
    """Every value of every table, as text."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            found.extend(repr((table, row)) for row in cursor.fetchall())
    return "\n".join(found)


def traces(*of: Any) -> list[str]:
    """What of a person still stands anywhere in the database."""
    words = {str(each).lower() for each in of} | {str(each).lower().replace("-", "") for each in of}
    return [
        line
        for line in whole_database().splitlines()
        if any(word in line.lower() for word in words)
    ]
