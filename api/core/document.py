"""The API document, made once in a process.

It takes a third of a second to make, and says the same to whoever asks, in whatever language.
"""

from functools import cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator

from recovery.core.reading import JsonObject


class DocumentOnce(SchemaGenerator):
    """What `/api/v1/schema/` serves."""

    def get_schema(self, *_: Any, **__: Any) -> JsonObject:
        return api_document()


@cache
def api_document() -> JsonObject:
    """Return the OpenAPI document of every route that is ours."""
    document: JsonObject = SchemaGenerator().get_schema(request=None, public=True)
    return document
