"""docs/reference/kinds.md: every kind and its fields, as the declarations say it."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import CharField

from recovery.operations.reference.typescript import type_of
from recovery.sync import shape
from recovery.sync.registry import CLINICIAN, PATIENT, Fhir, Kind, kinds

HEAD = """# Kinds

Made by `manage.py generate` from the declarations in `recovery/*/kinds`. Do not edit. What the
columns mean for a phone stands in [sync.md](../sync.md), what becomes of a row as FHIR in
[fhir.md](../fhir.md).

| kind | over REST | its day | who writes | opened by | key | an entry of a day | FHIR |
|---|---|---|---|---|---|---|---|
"""
FIELDS = """
## Fields

`*` is needed for a new row, `?` may be null, the rest has a default. Dates are `2026-11-24`,
instants ISO 8601 with offset. Fields in italics are written by the server.
"""
WRITERS = {
    frozenset({PATIENT}): "the patient",
    frozenset({CLINICIAN}): "clinicians",
    frozenset({PATIENT, CLINICIAN}): "both, each their own",
    frozenset(): "the server",
}


def kinds_md() -> str:
    rows = [f"| {' | '.join(_row(kind))} |" for kind in kinds()]
    fields = [part for kind in kinds() for part in _fields(kind)]
    return HEAD + "\n".join([*rows, FIELDS.rstrip(), *fields, ""])


def _row(kind: Kind) -> tuple[str, ...]:
    return (
        f"`{kind.name}`",
        _address(kind),
        f"`{kind.day}`" if kind.day else "",
        WRITERS[kind.writers],
        _opened(kind),
        f"`{kind.key}`" if kind.key else "",
        "yes" if kind.is_entry else "",
        kind.fhir.resource if isinstance(kind.fhir, Fhir) else f"none: {kind.fhir}",
    )


def _address(kind: Kind) -> str:
    old = f" (`{kind.old_route}` answers 308)" if kind.old_route else ""
    return f"`{kind.route}`{old}" if kind.route else ""


def _opened(kind: Kind) -> str:
    if kind.opens is None:
        return f"nothing: {kind.own}"
    switch = f"the switch `{kind.opens}`" if kind.opens else "every consent"
    parts = [switch] + (["of its injuries"] if kind.by_injury else [])
    if kind.of_rows:
        parts.append("with the rows that it is about")
    if kind.hidden_where:
        where = ", ".join(f"`{name}` {str(v).lower()}" for name, v in kind.hidden_where.items())
        parts.append(f"with {where} by its author alone")
    if kind.hidden_where == {}:
        parts.append("on no phone")
    if kind.always:
        parts.append(f"`{next(iter(kind.always.values()))}` always, without words")
    return "; ".join(parts)


def _fields(kind: Kind) -> list[str]:
    about = " ".join((kind.model.__doc__ or "").split("\n\n")[0].split())
    lines = [
        "",
        f"### {kind.name}",
        "",
        about,
        "",
        "| field | type | what it is |",
        "|---|---|---|",
    ]
    for name in kind.columns:
        field = shape.model_field(kind, name)
        mark = "*" if name in shape.required(kind.name) and name in kind.fields else ""
        said = f"`{name}`{mark}{'?' if field.null else ''}"
        said = f"*{said}*" if name in kind.derived else said
        lines.append(f"| {said} | {_type(kind, name)} | {field.help_text} |")
    return lines


def _type(kind: Kind, name: str) -> str:
    field = shape.model_field(kind, name)
    if field.choices:
        return " ".join(f"`{value}`" for value, _ in field.choices)
    target = field.related_model
    if target is not None:
        parents = dict(shape.parents(kind.name))
        return f"id of a row of `{parents[name]}`" if name in parents else "id"
    found = type_of(kind, name).removesuffix(" | null")
    plain = {"Uuid": "id", "Day": "date", "string": "text", "boolean": "yes or no"}
    return (plain.get(found, f"`{found}`" if found != "number" else "number")) + _limits(kind, name)


def _limits(kind: Kind, name: str) -> str:
    field = shape.model_field(kind, name)
    low = [v.limit_value for v in field.validators if isinstance(v, MinValueValidator)]
    high = [v.limit_value for v in field.validators if isinstance(v, MaxValueValidator)]
    if low and high and abs(max(low)) < 10**6 and abs(min(high)) < 10**6:
        return f", {max(low):g} to {min(high):g}"
    if isinstance(field, CharField) and field.max_length:
        return f", at most {field.max_length} characters"
    return ""
