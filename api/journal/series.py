"""One series of a patient, columnar, for charts: tuples from one statement straight to bytes."""

import hashlib
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.views import APIView

from api.core.fields import day_of_query
from api.core.permissions import access_to
from recovery.core.errors import Invalid
from recovery.core.languages import say
from recovery.journal.queries import all_series, series
from recovery.sharing.queries import PATIENT, Access

NAMES = sorted(all_series())
SCHEMA = {
    "type": "object",
    "required": ["kind", "columns", "rows"],
    "properties": {
        "kind": {"type": "string", "enum": NAMES},
        "columns": {"type": "array", "items": {"type": "string"}},
        "rows": {"type": "array", "items": {"type": "array", "items": {}}},
    },
}


class SeriesView(APIView):
    """A series of days."""

    @extend_schema(
        operation_id="series",
        parameters=[
            OpenApiParameter("kind", enum=NAMES, required=True),
            OpenApiParameter("from", OpenApiTypes.DATE, description="First day, inclusive."),
            OpenApiParameter("to", OpenApiTypes.DATE, description="Last day, inclusive."),
        ],
        responses={(200, "application/json"): SCHEMA},
    )
    def get(self, request: Request, patient: UUID) -> HttpResponse:
        """Return rows of one kind: angles in degrees, doses in mg elemental, sleep in minutes."""
        kind = request.query_params.get("kind", "")
        if kind not in NAMES:
            reason = {"kind": [say("One of {choices}.", choices=", ".join(NAMES))]}
            raise Invalid(say("Choose a series."), fields=reason)
        access = access_to(request, patient, kind)
        return _answer(request._request, access, kind)


def _answer(request: HttpRequest, access: Access, kind: str) -> HttpResponse:
    """Return a series, or 304. Raises Invalid naming the parameter.

    A patient's tag is known before the series is read, a clinician's is made of what is read.
    """
    first, last = (_day(request.GET.get(name), name) for name in ("from", "to"))
    asked = request.META.get("HTTP_IF_NONE_MATCH")
    own = entity_tag(access, request.get_full_path()) if access.role == PATIENT else None
    if own is not None and asked == own:
        return HttpResponse(status=304, headers=_headers(own))
    rows = series(access, kind, first=first, last=last)
    body = orjson.dumps({"kind": kind, "columns": all_series()[kind].columns, "rows": rows})
    tag = own or tag_of(access, body)
    if asked == tag:
        return HttpResponse(status=304, headers=_headers(tag))
    return HttpResponse(body, content_type="application/json", headers=_headers(tag))


def _headers(tag: str) -> dict[str, str]:
    return {"ETag": tag, "Cache-Control": "private, no-cache"}


def tag_of(access: Access, body: bytes) -> str:
    """Return the tag of what a clinician is shown: made of that alone.

    The patient's revisions move with everything that is written about them. A tag made of them
    would tell that something was, and when, that is not shared.
    """
    parts = (access.user_id, access.consent, settings.BUILD, body)
    return f'"{hashlib.blake2b(repr(parts).encode(), digest_size=16).hexdigest()}"'


def entity_tag(access: Access, query: str) -> str:
    """Return the tag of what a patient reads of themselves, before it is read.

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
