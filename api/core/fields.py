"""The fields in which days, instants and texts come in: no serializer reads them otherwise."""

from datetime import date, datetime
from typing import Any

from rest_framework import serializers

from recovery.core import days, texts
from recovery.core.errors import Invalid
from recovery.core.languages import say, switched_on


def as_a_day() -> str:
    return say("A day such as 2026-11-24. {years}", years=days.sentence())


class DayField(serializers.DateField):
    """A local day such as 2026-11-24, of the years that are kept."""

    def to_internal_value(self, value: Any) -> date:
        day = days.day_of(value) if isinstance(value, str) else None
        if day is None:
            raise serializers.ValidationError(as_a_day())
        return day


class InstantField(serializers.DateTimeField):
    """An instant of the years that are kept."""

    def to_internal_value(self, value: Any) -> datetime:
        at = super().to_internal_value(value)
        if not days.is_instant(at):
            raise serializers.ValidationError(days.sentence())
        return at


class LineField(serializers.CharField):
    """A text in one line: a name, a label, a code."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.validators.append(texts.one_line)


class MailField(serializers.EmailField):
    """An address of mail, without anything that nobody sees."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.validators.append(texts.mail_address)


class LanguageField(serializers.ChoiceField):
    """A language that is switched on here, or the one that was chosen while it was."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=list(switched_on()), **kwargs)

    def to_internal_value(self, data: Any) -> Any:
        held = getattr(self.parent, "instance", None)
        kept = getattr(held, self.field_name or "", None)
        return data if kept and data == kept else super().to_internal_value(data)


class TextField(serializers.CharField):
    """A text that may have several lines."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.validators.append(texts.lines)


def day_of_query(text: str, name: str) -> date:
    """Read a day of the address. Raises Invalid naming the parameter."""
    day = days.day_of(text)
    if day is None:
        raise Invalid(say("Give a day such as 2026-11-24."), fields={name: [as_a_day()]})
    return day
