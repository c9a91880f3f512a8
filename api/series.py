"""One series of a patient, columnar, for charts: tuples from one statement straight to bytes."""

import hashlib
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import path
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.views import APIView

from api.fields import day_of_query
from api.permissions import access_to
from recovery.errors import Invalid, RecoveryError
from recovery.journal.queries import SERIES, series
from recovery.people.queries import PATIENT, Access, record_access, visible_to_session

ADDRESS = re.compile(r"/api/v1/patients/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/series/\Z")
SCHEMA = {
    "type": "object",
    "required": ["kind", "columns", "rows"],
    "properties": {
        "kind": {"type": "string", "enum": sorted(SERIES)},
        "columns": {"type": "array", "items": {"type": "string"}},
        "rows": {"type": "array", "items": {"type": "array", "items": {}}},
    },
}


class SeriesView(APIView):
    """A series of days."""

    @extend_schema(
        operation_id="series",
        parameters=[
            OpenApiParameter("kind", enum=sorted(SERIES), required=True),
            OpenApiParameter("from", OpenApiTypes.DATE, description="First day, inclusive."),
            OpenApiParameter("to", OpenApiTypes.DATE, description="Last day, inclusive."),
        ],
        responses={(200, "application/json"): SCHEMA},
    )
    def get(self, request: Request, patient: UUID) -> HttpResponse:
        """Return rows of one kind: angles in degrees, doses in mg elemental, sleep in minutes."""
        return series_of(request._request, access_to(request, patient))


class SeriesFirst:
    """Answers a signed-in GET of a series before the rest of the middleware has its turn.

    Languages, messages, files and accounts' pages have no say in it and cost more than the answer.
    Whatever is not a plain success goes the long way, and is worded there.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        found = ADDRESS.match(request.path_info) if request.method == "GET" else None
        key = request.COOKIES.get(settings.SESSION_COOKIE_NAME) if found else None
        if found and key:
            with suppress(RecoveryError, DisallowedHost):
                request.get_host()
                access = visible_to_session(session_key=key, patient_id=UUID(found[1]))
                return series_of(request, access)
        return self.get_response(request)


def series_of(request: HttpRequest, access: Access) -> HttpResponse:
    """Return a series, or 304. Raises Invalid naming the parameter.

    A clinician's look is recorded in the same transaction.
    """
    kind = request.GET.get("kind", "")
    if kind not in SERIES:
        raise Invalid("Name a series.", fields={"kind": [f"One of {', '.join(sorted(SERIES))}."]})
    days = _day(request.GET.get("from"), "from"), _day(request.GET.get("to"), "to")
    if access.role == PATIENT:
        return _answer(request, access, kind, days)
    with transaction.atomic():
        record_access(access, kind)
        return _answer(request, access, kind, days)


def _answer(
    request: HttpRequest, access: Access, kind: str, days: tuple[date | None, date | None]
) -> HttpResponse:
    if access.role == PATIENT:
        tag = entity_tag(access, request.get_full_path())
        if request.META.get("HTTP_IF_NONE_MATCH") == tag:
            return HttpResponse(status=304, headers=_headers(tag))
    rows = series(access, kind, first=days[0], last=days[1])
    body = orjson.dumps({"kind": kind, "columns": SERIES[kind].columns, "rows": rows})
    if access.role != PATIENT:
        tag = tag_of(access, body)
        if request.META.get("HTTP_IF_NONE_MATCH") == tag:
            return HttpResponse(status=304, headers=_headers(tag))
    return HttpResponse(body, content_type="application/json", headers=_headers(tag))


def _headers(tag: str) -> dict[str, str]:
    return {"ETag": tag, "Cache-Control": "private, no-cache"}


def tag_of(access: Access, body: bytes) -> str:
    """Return the tag of what a clinician is shown: made of that alone.

    The patient's revisions move with everything that is written about her. A tag made of them
    would tell that something was, and when, that is not shared.
    """
    parts = (access.user_id, access.consent, settings.BUILD, body)
    return f'"{hashlib.blake2b(repr(parts).encode(), digest_size=16).hexdigest()}"'


def entity_tag(access: Access, query: str) -> str:
    """Return the tag of what a patient reads of herself, before it is read.

    Any change of the facts, of who looks, of the build or of the local day makes another one.
    """
    today = timezone.now().astimezone(ZoneInfo(access.zone)).date()
    parts = (
        access.epoch, access.patient_id, access.revision,
        access.derived_version, access.care_version, access.user_id,
        settings.BUILD, access.language, today, query,
    )  # fmt: skip
    return f'"{hashlib.blake2b(repr(parts).encode(), digest_size=16).hexdigest()}"'


def _day(text: str | None, name: str) -> date | None:
    return day_of_query(text, name) if text else None


urlpatterns = [path("patients/<uuid:patient>/series/", SeriesView.as_view(), name="series")]
