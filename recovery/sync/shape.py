"""What a client may set, derived from the model: its fields, limits and vocabularies, checked fast.

Values are kept as they travel ("wire" values): ids and dates as text, instants as UTC text with
microseconds, numbers, booleans, lists. One form for validating, merging, storing and answering.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, Literal, cast
from uuid import UUID

import msgspec
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_noop as _

from recovery.core import days, texts
from recovery.core.languages import say
from recovery.core.reading import JsonObject, NotJson, is_too_deep, parts_of, read_json
from recovery.sync.registry import Kind, Reasons, kinds, known_kind, retired

Types = Mapping[str, Any]  # of fields, as msgspec knows them

TEXT_LIMIT = 10_000
CANNOT_BE_READ = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
# What msgspec says, and the sentence of it that has translations.
FORMS = {
    re.compile("Invalid RFC3339 encoded date"): _("Invalid RFC3339 encoded date."),
    re.compile("Invalid RFC3339 encoded datetime"): _("Invalid RFC3339 encoded datetime."),
    re.compile("Expected str matching regex (?P<form>.+)"): _(
        "Expected str matching regex {form}."
    ),
    re.compile("Expected (?P<wanted>.+) of length (?P<size>.+)"): _(
        "Expected {wanted} of length {size}."
    ),
    re.compile(r"Expected (?P<wanted>.+), got (?P<given>.+)"): _("Expected {wanted}, got {given}."),
    re.compile(r"Expected (?P<wanted>.+)"): _("Expected {wanted}."),
    re.compile(r"Object missing required field (?P<name>.+)"): _(
        "Object missing required field {name}."
    ),
    re.compile(r"Object contains unknown field (?P<name>.+)"): _(
        "Object contains unknown field {name}."
    ),
    re.compile(r"Invalid (?P<what>.+)"): _("Invalid {what}."),
}


def _limits(field: models.Field[Any, Any]) -> dict[str, float]:
    limits: dict[str, float] = {}
    for validator in field.validators:
        if isinstance(validator, MinValueValidator):
            limits["ge"] = max(limits.get("ge", validator.limit_value), validator.limit_value)
        elif isinstance(validator, MaxValueValidator):
            limits["le"] = min(limits.get("le", validator.limit_value), validator.limit_value)
    return limits


def _text(field: models.Field[Any, Any]) -> Any:
    patterns = [v for v in field.validators if isinstance(v, RegexValidator)]
    pattern = str(patterns[0].regex.pattern) if patterns else None  # type: ignore[union-attr]
    if pattern is None:
        pattern = texts.pattern_for(field.max_length)
    elif field.blank:
        pattern = f"^$|{pattern}"
    return Annotated[str, msgspec.Meta(max_length=field.max_length or TEXT_LIMIT, pattern=pattern)]


def _number(of_type: type[float]) -> Callable[[models.Field[Any, Any]], Any]:
    return lambda field: Annotated[of_type, msgspec.Meta(**cast(Any, _limits(field)))]


# An instant before a date: Django's DateTimeField is a DateField too.
TYPES: tuple[tuple[Any, Callable[[models.Field[Any, Any]], Any]], ...] = (
    (models.BooleanField, lambda field: bool),
    (models.DateTimeField, lambda field: Annotated[datetime.datetime, msgspec.Meta(tz=True)]),
    (models.DateField, lambda field: datetime.date),
    (models.FloatField, _number(float)),
    (models.IntegerField, _number(int)),
    (models.CharField, _text),
    (models.TextField, _text),
)


def _base_type(kind: Kind, field: models.Field[Any, Any]) -> Any:
    if field.name in kind.types:
        return kind.types[field.name]
    if field.is_relation or isinstance(field, models.UUIDField):
        return UUID
    if field.choices:
        return Literal[tuple(value for value, _ in cast(Any, field.choices))]
    for of_model, build in TYPES:
        if isinstance(field, of_model):
            return build(field)
    raise TypeError(f"{kind.name}.{field.name}: name its type in Kind.types")


def model_field(kind: Kind, name: str) -> models.Field[Any, Any]:
    return cast("models.Field[Any, Any]", kind.model._meta.get_field(name))


@cache
def field_types(kind_name: str) -> Types:
    """Return the type of each field that a client may set."""
    kind = known_kind(kind_name)
    found = {}
    for name in kind.fields:
        field = model_field(kind, name)
        base = _base_type(kind, field)
        found[name] = base | None if field.null else base
    return found


@cache
def _accepted(kind_name: str) -> Types:
    """Return the type of each field that may be sent: those of today, and those of old phones."""
    old = retired(kind_name)
    return {**(old.types if old else {}), **field_types(kind_name)}


@cache
def _decoder(kind_name: str) -> msgspec.json.Decoder[Any]:
    struct = msgspec.defstruct(
        f"Set_{kind_name}",
        [
            (name, wanted | msgspec.UnsetType, msgspec.UNSET)
            for name, wanted in _accepted(kind_name).items()
        ],
        forbid_unknown_fields=True,
    )
    return msgspec.json.Decoder(struct)


@cache
def instants(kind_name: str) -> tuple[str, ...]:
    """Return the names of the fields that hold instants."""
    kind = known_kind(kind_name)
    return tuple(
        name for name in kind.fields if isinstance(model_field(kind, name), models.DateTimeField)
    )


@cache
def required(kind_name: str) -> tuple[str, ...]:
    """Return the fields without which no row of this kind can begin."""
    kind = known_kind(kind_name)
    fields = ((name, model_field(kind, name)) for name in kind.fields)
    return tuple(name for name, field in fields if not field.null and not field.has_default())


@cache
def _constant_defaults(kind_name: str) -> JsonObject:
    kind = known_kind(kind_name)
    found: JsonObject = {}
    for name in (*kind.fields, *kind.set_by_server):
        default = model_field(kind, name).get_default()
        found[name] = list(default) if isinstance(default, list) else default
    return found


def defaults(kind_name: str) -> JsonObject:
    """Return the values of a new row before anything is set."""
    return {
        name: list(value) if isinstance(value, list) else value
        for name, value in _constant_defaults(kind_name).items()
    }


@cache
def parents(kind_name: str) -> tuple[tuple[str, str], ...]:
    """Return (field, kind of the parent) for every reference to another row of the patient."""
    by_model = {kind.model: kind.name for kind in kinds()}
    kind = known_kind(kind_name)
    found = []
    for name in kind.fields:
        target = model_field(kind, name).related_model
        if target in by_model:
            found.append((name, by_model[cast(Any, target)]))
    return tuple(found)


def instant(value: datetime.datetime) -> str:
    """Return an instant as it travels: UTC, microseconds, "Z"."""
    plain = value.astimezone(datetime.UTC).replace(tzinfo=None)
    return plain.isoformat(timespec="microseconds") + "Z"


def decode(kind_name: str, raw: bytes) -> tuple[JsonObject, Reasons]:
    """Return the wire values that `raw` sets, or the reasons per field why it cannot."""
    if is_too_deep(raw):
        return {}, {"set": [say("Too many levels of lists and objects.")]}
    try:
        struct = _decoder(kind_name).decode(raw)
    except CANNOT_BE_READ:
        return {}, _reasons(kind_name, raw)
    reasons = _outside(struct)
    if reasons:
        return {}, reasons
    values = cast(JsonObject, msgspec.to_builtins(struct))
    for name in instants(kind_name):
        if values.get(name) is not None:
            values[name] = instant(getattr(struct, name))
    # As many names as values: none stands twice. Asked at length only where that is not plain.
    if raw.count(b'":') != len(values):
        return values, _twice(raw)
    return values, {}


def _outside(struct: Any) -> Reasons:
    """Say which days and instants lie outside of the years that are kept."""
    reasons: Reasons = {}
    for name in struct.__struct_fields__:
        value = getattr(struct, name)
        if isinstance(value, datetime.date) and not days.is_kept(value):
            reasons[name] = [days.sentence()]
    return reasons


def ahead(kind: Kind, values: JsonObject, now: datetime.datetime) -> Reasons:
    """Say which days of what has been are still to come."""
    latest = days.latest(now).isoformat()
    return {
        name: [say("This day is still ahead. Check the date, here and on the phone.")]
        for name in kind.past
        if str(values.get(name) or "")[:10] > latest
    }


def _twice(raw: bytes) -> Reasons:
    try:
        read_json(raw)
    except NotJson as error:
        return dict(error.fields) or {"set": [error.message]}
    return {}


def _reasons(kind_name: str, raw: bytes) -> Reasons:
    """Say of every field what is wrong with it; slow, and only for what was refused."""
    parts = parts_of(raw) if raw.lstrip().startswith(b"{") else None
    if parts is None:
        return {"set": [say("An object with the fields to set.")]}
    types = _accepted(kind_name)
    reasons: Reasons = {}
    for each in parts:
        if each.name not in types:
            reasons[each.name or "set"] = [say("There is no such field.")]
            continue
        try:
            msgspec.json.decode(raw[each.begin : each.end], type=types[each.name])
        except msgspec.ValidationError as error:
            reasons[each.name] = [sentence(error)]
        except CANNOT_BE_READ:
            reasons[each.name] = [say("This cannot be read.")]
    return reasons or {"set": [say("This cannot be read.")]}


def sentence(error: msgspec.ValidationError) -> str:
    """Return what msgspec says is wrong as a sentence."""
    said = str(error).split(" - at `$")[0]
    for pattern, words in texts.SENTENCES.items():
        if repr(pattern) in said:
            return say(words)
    plain = said.replace("`", "")
    for form, words in FORMS.items():
        if found := form.fullmatch(plain):
            return say(words, **found.groupdict())
    return f"{plain}."
