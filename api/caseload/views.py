"""The physiotherapist's patients: the list, one of them, what is done about flags, discharge."""

from collections.abc import Mapping
from uuid import UUID

import orjson
from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpResponse
from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.caseload.record import record_of
from api.caseload.serializers import (
    AnsweredSerializer,
    AnswerSerializer,
    CaseloadSerializer,
    ChangesSerializer,
    DigestSerializer,
    DischargedSerializer,
    DischargeSerializer,
    EndedSerializer,
    NamedSerializer,
    NamingSerializer,
    OneCaseSerializer,
    PatientRecordSerializer,
)
from api.core.permissions import access_to, user_of
from recovery.accounts.models import Clinician
from recovery.accounts.queries import colleagues_of, own_clinician
from recovery.care_plan import acknowledgements as flags
from recovery.caseload import digest, overview
from recovery.caseload.answering import answer_flags
from recovery.caseload.case_parts import Named, StandIn
from recovery.caseload.version import version_now, version_of
from recovery.core.errors import NotFound
from recovery.core.languages import say
from recovery.reminders import discharging
from recovery.sharing import reach
from recovery.sharing.models import STAND_IN, CareLink
from recovery.sharing.queries import invited_address, links_of_clinician, open_links

# What a list needs of a link and of its patient; the rest of 500 rows is not read.
SHOWN = (
    "patient", "clinician", "clinician_name", "reach", "injuries", "version", "expires_at",
    "share_sleep", "share_supplements", "share_symptoms", "share_notes", "patient__name",
    "patient__phone", "patient__zone", "patient__user__email",
)  # fmt: skip
NO_STORE = {"Cache-Control": "no-store"}


class CaseloadView(APIView):
    """The caseload."""

    @extend_schema(operation_id="caseload", responses=CaseloadSerializer)
    def get(self, request: Request) -> HttpResponse:
        """List the patients who share with the caller now; each gets a record of the look."""
        with transaction.atomic():
            clinician = own_clinician(user_id=user_of(request).pk)
            links = links_of_clinician(clinician, _links(), "caseload")
            found = overview.found_of(links)
            patients = overview.cases_of(links, clinician, found)
        body = {
            "version": version_of(patients),
            "false_flags_a_week": settings.FALSE_FLAGS_A_WEEK,
            "patients": patients,
        }
        return _json(body)


class ChangesView(APIView):
    """Whether the caseload has changed."""

    @extend_schema(operation_id="caseload_changes", responses=ChangesSerializer)
    def get(self, request: Request) -> Response:
        """Answer a word to compare; it shows nothing of anybody, so no look is recorded."""
        clinician = own_clinician(user_id=user_of(request).pk)
        body = {"version": version_now(clinician, _links())}
        return Response(ChangesSerializer(body).data, headers=NO_STORE)


class EndedView(APIView):
    """What the caller has ended and can still take back."""

    @extend_schema(operation_id="caseload_ended", responses=EndedSerializer(many=True))
    def get(self, request: Request) -> Response:
        """List the treatments that the caller has ended within a week; nothing else is shown."""
        clinician = own_clinician(user_id=user_of(request).pk)
        found = discharging.ended_by(clinician)
        return Response(EndedSerializer(found, many=True).data, headers=NO_STORE)


class CaseView(APIView):
    """One patient of the caseload."""

    @extend_schema(operation_id="caseload_patient", responses=OneCaseSerializer)
    def get(self, request: Request, patient: UUID) -> HttpResponse:
        """Return their flags and figures, what they share, and with which colleagues."""
        with transaction.atomic():
            clinician, link = _link(request, patient)
            return _json(_one_case(link, clinician))


class RecordView(APIView):
    """One patient's record."""

    @extend_schema(operation_id="caseload_record", responses=PatientRecordSerializer)
    def get(self, request: Request, patient: UUID) -> HttpResponse:
        """Return all that a page of this patient is drawn from, as far as they share it.

        Each section that is in it gets a record of the look.
        """
        with transaction.atomic():
            clinician, link = _link(request, patient)
            access = access_to(request, patient, "findings")
            return _json({**_one_case(link, clinician), **record_of(access)})


