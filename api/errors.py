"""One shape for every failure of our API: `{"code", "message", "fields"}`."""

import logging
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import (
    BadRequest,
    PermissionDenied,
    RequestDataTooBig,
    SuspiciousOperation,
)
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from rest_framework import exceptions
from rest_framework.response import Response

from recovery.errors import RecoveryError

logger = logging.getLogger(__name__)

Fields = Mapping[str, list[str]]


def shape(code: str, message: str, fields: Fields | None = None) -> dict[str, Any]:
    """Return the body of a failure."""
    return {"code": code, "message": message, "fields": dict(fields or {})}


def answer(error: RecoveryError) -> HttpResponse:
    """Return one of our own errors as a response, for views that are not DRF's."""
    return JsonResponse(shape(error.code, error.message, error.fields), status=error.status)


def exception_handler(error: Exception, context: Mapping[str, Any]) -> Response | None:
    """Turn what a view raised into our shape. What nobody expected stays an exception."""
    if isinstance(error, RecoveryError):
        return Response(shape(error.code, error.message, error.fields), status=error.status)
    if isinstance(error, Http404):
        return Response(shape("not_found", "There is nothing here."), status=404)
    if isinstance(error, RequestDataTooBig):
        return Response(shape("too_large", "This is too much at once."), status=413)
    if isinstance(error, PermissionDenied):
        return Response(shape("forbidden", "This is not allowed."), status=403)
    if isinstance(error, BadRequest | SuspiciousOperation):
        return Response(shape("invalid", "The request cannot be read."), status=400)
    if isinstance(error, exceptions.APIException):
        return _from_rest_framework(error)
    return None


def _from_rest_framework(error: exceptions.APIException) -> Response:
    headers = {}
    wait = getattr(error, "wait", None)
    if wait is not None:
        headers["Retry-After"] = str(int(wait))
    if isinstance(error, exceptions.ValidationError):
        body = shape("invalid", "Please check these fields.", _fields(error.detail))
        return Response(body, status=400)
    if isinstance(error, exceptions.NotAuthenticated | exceptions.AuthenticationFailed):
        return Response(shape("not_signed_in", "Sign in to go on."), status=401)
    if isinstance(error, exceptions.ParseError):
        return Response(shape("not_json", "This is not JSON."), status=400)
    detail = str(error.detail)
    if isinstance(error, exceptions.PermissionDenied) and detail.startswith("CSRF"):
        return Response(shape("csrf", "The page is stale; fetch a new token."), status=403)
    code = {405: "method_not_allowed", 415: "unsupported_media_type", 404: "not_found"}.get(
        error.status_code, str(getattr(error, "default_code", "invalid"))
    )
    return Response(shape(code, detail), status=error.status_code, headers=headers)


def _fields(detail: Any, name: str = "") -> dict[str, list[str]]:
    """Flatten DRF's nested reasons: `{"keys": {"auth": […]}}` becomes `{"keys.auth": […]}`."""
    if isinstance(detail, Mapping):
        found: dict[str, list[str]] = {}
        for key, inner in detail.items():
            key = "" if key == "non_field_errors" else str(key)
            path = f"{name}.{key}" if name and key else name or key
            found.update(_fields(inner, path))
        return found
    if isinstance(detail, list) and any(isinstance(item, Mapping | list) for item in detail):
        found = {}
        for index, inner in enumerate(detail):
            found.update(_fields(inner, f"{name}.{index}"))
        return found
    reasons = detail if isinstance(detail, list) else [detail]
    return {name or "body": [str(reason) for reason in reasons]}


def unknown_route(request: HttpRequest, path: str = "") -> HttpResponse:
    """Answer an address of the API that does not exist."""
    return JsonResponse(shape("not_found", "There is no such address."), status=404)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a request without a valid CSRF token."""
    return JsonResponse(shape("csrf", "The page is stale; fetch a new token."), status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer what nobody expected, without saying what it was."""
    return JsonResponse(shape("server_error", "Something went wrong on our side."), status=500)
