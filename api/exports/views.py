"""What goes out: the report as data for a page, and exports as jobs with a link that expires."""

from typing import IO, Any
from uuid import UUID

from celery import current_app
from django.http import FileResponse
from django.urls import path
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.fields import DayField, LanguageField, TextField
from api.core.permissions import access_to
from recovery.core.languages import ENGLISH, switched_on
from recovery.exports.file_name import name_of
from recovery.exports.offered import EXPORTS
from recovery.exports.report import letterhead
from recovery.exports.report import page as report
from recovery.imports.faults import Refused
from recovery.jobs import services
from recovery.jobs.models import Job
from recovery.journal.queries import injuries_of
from recovery.sharing.queries import Access

NO_STORE = {"Cache-Control": "no-store"}


def enqueue(job_id: str) -> None:
    """Hand a job to a worker, by the name of its task: what works stands above the API."""
    current_app.send_task("recovery.exchange", [job_id])


class JobSerializer(serializers.ModelSerializer[Job]):
    """An export or import. `progress` in per cent; `error` is an English sentence.

    `result` of what failed: `failure` with the `code` of recovery/imports/faults.py and the
    `figures` of its sentence, for a screen to say it in any language; a preview's `faults` have
    both, too.

    `result` of a preview or an import: `counts` by kind of new, same, gaps and different rows,
    `refused` with up to 200 `refusals`, and what the file says of itself.
    """

    result = serializers.JSONField(read_only=True)
    state = serializers.ChoiceField(
        choices=["waiting", "running", "preview", "ready", "failed"], read_only=True
    )
    kind = serializers.CharField(read_only=True)

    class Meta:
        model = Job
        fields = (
            "id", "kind", "language", "state", "progress", "result", "error", "size",
            "created_at", "expires_at",
        )  # fmt: skip
        read_only_fields = fields


class ReportWishSerializer(serializers.Serializer[Any]):
    """Which days and injury a report is about, in which language and on which paper."""

    language = LanguageField(default=ENGLISH)
    injury = serializers.UUIDField(required=False)
    paper = serializers.ChoiceField(choices=letterhead.PAPERS, default=letterhead.PAPERS[0])

    def get_fields(self) -> dict[str, Any]:
        """Add the days: `from` is a word of Python, so it cannot stand above."""
        days = {name: DayField(required=False) for name in ("from", "to")}
        return {**super().get_fields(), **days}


def _typed(name: str) -> TextField:
    """Return the field of something that is typed into a letter."""
    most = letterhead.ROOM[name].most
    return TextField(max_length=most, required=False, allow_blank=True)


class ExportSerializer(ReportWishSerializer):
    """What is asked for. All but kind and language are of the report only.

    `recipient`, `assessment` and `question` are words of one's own, printed as they are and dropped
    with the end of the run: only the file holds them. A patient's own report has no `assessment`.
    """

    kind = serializers.ChoiceField(choices=list(EXPORTS))
    recipient = _typed("recipient")
    assessment = _typed("assessment")
    question = _typed("question")


class OfferedSerializer(serializers.Serializer[Any]):
    """An export that may be asked for. `own_only`: of one's own record, by nobody else."""

    kind = serializers.CharField(source="name")
    media_type = serializers.CharField()
    own_only = serializers.BooleanField()


class OfferedView(APIView):
    """What can be exported."""

    @extend_schema(operation_id="exports_offered", responses=OfferedSerializer(many=True))
    def get(self, request: Request) -> Response:
        """List what this server makes, in the order of the screens."""
        return Response(OfferedSerializer(list(EXPORTS.values()), many=True).data)


class ExportsView(APIView):
    """One's own exports about a patient."""

    @extend_schema(operation_id="exports_list", responses=JobSerializer(many=True))
    def get(self, request: Request, patient: UUID) -> Response:
        """List what one asked for, newest first."""
        found = services.jobs_of(access_to(request, patient, "export"), EXPORTS)
        return Response(JobSerializer(found, many=True).data, headers=NO_STORE)

    @extend_schema(
        operation_id="exports_create", request=ExportSerializer, responses={202: JobSerializer}
    )
    def post(self, request: Request, patient: UUID) -> Response:
        """Ask for an export. A clinician's holds what is shared, and the patient sees it."""
        access = access_to(request, patient, "export")
        wanted = ExportSerializer(data=request.data)
        wanted.is_valid(raise_exception=True)
        given = dict(wanted.validated_data)
        kind, language = given.pop("kind"), given.pop("language")
        _require_injury(access, given.get("injury"))
        job = services.start_export(
            access=access,
            kind=kind,
            language=language,
            options={name: str(value) for name, value in given.items()},
            enqueue=enqueue,
        )
        return Response(JobSerializer(job).data, status=202, headers=NO_STORE)


def _require_injury(access: Access, injury: UUID | None) -> None:
    """Hold a report to an injury that the caller may see. Raises Invalid."""
    if injury is None:
        return
    shared = access.injuries is None or str(injury) in access.injuries
    if not shared or injury not in injuries_of(access.patient_id):
        raise Refused("unknown_injury", field="injury")