class StandInsView(APIView):
    """Who stands in for the caller with a patient."""

    @extend_schema(
        operation_id="stand_in_name", request=NamingSerializer, responses={201: NamedSerializer}
    )
    def post(self, request: Request, patient: UUID) -> Response:
        """Name a colleague for at most 30 days, where the patient agreed to that; they are told."""
        with transaction.atomic():
            clinician, link = _link(request, patient)
            serializer = NamingSerializer(data=request.data)
            serializer.is_valid(raise_exception=True)
            given = serializer.validated_data
            made = reach.name_stand_in(
                link=link, clinician=clinician, colleague_id=given["clinician"],
                until=given["until"],
            )  # fmt: skip
        return Response(NamedSerializer({"id": made}).data, status=201)


class StandInView(APIView):
    """One stand-in."""

    @extend_schema(operation_id="stand_in_end", responses={204: None})
    def delete(self, request: Request, patient: UUID, admission: UUID) -> Response:
        """End it early: by who stands in, or by who named them. Idempotent."""
        with transaction.atomic():
            clinician, _ = _link(request, patient)
            reach.hand_back(clinician=clinician, patient_id=patient, admission_id=admission)
        return Response(status=204)


class FlagAnswersView(APIView):
    """What is done about a patient's flags."""

    @extend_schema(
        operation_id="flag_answer", request=AnswerSerializer, responses={201: AnsweredSerializer}
    )
    def post(self, request: Request, patient: UUID) -> Response:
        """Acknowledge a flag or all of them, or hand them to a colleague who sees them too."""
        with transaction.atomic():
            clinician, link = _link(request, patient)
            serializer = AnswerSerializer(data=request.data)
            serializer.is_valid(raise_exception=True)
            kept = answer_flags(link=link, clinician=clinician, **serializer.validated_data)
        return Response(AnsweredSerializer(kept).data, status=201)


class FlagAnswerView(APIView):
    """One record of what was done."""

    @extend_schema(operation_id="flag_answer_undo", responses={204: None})
    def delete(self, request: Request, patient: UUID, row: UUID) -> Response:
        """Remove one's own record; the flag is shown again as before."""
        with transaction.atomic():
            clinician, _ = _link(request, patient)
            flags.take_back(patient_id=patient, clinician=clinician, row=row)
        return Response(status=204)


class DigestView(APIView):
    """The caller's morning mail."""

    @extend_schema(operation_id="digest_choose", request=DigestSerializer, responses={204: None})
    def put(self, request: Request) -> Response:
        """Choose it, by the zone of one's mornings, or stop it. It holds counts by group alone."""
        clinician = own_clinician(user_id=user_of(request).pk)
        serializer = DigestSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        digest.want(clinician, **serializer.validated_data)
        return Response(status=204)


class DischargeView(APIView):
    """The end of a treatment."""

    @extend_schema(
        operation_id="discharge",
        request=DischargeSerializer,
        responses={201: DischargedSerializer},
    )
    def post(self, request: Request, patient: UUID) -> Response:
        """End the clinic's sharing of an injury, and the reminders; the data stay."""
        with transaction.atomic():
            clinician, link = _link(request, patient)
            serializer = DischargeSerializer(data=request.data)
            serializer.is_valid(raise_exception=True)
            given = serializer.validated_data
            ended = discharging.discharge(
                clinician=clinician,
                patient_id=patient,
                injury_id=given["injury"],
                day=overview.today_of(link),
                reason=given["reason"],
                summary=given["summary"],
            )
        return Response(DischargedSerializer(ended).data, status=201)


