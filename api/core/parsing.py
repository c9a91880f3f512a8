"""How the API reads bodies: JSON in UTF-8, strictly (see `recovery.core.reading`)."""

from typing import Any

from django.http import HttpRequest
from rest_framework.parsers import BaseParser

from recovery.core.reading import read_json


class PlainJSONParser(BaseParser):
    """Reads a body of JSON, whatever character set it calls itself."""

    media_type = "application/json"

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        """Return what the body says. Raises Invalid, and RequestDataTooBig past the limit."""
        return read_json(stream.body if isinstance(stream, HttpRequest) else stream.read())
