"""No door reads a day, an instant or a text by a field of its own."""

from collections.abc import Iterator

import pytest
from rest_framework import serializers

from recovery.accounts.models import known_zone
from recovery.core import texts
from tests.security.generated import document

SECRETS = {"password"}  # any character is theirs
HOLDING = {each.__name__ for each in (texts.one_line, texts.lines, known_zone)}
PLAIN = (serializers.CharField, serializers.DateField, serializers.DateTimeField)


@pytest.mark.promise("S4", "S25")
def test_what_comes_in_is_read_by_the_fields_of_the_api() -> None:
    asked = set(document()["components"]["schemas"])
    own = []
    for each in _below(serializers.Serializer):
        name = each.__name__.removesuffix("Serializer")
        if not each.__module__.startswith("api.") or not asked & {
            f"{name}Request",
            f"Patched{name}Request",
        }:
            continue
        for field, reads in each().fields.items():
            if type(reads) in PLAIN and not reads.read_only and not _is_held(field, reads):
                own.append(f"{each.__module__}.{each.__name__}.{field}")
    assert own == []


def _is_held(name: str, field: serializers.Field) -> bool:
    validators = {getattr(each, "__name__", "") for each in field.validators}
    return name in SECRETS or bool(validators & HOLDING)


def _below(kind: type) -> Iterator[type]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)