class DischargeUndoView(APIView):
    """The end of a treatment, taken back."""

    @extend_schema(operation_id="discharge_undo", responses={204: None})
    def delete(self, request: Request, patient: UUID, discharge: UUID) -> Response:
        """Take back, within a week, what the caller ended: the sharing comes back as it was."""
        discharging.take_back(
            clinician=own_clinician(user_id=user_of(request).pk),
            patient_id=patient,
            discharge_id=discharge,
        )
        return Response(status=204)


def _one_case(link: CareLink, clinician: Clinician) -> dict[str, object]:
    (case,) = overview.cases_of([link], clinician, overview.found_of([link]))
    sharing = {
        "sleep": link.share_sleep,
        "supplements": link.share_supplements,
        "symptoms": link.share_symptoms,
        "notes": link.share_notes,
        "until": link.expires_at,
        "reach": link.reach,
        "own": link.clinician_id == clinician.id,
        "with_whom": link.clinician_name,
    }
    others = flags.colleagues(link.patient_id, clinician)
    return {
        "patient": case,
        "email": invited_address(link),
        "sharing": sharing,
        "colleagues": [{"id": each.id, "name": each.name} for each in others],
        "stand_ins": _stand_ins(link, clinician),
        "may_stand_in": _may_stand_in(link, clinician),
        "ended": discharging.ended_by(clinician, patient_id=link.patient_id),
    }


def _links() -> QuerySet[CareLink]:
    return open_links().select_related("patient__user").only(*SHOWN)


def _link(request: Request, patient: UUID) -> tuple[Clinician, CareLink]:
    """Return the caller and the consent by which a patient is seen. Raises NotFound without one."""
    clinician = own_clinician(user_id=user_of(request).pk)
    links = open_links().filter(patient=patient).select_related("patient__user")
    found = links_of_clinician(clinician, links, "caseload")
    if not found:
        raise NotFound(say("There is no such patient."))
    return clinician, found[0]


def _stand_ins(link: CareLink, clinician: Clinician) -> list[StandIn]:
    found = reach.open_admissions().filter(link=link, until_at__isnull=False)
    return [
        {
            "id": each.id,
            "clinician": each.clinician_name,
            "own": each.clinician_id == clinician.id,
            "until_at": each.until_at,
        }
        for each in found.order_by("until_at", "id")
    ]


def _may_stand_in(link: CareLink, clinician: Clinician) -> list[Named]:
    if link.reach != STAND_IN or link.clinician_id != clinician.id:
        return []
    others = colleagues_of(clinician).filter(deactivated_at=None).exclude(id=clinician.id)
    return [{"id": each.id, "name": each.name} for each in others]


def _json(body: Mapping[str, object]) -> HttpResponse:
    return HttpResponse(orjson.dumps(body), content_type="application/json", headers=NO_STORE)


urlpatterns = [
    path("caseload/", CaseloadView.as_view(), name="caseload"),
    path("caseload/digest/", DigestView.as_view(), name="digest"),
    path("caseload/changes/", ChangesView.as_view(), name="caseload-changes"),
    path("caseload/ended/", EndedView.as_view(), name="caseload-ended"),
    path("caseload/<uuid:patient>/", CaseView.as_view(), name="caseload-patient"),
    path("caseload/<uuid:patient>/record/", RecordView.as_view(), name="caseload-record"),
    path("caseload/<uuid:patient>/flags/", FlagAnswersView.as_view(), name="flag-answers"),
    path("caseload/<uuid:patient>/flags/<uuid:row>/", FlagAnswerView.as_view(), name="flag-answer"),
    path("caseload/<uuid:patient>/stand-ins/", StandInsView.as_view(), name="stand-ins"),
    path(
        "caseload/<uuid:patient>/stand-ins/<uuid:admission>/",
        StandInView.as_view(),
        name="stand-in",
    ),
    path("caseload/<uuid:patient>/discharge/", DischargeView.as_view(), name="discharge"),
    path(
        "caseload/<uuid:patient>/discharge/<uuid:discharge>/",
        DischargeUndoView.as_view(),
        name="discharge-undo",
    ),
]
