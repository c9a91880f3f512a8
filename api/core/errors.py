"""One shape for every failure of our API: `{"code", "message", "fields"}`."""

import logging
from collections.abc import Mapping
from typing import Any, TypedDict

from django.core.exceptions import (
    BadRequest,
    DisallowedHost,
    PermissionDenied,
    RequestDataTooBig,
    SuspiciousOperation,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.db import DataError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from rest_framework import exceptions
from rest_framework.response import Response

from recovery.core.errors import Busy, RecoveryError, TooMany
from recovery.core.languages import say

logger = logging.getLogger(__name__)

Fields = Mapping[str, list[str]]


class Failure(TypedDict):
    """The body of every failure. `fields`: what is wrong with each field."""

    code: str
    message: str
    fields: dict[str, list[str]]


def shape(code: str, message: str, fields: Fields | None = None) -> Failure:
    """Return the body of a failure."""
    return {"code": code, "message": message, "fields": dict(fields or {})}


def answer(error: RecoveryError) -> HttpResponse:
    """Return one of our own errors as a response, for views that are not DRF's."""
    body = shape(error.code, error.message, error.fields)
    return JsonResponse(body, status=error.status, headers=_wait(error))


def _wait(error: RecoveryError) -> dict[str, str]:
    return {"Retry-After": str(error.wait)} if isinstance(error, TooMany | Busy) else {}


# What a request can only run into by what it contains, where no reader has refused it before.
OF_ITS_CONTENT = (DataError, RecursionError, UnicodeError, OverflowError)


def exception_handler(error: Exception, context: Mapping[str, Any]) -> Response | None:
    """Turn what a view raised into our shape. What nobody expected stays an exception."""
    if isinstance(error, RecoveryError):
        body = shape(error.code, error.message, error.fields)
        return Response(body, status=error.status, headers=_wait(error))
    if isinstance(error, exceptions.APIException):
        return _from_rest_framework(error)
    if isinstance(error, OF_ITS_CONTENT):
        logger.error("A request could not be read to its end.", exc_info=error)
    known = _known(error)
    return None if known is None else Response(known[1], status=known[0])


def _known(error: BaseException) -> tuple[int, Failure] | None:
    """Return status and body of what Django and the database say of a request."""
    if isinstance(error, Http404):
        return 404, shape("not_found", say("This address does not exist. Check it."))
    if isinstance(error, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent):
        return 413, shape("too_large", say("This is too much at once."))
    if isinstance(error, PermissionDenied):
        return 403, shape("forbidden", say("You do not have permission to do this."))
    if isinstance(error, DisallowedHost):
        return 400, shape(
            "unknown_host", say("This server does not answer to this name. Use its own address.")
        )
    if isinstance(error, (BadRequest, SuspiciousOperation, *OF_ITS_CONTENT)):
        return 400, shape("invalid", say("The request is not valid. Correct the fields named."))
    return None


def _from_rest_framework(error: exceptions.APIException) -> Response:
    headers = {}
    wait = getattr(error, "wait", None)
    if wait is not None:
        headers["Retry-After"] = str(int(wait))
    if isinstance(error, exceptions.ValidationError):
        body = shape("invalid", say("Please check these fields."), _fields(error.detail))
        return Response(body, status=400)
    if isinstance(error, exceptions.NotAuthenticated | exceptions.AuthenticationFailed):
        return Response(shape("not_signed_in", say("Sign in to go on.")), status=401)
    if isinstance(error, exceptions.ParseError):
        return Response(shape("not_json", say("This is not JSON.")), status=400)
    detail = str(error.detail)
    if isinstance(error, exceptions.PermissionDenied) and detail.startswith("CSRF"):
        return Response(shape("csrf", say("This page is out of date. Reload it.")), status=403)
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
    return JsonResponse(
        shape("not_found", say("This address does not exist. Check it.")), status=404
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a request without a valid CSRF token."""
    return JsonResponse(shape("csrf", say("This page is out of date. Reload it.")), status=403)


def refused(request: HttpRequest, exception: BaseException | None = None) -> HttpResponse:
    """Answer what Django refuses before or after a view: its handlers of 400, 403 and 404."""
    status, body = _known(exception or BadRequest()) or (400, _of_status(400))
    return JsonResponse(body, status=status)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer an unexpected error without revealing what it was."""
    return JsonResponse(
        shape("server_error", say("The server failed. Try again later.")), status=500
    )


def _of_status(status: int) -> Failure:
    """Return the body of a failure that has none of its own."""
    if status == 403:
        return shape("forbidden", say("You do not have permission to do this."))
    if status == 404:
        return shape("not_found", say("This address does not exist. Check it."))
    if status == 405:
        return shape(
            "method_not_allowed",
            say("This address does not allow this method. Use one of those in `Allow`."),
        )
    if status == 413:
        return shape("too_large", say("This is too much at once."))
    if status == 429:
        return shape("too_often", say("Too many tries. Try again in a minute."))
    if status == 500:
        return shape("server_error", say("The server failed. Try again later."))
    return shape("invalid", say("The request is not valid. Correct the fields named."))


OF_ITS_BODY = frozenset({"content-type", "content-length", "content-language", "etag"})


def in_our_shape(status: int, headers: Mapping[str, str]) -> HttpResponse:
    """Return the failure of a program of others that had no body of ours, and keep its headers."""
    body = _of_status(status)
    kept = {name: value for name, value in headers.items() if name.lower() not in OF_ITS_BODY}
    return JsonResponse(body, status=status, headers=kept)
