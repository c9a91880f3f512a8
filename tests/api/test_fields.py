"""No door reads a day, an instant or a text by a field of its own."""

from collections.abc import Iterator

import pytest
from rest_framework import serializers

from api.core.fields import MailField
from recovery.accounts.models import known_zone
from recovery.core import texts
from tests.security.generated import document

SECRETS = {"password"}  # any character is theirs
HOLDING = {each.__name__ for each in (texts.one_line, texts.lines, known_zone)}
PLAIN = (
    serializers.CharField,
    serializers.EmailField,
    serializers.DateField,
    serializers.DateTimeField,
)


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


HIDDEN = ("\u202e", "\u2028", "\u200b", "\u00ad", "\u2066", "\ufeff", "\u00a0", "\x1f")


@pytest.mark.promise("S25")
@pytest.mark.parametrize("hidden", HIDDEN, ids=ascii)
def test_an_address_of_mail_holds_nothing_that_nobody_sees(hidden: str) -> None:
    for address in (f"jo@exam{hidden}ple.org", f'"j{hidden}o"@example.org'):
        with pytest.raises(serializers.ValidationError):
            MailField().run_validation(address)
    assert MailField().run_validation("jo@exämple.org") == "jo@exämple.org"


@pytest.mark.promise("S25")
def test_no_serializer_reads_an_address_of_mail_by_a_field_of_its_own() -> None:
    own = [
        f"{each.__module__}.{each.__name__}.{name}"
        for each in _below(serializers.Serializer)
        if each.__module__.startswith("api.")
        for name, field in each().fields.items()
        if type(field) is serializers.EmailField and not field.read_only
    ]
    assert own == []


def _is_held(name: str, field: serializers.Field) -> bool:
    validators = {getattr(each, "__name__", "") for each in field.validators}
    return name in SECRETS or bool(validators & HOLDING)


def _below(kind: type) -> Iterator[type]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)
