"""What the OpenAPI document says of failures, and of bodies that msgspec reads and writes."""

import re
from typing import Any, TypedDict

import msgspec
from django.urls import get_resolver

from api.core.budgets import API, OF_ACCOUNTS, BudgetSaid, budgets_of
from recovery.core.reading import JsonObject

FAILURE: JsonObject = {
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


ALWAYS = {
    "400": "Something in the request breaks a rule; `fields` says what.",
    "401": "Sign in first.",
    "403": "Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which.",
    "405": "This address does not allow this method. Use one of those in `Allow`.",
    "406": "The answer is JSON, which the request does not take.",
    "429": "More than the budget of this route (`x-budget`); `Retry-After` says when to go on.",
}
RETRY_AFTER = {"Retry-After": {"description": "Seconds.", "schema": {"type": "integer"}}}
NAMED = r"{\1}"
PLACE = re.compile(r"<\w+:(\w+)>")
OF_AN_ADDRESS = {"404": "There is no such thing, or it is not the caller's to know of."}
WITH_A_BODY = {"413": "Too much at once.", "415": "Not declared as JSON."}


def document_failures(result: JsonObject, **_: Any) -> JsonObject:
    """Add to each operation how it may fail: always in our one shape. A spectacular hook."""
    result["components"].setdefault("schemas", {})["Failure"] = FAILURE
    routes = routes_by_path()
    for path, operations in result["paths"].items():
        for method, operation in operations.items():
            operation["x-budget"] = budgets_of(method.upper(), routes[path])
            failures = dict(ALWAYS)
            failures |= OF_AN_ADDRESS if "{" in path else {}
            failures |= WITH_A_BODY if "requestBody" in operation else {}
            for status, description in failures.items():
                operation["responses"].setdefault(status, _failure(description))
            operation["responses"]["429"] |= {"headers": RETRY_AFTER}
    result["x-budgets-of-accounts"] = _of_accounts()
    return result


class BudgetsSaid(TypedDict):
    """The budgets of one of allauth's routes."""

    method: str
    path: str
    budgets: list[BudgetSaid]


def _of_accounts() -> list[BudgetsSaid]:
    """Return the budgets of the routes that allauth documents, beyond those of any other."""
    return [
        {"method": method, "path": f"/{route}", "budgets": [each.document() for each in budgets]}
        for (method, route), budgets in OF_ACCOUNTS.items()
    ]


def routes_by_path() -> dict[str, str]:
    """Return each route of ours by the path that the document calls it by."""
    routes = (pattern.pattern for pattern in get_resolver("api.urls").url_patterns)
    named = [str(route) for route in routes]
    return {f"/{API}{PLACE.sub(NAMED, route)}": route for route in named}


def _failure(description: str) -> JsonObject:
    shape = {"schema": {"$ref": "#/components/schemas/Failure"}}
    return {"description": description, "content": {"application/json": shape}}


def json_schema(wanted: Any) -> JsonObject:
    """Return the JSON schema of a msgspec type with its parts in place; None: a failure."""
    if wanted is None:
        return FAILURE
    (schema,), parts = msgspec.json.schema_components(
        [wanted], ref_template="#/parts/{name}", schema_hook=_any
    )
    return dict(_inline(schema, parts))


def _any(wanted: Any) -> JsonObject:
    return {} if wanted is msgspec.Raw else {"type": "object"}


def _inline(node: Any, parts: JsonObject) -> Any:
    if isinstance(node, list):
        return [_inline(item, parts) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return _inline(parts[node["$ref"].rsplit("/", 1)[1]], parts)
    return {key: _inline(value, parts) for key, value in node.items()}
