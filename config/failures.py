"""Requests of programs are answered in JSON, and never fail because of their content.

Our own views ensure that themselves. This module covers what is before and around them: Django's
own refusals, and allauth's views, which parse JSON as loosely as Python does and answer some
failures with an empty page.
"""

import logging
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import DataError, IntegrityError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.http import parse_header_parameters

from api.core import errors
from recovery.core import texts
from recovery.core.errors import Invalid, RecoveryError, TooMany
from recovery.core.languages import say
from recovery.core.reading import NotJson, read_json

logger = logging.getLogger(__name__)

OF_PROGRAMS = ("/api/", "/_allauth/", "/fhir/")
OF_ALLAUTH = "/_allauth/"
# What only this one of them answers in: a page for people. A failure is never a page.
PAGES = frozenset({"/api/v1/docs/"})
OF_FAILURES = "application/json"
# What allauth and the libraries below it raise over what was sent, and do not catch.
OF_ITS_CONTENT = (
    ArithmeticError,
    AttributeError,
    DataError,
    IntegrityError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
SECRETS = frozenset({"password", "current_password", "new_password"})  # any character is theirs


class OtherCharacters(Invalid):
    """The request declares a character set that is not supported."""

    status = 415
    code = "unsupported_media_type"


def _content_type(request: HttpRequest, meta: dict[str, Any]) -> None:
    """Note what a body is, and let it change nothing.

    Django reads the address and the body by any codec of Python that the header names, be it one
    of no characters at all ("zlib"), while it makes the request: before any middleware.
    """
    header = meta.get("CONTENT_TYPE", "")
    request.content_type, request.content_params = parse_header_parameters(header)


def read_as_utf8() -> None:
    """Make every request be read as UTF-8, whatever server it comes through."""
    HttpRequest._set_content_type_params = _content_type  # type: ignore[attr-defined]


class Failures:
    """Keeps every failure at the addresses of programs in our one shape. Stands outermost."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(OF_PROGRAMS):
            # What is answered before Django's LocaleMiddleware is asked speaks it, too.
            translation.activate(translation.get_language_from_request(request))
        charset = (request.content_params or {}).get("charset", "utf-8").lower()
        if charset not in ("utf-8", "utf8", "us-ascii"):
            return errors.answer(OtherCharacters(say("Send UTF-8.")))
        response = self.get_response(request)
        if not request.path_info.startswith(OF_PROGRAMS):
            return response
        kind = response.headers.get("Content-Type", "")
        if response.status_code >= 400 and not kind.startswith(OF_FAILURES):
            made = errors.in_our_shape(response.status_code, response.headers)
            made.cookies = response.cookies
            return made
        if kind.startswith("text/html") and request.path_info not in PAGES:
            return _without_page(response)
        return response


def _without_page(response: HttpResponseBase) -> HttpResponseBase:
    if isinstance(response, HttpResponse) and not response.content:  # a redirect
        del response.headers["Content-Type"]
    return response


class AllauthFailures:
    """Reads allauth's bodies before it does, and answers what it stumbles over."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        is_allauths = request.path_info.startswith(OF_ALLAUTH)
        if is_allauths and response.status_code == 429 and "Retry-After" not in response.headers:
            # allauth limits by itself only how soon another code is mailed.
            too_soon = TooMany(
                say("A code was sent a moment ago."), wait=settings.CODE_PAUSE, code="too_often"
            )
            response = errors.answer(too_soon)
        return response

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Refuse a body that is not plainly JSON, or whose lines are none."""
        if not request.path_info.startswith(OF_ALLAUTH) or not request.body:
            return None
        try:
            found = read_json(request.body)
            if not isinstance(found, dict):
                raise NotJson(say("An object is needed."))
            _require_lines(found)
        except RecoveryError as error:
            return errors.answer(error)
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer what allauth's views did not expect to be sent."""
        if not request.path_info.startswith(OF_ALLAUTH):
            return None
        if isinstance(error, RecoveryError):
            return errors.answer(error)
        if not isinstance(error, OF_ITS_CONTENT):
            return None
        if "/webauthn" in request.path_info and request.method != "GET":
            reason = {"credential": [say("This is not a valid answer of a passkey.")]}
            return errors.answer(Invalid(say("Please check these fields."), fields=reason))
        logger.error("An account's request could not be read to its end.", exc_info=error)
        return errors.in_our_shape(400, {})


def _require_lines(found: dict[str, Any]) -> None:
    """Hold every text of an account to a single line: names, addresses, codes."""
    bad = {
        name: [say(texts.SENTENCES[texts.ONE_LINE])]
        for name, value in found.items()
        if name not in SECRETS and isinstance(value, str) and not _is_line(value)
    }
    if bad:
        raise Invalid(say("Please check these fields."), fields=bad)


def _is_line(value: str) -> bool:
    return texts.holds(texts.ONE_LINE, value)
