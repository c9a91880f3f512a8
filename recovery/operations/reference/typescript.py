"""What the app knows of the kinds, as TypeScript made from their declarations: types, words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin, get_type_hints, is_typeddict

from django.db import models

from recovery.sharing.models import SWITCHES
from recovery.sync import shape
from recovery.sync.registry import PATIENT, Kind, kinds

# Longer vocabularies come from tables of the clinic and grow; to the app they are texts.
MOST_WORDS = 4
HEAD = """// Made by `manage.py generate` from what each kind says of itself. Do not edit.

import type { Day } from "./day";
import type { Uuid } from "./ids";
"""
WORDS = "/** Made by `manage.py generate` from what each kind says of itself. Do not edit. */\n"


def kind_words_ts() -> str:
    """Return the English words of the kinds: what they are called, what their screens say."""
    titles = {kind.name: kind.title for kind in kinds()}
    said = {kind.name: kind.says for kind in kinds() if kind.says}
    lines = [
        WORDS,
        "export default {",
        *_texts("titles", titles, " as Record<string, string>"),
        "  says: {" if said else "  says: {},",
        *(f"  {line}" for name, says in said.items() for line in _texts(name, says)),
        *(["  },"] if said else []),
        "} as const;",
        "",
    ]
    return "\n".join(lines)


def _texts(name: str, texts: Mapping[str, str], of_type: str = "") -> list[str]:
    said = (f"    {_key(each)}: {_quoted(text)}," for each, text in texts.items())
    return [f"  {name}: {{", *said, f"  }}{of_type},"]


def _key(name: str) -> str:
    return name if name.isidentifier() else _quoted(name)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def kinds_ts() -> str:
    """Return the module: an interface for each kind that a phone or the desk reads, and lists."""
    shown = [kind for kind in kinds() if kind.hidden_where != {}]
    parts = [HEAD, *map(_interface, shown)]
    parts.append(_block("export interface Kinds", (f"{k.name}: {_name(k)};" for k in shown)))
    parts += [
        _constant(
            "Names of what has one row a day, by kind; the id of such a row follows from it.",
            "KEYS",
            {kind.name: kind.key for kind in shown if kind.key},
        ),
        _constant(
            "The address of each kind over REST.",
            "ROUTES",
            {kind.name: kind.route for kind in shown if kind.route},
        ),
        _constant(
            'The switch of a consent that opens a kind; "" where every consent does.',
            "OPENS",
            # What its author sees all the same is asked for whatever the consent leaves out.
            {k.name: "" if k.author_sees else k.opens for k in shown if k.opens is not None},
        ),
        _constant(
            "The field of its day, of what counts as having logged that day.",
            "ENTRY_DAYS",
            {kind.name: kind.day for kind in shown if kind.is_entry},
        ),
        _constant(
            "The field of its day, of all that a patient enters about a day that has been.",
            "LOGGED_DAYS",
            {kind.name: kind.day for kind in shown if _is_logged(kind)},
        ),
        _list(
            "What a device of the patient may offer again after a resync.",
            "OWN_KINDS",
            [kind.name for kind in shown if PATIENT in kind.writers],
        ),
        _list("The switches of a consent, as a care link has them.", "SWITCHES", list(SWITCHES)),
        _list(
            "Fields that only the server writes.",
            "SERVER_FIELDS",
            sorted({name for kind in shown for name in kind.set_by_server}),
        ),
        _constant(
            "What a field is that was never set, where it is not null.",
            "DEFAULTS",
            {kind.name: found for kind in shown if (found := _defaults(kind))},
        ),
        _constant(
            "The values of its status with which a row is not over, by kind.",
            "GOING_ON",
            {kind.name: list(kind.goes_on) for kind in shown if kind.goes_on},
        ),
        _constant(
            "The figures that a chart is drawn from, by kind.",
            "CHARTED",
            {kind.name: _figures(kind) for kind in shown if kind.chart},
        ),
    ]
    return "\n".join(parts)


def _is_logged(kind: Kind) -> bool:
    """Say whether a patient enters it about days that have been. An answer that stands until it is
    given anew is of no day."""
    is_of_days = bool(kind.day) and (kind.key is None or f"{{{kind.day}}}" in kind.key)
    return is_of_days and not kind.is_planned and PATIENT in kind.writers


def _interface(kind: Kind) -> str:
    about = " ".join((kind.model.__doc__ or "").split("\n\n")[0].split())
    return f"/** {about} */\n{_block(f'export interface {_name(kind)}', _members(kind))}"


def _members(kind: Kind) -> Iterator[str]:
    needed = shape.required(kind.name)
    for name in kind.columns:
        yield f"{name}{'' if name in needed else '?'}: {type_of(kind, name)};"


def type_of(kind: Kind, name: str) -> str:
    """Return the TypeScript of a field."""
    field = shape.model_field(kind, name)
    found = _plain(kind.types[name]) if name in kind.types else _of_field(field)
    return f"{found} | null" if field.null else found


def _of_field(field: models.Field[Any, Any]) -> str:
    if field.is_relation or isinstance(field, models.UUIDField):
        return "Uuid"
    if field.choices:
        if len(list(field.choices)) > MOST_WORDS:
            return "string"
        return " | ".join(f'"{value}"' for value, _ in field.choices)
    if isinstance(field, models.BooleanField):
        return "boolean"
    if isinstance(field, models.DateField) and not isinstance(field, models.DateTimeField):
        return "Day"
    return "number" if isinstance(field, models.FloatField | models.IntegerField) else "string"


def _defaults(kind: Kind) -> dict[str, object]:
    """Return what fields that the patient may leave out begin as."""
    if PATIENT not in kind.writers:
        return {}
    values, needed = shape.defaults(kind.name), shape.required(kind.name)
    optional = (name for name in kind.fields if name not in needed)
    return {name: values[name] for name in optional if values[name] is not None}


def _figures(kind: Kind) -> list[str]:
    return [name for name in kind.chart if type_of(kind, name).startswith("number")]


def _plain(wanted: Any) -> str:
    """Return the TypeScript of a Python type that a kind names for a JSON field."""
    if hasattr(wanted, "__metadata__"):
        return _plain(get_args(wanted)[0])
    if is_typeddict(wanted):
        members = get_type_hints(wanted).items()
        return f"{{ {'; '.join(f'{name}: {_plain(each)}' for name, each in members)} }}"
    if get_origin(wanted) is list:
        inner = _plain(get_args(wanted)[0])
        return f"{inner}[]"
    if get_origin(wanted) is dict:
        return f"Record<string, {_plain(get_args(wanted)[1])}>"
    return {str: "string", float: "number", int: "number", bool: "boolean"}.get(wanted, "unknown")


def _name(kind: Kind) -> str:
    return "".join(part.capitalize() for part in kind.name.split("_"))


def _block(head: str, lines: Iterator[str]) -> str:
    return "\n".join([f"{head} {{", *(f"  {line}" for line in lines), "}", ""])


def _constant(about: str, name: str, members: Mapping[str, object]) -> str:
    inside = _block(
        f"export const {name} =", (f"{key}: {json.dumps(each)}," for key, each in members.items())
    )
    return f"/** {about} */\n{inside.rstrip()} as const;\n"


def _list(about: str, name: str, members: list[str]) -> str:
    lines = [f"/** {about} */", f"export const {name} = [", *(f'  "{m}",' for m in members)]
    return "\n".join([*lines, "] as const;", ""])