class ExportView(APIView):
    """One export."""

    @extend_schema(operation_id="exports_read", responses=JobSerializer)
    def get(self, request: Request, patient: UUID, job: UUID) -> Response:
        """Say how far it is."""
        found = services.job_of(access_to(request, patient, "export"), job)
        return Response(JobSerializer(found).data, headers=NO_STORE)

    @extend_schema(operation_id="exports_delete", responses={204: None})
    def delete(self, request: Request, patient: UUID, job: UUID) -> Response:
        """Remove it and its file now."""
        services.forget(access=access_to(request, patient, "export"), job_id=job)
        return Response(status=204)


class ExportFileView(APIView):
    """The file of an export."""

    @extend_schema(
        operation_id="exports_file", responses={(200, "application/*"): OpenApiTypes.BINARY}
    )
    def get(self, request: Request, patient: UUID, job: UUID) -> FileResponse:
        """Answer the file to who asked for it, while they may see the patient."""
        found, file = services.opened(access=access_to(request, patient, "export"), job_id=job)
        form = EXPORTS[found.kind]
        name = name_of(form, found.patient, found.created_at)
        return _download(file, form.media_type, name)


def _download(file: IO[bytes], kind: str, name: str) -> FileResponse:
    headers = {**NO_STORE, "X-Content-Type-Options": "nosniff"}
    return FileResponse(file, as_attachment=True, filename=name, content_type=kind, headers=headers)


class ReportInjurySerializer(serializers.Serializer[Any]):
    """An injury that a report can be about, in the words of its language."""

    id = serializers.UUIDField()
    name = serializers.CharField()


class TypedSerializer(serializers.Serializer[Any]):
    """Words of somebody's own under their heading, a line a line."""

    title = serializers.CharField()
    lines = serializers.ListField(child=serializers.CharField())


class TickSerializer(serializers.Serializer[Any]):
    """Where a week begins: days since `first`, its day, and its number, empty for none."""

    at = serializers.IntegerField()
    day = serializers.CharField()
    week = serializers.CharField(allow_blank=True)


class ReportSerializer(serializers.Serializer[Any]):
    """The report in words and numbers; a chart's points are [days since `first`, value].

    `letterhead` is the clinic's, empty for a patient's own. `recipient` and `typed` are empty
    here: what is typed is asked of an export, never in an address. `page` is a pattern with the
    places `page` and `pages`, for whatever numbers its pages."""

    language = serializers.CharField()
    paper = serializers.ChoiceField(choices=letterhead.PAPERS)
    title = serializers.CharField()
    synthetic = serializers.CharField()
    letterhead = serializers.ListField(child=serializers.CharField())
    recipient = serializers.ListField(child=serializers.CharField())
    written_on = serializers.CharField()
    patient = serializers.CharField()
    head = serializers.ListField(child=serializers.ListField(child=serializers.CharField()))
    flags_title = serializers.CharField()
    flags = serializers.ListField(child=serializers.CharField())
    changes_title = serializers.CharField()
    changes = serializers.ListField(child=serializers.CharField())
    typed = TypedSerializer(many=True)
    signature = serializers.ListField(child=serializers.CharField())
    summary_title = serializers.CharField()
    summary = serializers.ListField(child=serializers.CharField())
    picture = serializers.JSONField()
    first = serializers.DateField()
    last = serializers.DateField()
    days = serializers.IntegerField()
    injury = serializers.UUIDField(allow_null=True)
    injuries = ReportInjurySerializer(many=True)
    axis = serializers.CharField()
    ticks = TickSerializer(many=True)
    charts = serializers.ListField(child=serializers.JSONField())
    doses = serializers.ListField(child=serializers.JSONField())
    table = serializers.JSONField()
    notes = serializers.ListField(child=serializers.CharField())
    foot = serializers.ListField(child=serializers.CharField())
    page = serializers.CharField()


class ReportView(APIView):
    """The report, to be shown and printed by a browser."""

    @extend_schema(
        operation_id="report",
        parameters=[
            OpenApiParameter("language", enum=list(switched_on())),
            OpenApiParameter("from", OpenApiTypes.DATE, description="First day, inclusive."),
            OpenApiParameter("to", OpenApiTypes.DATE, description="Last day, inclusive."),
            OpenApiParameter("injury", OpenApiTypes.UUID),
            OpenApiParameter("paper", enum=list(letterhead.PAPERS)),
        ],
        responses=ReportSerializer,
    )
    def get(self, request: Request, patient: UUID) -> Response:
        """Return the report."""
        access = access_to(request, patient, "report")
        wanted = ReportWishSerializer(data=request.query_params.dict())
        wanted.is_valid(raise_exception=True)
        given = wanted.validated_data
        asked = report.Wanted(
            language=given["language"],
            now=timezone.now(),
            sender=letterhead.sender_of(access),
            letter=letterhead.Letter(paper=given["paper"]),
            first=given.get("from"),
            last=given.get("to"),
            injury=str(given["injury"]) if "injury" in given else None,
        )
        return Response(report.report_of(access, asked), headers=NO_STORE)


urlpatterns = [
    path("patients/<uuid:patient>/exports/", ExportsView.as_view()),
    path("exports/", OfferedView.as_view()),
    path("patients/<uuid:patient>/exports/<uuid:job>/", ExportView.as_view()),
    path("patients/<uuid:patient>/exports/<uuid:job>/file/", ExportFileView.as_view()),
    path("patients/<uuid:patient>/report/", ReportView.as_view()),
]
