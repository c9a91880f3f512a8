"""What comes in: a file, a preview of what it would change, and the word to take it in."""

import re
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.urls import path
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.parsers import BaseParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.budgets import IMPORT_BYTES, spend_returnable, who_asks
from api.core.parsing import PlainJSONParser
from api.core.permissions import own_access
from api.exports.views import NO_STORE, JobSerializer, enqueue
from recovery.core.errors import Invalid
from recovery.core.languages import ENGLISH, say, switched_on
from recovery.imports.accepted import IMPORTS
from recovery.imports.incoming import CHOICES, COMPLETE
from recovery.imports.upload import Upload
from recovery.jobs import services
from recovery.jobs.files import require_size

CHUNK = 1 << 16
TAKES_FILES = re.compile(r"/api/v1/patients/[0-9a-f-]{36}/imports/\Z")


class AsItComes(BaseParser):
    """Leaves the body where it is. The check of the CSRF token asks for parsed data first."""

    media_type = "application/octet-stream"

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        """Return nothing and read nothing."""
        return {}


class ConfirmSerializer(serializers.Serializer[Any]):
    """What becomes of entries that are there: kept, completed where empty, or replaced."""

    existing = serializers.ChoiceField(choices=list(CHOICES), default=COMPLETE)


class AcceptedSerializer(serializers.Serializer[Any]):
    """An import that may be sent: the endings of its files, and how many bytes one may have."""

    kind = serializers.CharField(source="name")
    endings = serializers.ListField(child=serializers.CharField())
    most_bytes = serializers.IntegerField()


class AcceptedView(APIView):
    """What can be imported."""

    @extend_schema(operation_id="imports_offered", responses=AcceptedSerializer(many=True))
    def get(self, request: Request) -> Response:
        """List what this server reads, in the order of the screens."""
        return Response(AcceptedSerializer(list(IMPORTS.values()), many=True).data)


class ImportsView(APIView):
    """One's own imports."""

    parser_classes = [AsItComes]

    @extend_schema(operation_id="imports_list", responses=JobSerializer(many=True))
    def get(self, request: Request, patient: UUID) -> Response:
        """List what one sent, newest first."""
        found = services.jobs_of(own_access(request, patient), IMPORTS)
        return Response(JobSerializer(found, many=True).data, headers=NO_STORE)

    @extend_schema(
        operation_id="imports_create",
        parameters=[
            OpenApiParameter("kind", enum=list(IMPORTS), required=True),
            OpenApiParameter("language", enum=list(switched_on())),
        ],
        request={"application/octet-stream": OpenApiTypes.BINARY},
        responses={202: JobSerializer},
    )
    def post(self, request: Request, patient: UUID) -> Response:
        """Send a file as the body; it is read in the background and changes nothing yet."""
        access = own_access(request, patient)
        kind, language = self._wanted(request)
        upload: Upload | None = request.META.get(Upload.KEY)
        if not (upload and upload.path):
            services.refuse_too_many(access)
            give_back = spend_returnable(IMPORT_BYTES, who_asks(request._request), _length(request))
            if upload:
                upload.owner, upload.give_back = who_asks(request._request), give_back
                return Response(status=100)
        job = services.start_import(
            access=access,
            kind=kind,
            language=language,
            source=upload.path if upload and upload.path else _chunks(request),
            enqueue=enqueue,
        )
        return Response(JobSerializer(job).data, status=202, headers=NO_STORE)

    def _wanted(self, request: Request) -> tuple[str, str]:
        kind = request.query_params.get("kind", "")
        language = request.query_params.get("language", ENGLISH)
        if kind not in IMPORTS:
            reason = {"kind": [say("One of {choices}.", choices=", ".join(IMPORTS))]}
            raise Invalid(say("Choose what kind of file this is."), fields=reason)
        if language not in switched_on():
            reason = {"language": [say("One of {choices}.", choices=", ".join(switched_on()))]}
            raise Invalid(say("Choose a language."), fields=reason)
        require_size(_length(request), IMPORTS[kind].most_bytes)
        return kind, language


def _length(request: Request) -> int:
    """Return how many bytes are announced; config/front lets nothing else in."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isdigit() else 0


def _chunks(request: Request) -> Iterator[bytes]:
    """Yield the body as it arrives, so that gigabytes never stand in memory."""
    stream = request._request
    while chunk := stream.read(CHUNK):
        yield chunk


class ImportView(APIView):
    """One import."""

    @extend_schema(operation_id="imports_read", responses=JobSerializer)
    def get(self, request: Request, patient: UUID, job: UUID) -> Response:
        """Say how far it is, and what it found."""
        found = services.job_of(own_access(request, patient), job)
        return Response(JobSerializer(found).data, headers=NO_STORE)

    @extend_schema(operation_id="imports_delete", responses={204: None})
    def delete(self, request: Request, patient: UUID, job: UUID) -> Response:
        """Forget it and its file; what was taken in stays."""
        services.forget(access=own_access(request, patient), job_id=job)
        return Response(status=204)


class ConfirmView(APIView):
    """The word to take in what a preview showed."""

    parser_classes = [PlainJSONParser]

    @extend_schema(
        operation_id="imports_confirm", request=ConfirmSerializer, responses={202: JobSerializer}
    )
    def post(self, request: Request, patient: UUID, job: UUID) -> Response:
        """Take it in. Nothing that is there is overwritten unless `existing` says replace."""
        access = own_access(request, patient)
        wanted = ConfirmSerializer(data=request.data)
        wanted.is_valid(raise_exception=True)
        found = services.confirm(
            access=access,
            job_id=job,
            existing=wanted.validated_data["existing"],
            enqueue=enqueue,
        )
        return Response(JobSerializer(found).data, status=202, headers=NO_STORE)


urlpatterns = [
    path("imports/", AcceptedView.as_view()),
    path("patients/<uuid:patient>/imports/", ImportsView.as_view()),
    path("patients/<uuid:patient>/imports/<uuid:job>/", ImportView.as_view()),
    path("patients/<uuid:patient>/imports/<uuid:job>/confirm/", ConfirmView.as_view()),
]
