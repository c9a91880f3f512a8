"""What the OpenAPI document says of bodies that msgspec reads and writes."""

from typing import Any

import msgspec

FAILURE: dict[str, Any] = {
    "type": "object",
    "required": ["code", "message", "fields"],
    "properties": {
        "code": {"type": "string"},
        "message": {"type": "string"},
        "fields": {
            "type": "object",
            "additionalProperties": {"type": "array", "items": {"type": "string"}},
        },
    },
}


def json_schema(wanted: Any) -> dict[str, Any]:
    """Return the JSON schema of a msgspec type with its parts in place; None: a failure."""
    if wanted is None:
        return FAILURE
    (schema,), parts = msgspec.json.schema_components(
        [wanted], ref_template="#/parts/{name}", schema_hook=_any
    )
    return dict(_inline(schema, parts))


def _any(wanted: Any) -> dict[str, Any]:
    return {} if wanted is msgspec.Raw else {"type": "object"}


def _inline(node: Any, parts: dict[str, Any]) -> Any:
    if isinstance(node, list):
        return [_inline(item, parts) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return _inline(parts[node["$ref"].rsplit("/", 1)[1]], parts)
    return {key: _inline(value, parts) for key, value in node.items()}
