"""The API document, made once in a process.

It takes a third of a second to make, and says the same to whoever asks, in whatever language.
"""

from functools import cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator


class DocumentOnce(SchemaGenerator):
    """What `/api/v1/schema/` serves."""

    def get_schema(self, *_: Any, **__: Any) -> dict[str, Any]:
        return api_document()


@cache
def api_document() -> dict[str, Any]:
    """Return the OpenAPI document of every route that is ours."""
    document: dict[str, Any] = SchemaGenerator().get_schema(request=None, public=True)
    return document
