"""What every answer about a trial has in common."""

from typing import Any

from rest_framework import serializers

from recovery.core.reading import JsonObject

SECTION = "trial"
NO_STORE = {"Cache-Control": "no-store"}


def valid(serializer: serializers.Serializer[Any]) -> JsonObject:
    """Return what came in, checked. Raises ValidationError naming the field."""
    serializer.is_valid(raise_exception=True)
    return dict(serializer.validated_data)
