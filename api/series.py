"""One series of a patient, columnar, for charts: tuples from one statement straight to bytes."""

import hashlib
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.urls import path
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.views import APIView

from api.permissions import access_to
from recovery.errors import Invalid
from recovery.journal.queries import SERIES, series
from recovery.people.queries import Access, record_access

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
        query = request._request.GET
        kind = query.get("kind", "")
        if kind not in SERIES:
            raise Invalid(
                "Name a series.", fields={"kind": [f"One of {', '.join(sorted(SERIES))}."]}
            )
        first, last = _day(query.get("from"), "from"), _day(query.get("to"), "to")
        access = access_to(request, patient)
        tag = entity_tag(access, request.get_full_path())
        if access.role == "patient":
            return self._answer(request, access, tag, kind, first, last)
        with transaction.atomic():
            record_access(access, kind)
            return self._answer(request, access, tag, kind, first, last)

    def _answer(
        self,
        request: Request,
        access: Access,
        tag: str,
        kind: str,
        first: date | None,
        last: date | None,
    ) -> HttpResponse:
        headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
        if request.headers.get("If-None-Match") == tag:
            return HttpResponse(status=304, headers=headers)
        rows = series(access, kind, first=first, last=last)
        body = orjson.dumps({"kind": kind, "columns": SERIES[kind].columns, "rows": rows})
        return HttpResponse(body, content_type="application/json", headers=headers)


def entity_tag(access: Access, query: str) -> str:
    """Return the tag of what is read about a patient: any change of the facts, of the consent,
    of who looks, of the build or of the local day makes another one."""
    today = timezone.now().astimezone(ZoneInfo(access.zone)).date()
    parts = (
        access.epoch, access.patient_id, access.revision,
        access.derived_version, access.care_version, access.user_id,
        settings.BUILD, access.language, today, query,
    )  # fmt: skip
    return f'"{hashlib.blake2b(repr(parts).encode(), digest_size=16).hexdigest()}"'


def _day(text: str | None, name: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Invalid("Write a day.", fields={name: ["A day such as 2026-11-24."]}) from error


urlpatterns = [path("patients/<uuid:patient>/series/", SeriesView.as_view(), name="series")]
