"""A patient's consents: with whom they share, what, until when; and who looked."""

from typing import Any
from uuid import UUID

from django.urls import path
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.fields import DayField, InstantField, LineField
from api.core.permissions import user_of
from recovery.accounts.queries import own_patient
from recovery.core.errors import NotFound
from recovery.core.languages import say
from recovery.journal.queries import injuries_of
from recovery.reminders import discharging
from recovery.sharing import reach, services
from recovery.sharing.models import PERSON_ONLY, REACHES, Admission, CareLink
from recovery.sharing.queries import links_of, looks_at, looks_by_day


class ConsentSerializer(serializers.Serializer[Any]):
    """What is shared: injuries by id, and four switches."""

    injuries = serializers.ListField(child=serializers.UUIDField(), max_length=100)
    share_sleep = serializers.BooleanField(default=True)
    share_supplements = serializers.BooleanField(default=True)
    share_symptoms = serializers.BooleanField(default=True)
    share_notes = serializers.BooleanField(default=False)
    reach = serializers.ChoiceField(REACHES, default=PERSON_ONLY)


class AcceptanceSerializer(ConsentSerializer):
    """A consent as it is given, with the name and number that the patient adds, if any.

    Whoever the patient shares with sees both.
    """

    name = LineField(max_length=200, required=False, allow_blank=True)
    phone = LineField(max_length=40, required=False, allow_blank=True)


class ConsentChangeSerializer(ConsentSerializer):
    """A change of what is shared, or of its end."""

    expires_at = InstantField(required=False)


class AdmissionSerializer(serializers.ModelSerializer[Admission]):
    """Somebody else of the clinic who sees or saw the patient by a consent.

    A stand-in has an end and was named by somebody; a member of the clinic has neither.
    """

    clinician = serializers.CharField(source="clinician_name", read_only=True)

    class Meta:
        model = Admission
        fields = (
            "id", "clinician", "named_by", "from_at", "until_at", "ended_at", "ended_by",
        )  # fmt: skip
        read_only_fields = fields


class CareLinkSerializer(serializers.ModelSerializer[CareLink]):
    """One consent as the patient sees it."""

    clinician = serializers.CharField(source="clinician_name", read_only=True)
    clinic = serializers.CharField(source="clinic_name", read_only=True)
    clinic_phone = serializers.CharField(source="clinic.phone", default="", read_only=True)
    admissions = AdmissionSerializer(many=True, read_only=True)
    injuries = serializers.ListField(child=serializers.UUIDField(), read_only=True)

    class Meta:
        model = CareLink
        fields = (
            "id", "version", "replaces", "clinician", "clinic", "clinic_phone", "reach",
            "injuries", "share_sleep", "share_supplements", "share_symptoms", "share_notes",
            "accepted_at", "expires_at", "revoked_at", "ended_by", "ended_by_name", "admissions",
        )  # fmt: skip
        read_only_fields = fields


class AccessRecordSerializer(serializers.Serializer[Any]):
    """That somebody opened something."""

    clinician = serializers.CharField()
    clinic = serializers.CharField()
    section = serializers.CharField()
    opened_at = serializers.DateTimeField()


class SectionLookedAtSerializer(serializers.Serializer[Any]):
    """A section that was opened on a day: first, last, and how often."""

    section = serializers.CharField()
    first_at = serializers.DateTimeField()
    last_at = serializers.DateTimeField()
    times = serializers.IntegerField()


class AccessDaySerializer(serializers.Serializer[Any]):
    """What one person opened on one day, in the patient's time zone."""

    day = serializers.DateField()
    clinician = serializers.CharField()
    clinic = serializers.CharField()
    looks = SectionLookedAtSerializer(many=True)


class AccessDaysSerializer(serializers.Serializer[Any]):
    """A page of who looked; `next` is the `before` of the following one."""

    next = serializers.DateField(allow_null=True)
    results = AccessDaySerializer(many=True)


class CareLinksView(APIView):
    """All consents, ended ones too."""

    @extend_schema(operation_id="care_links", responses=CareLinkSerializer(many=True))
    def get(self, request: Request) -> Response:
        """List one's consents, newest first, ended ones too; not what a change has replaced."""
        patient = own_patient(user_id=user_of(request).pk)
        found = links_of(patient).filter(replaced_by=None)
        return Response(CareLinkSerializer(found, many=True).data)


class CareLinkView(APIView):
    """One consent."""

    def _link(self, request: Request, link: UUID) -> CareLink:
        patient = own_patient(user_id=user_of(request).pk)
        found = links_of(patient).filter(id=link).first()
        if found is None:
            raise NotFound(say("There is no such sharing."))
        return found

    @extend_schema(
        operation_id="care_link_change",
        request=ConsentChangeSerializer,
        responses=CareLinkSerializer,
    )
    def patch(self, request: Request, link: UUID) -> Response:
        """Narrow, widen or extend a consent. The answer is the consent that replaces this one."""
        found = self._link(request, link)
        serializer = ConsentChangeSerializer(data=request.data, partial=True)
        serializer.is_valid(raise_exception=True)
        changed = services.change_link(
            link=found,
            own_injuries=injuries_of(found.patient_id),
            changes=serializer.validated_data,
        )
        return Response(CareLinkSerializer(changed).data)

    @extend_schema(operation_id="care_link_revoke", responses={200: CareLinkSerializer})
    def delete(self, request: Request, link: UUID) -> Response:
        """End it now. Idempotent."""
        ended = discharging.end_for_good(link=self._link(request, link))
        return Response(CareLinkSerializer(ended).data)


class AdmissionView(APIView):
    """One person whom a consent lets in beside the one it names."""

    @extend_schema(operation_id="admission_stop", responses={200: AdmissionSerializer})
    def delete(self, request: Request, admission: UUID) -> Response:
        """End this person's access now. Idempotent."""
        patient = own_patient(user_id=user_of(request).pk)
        stopped = reach.stop(patient=patient, admission_id=admission)
        return Response(AdmissionSerializer(stopped).data)

    @extend_schema(operation_id="admission_allow", request=None, responses=AdmissionSerializer)
    def put(self, request: Request, admission: UUID) -> Response:
        """Undo a stop, while the consent and the stand-in's time last."""
        patient = own_patient(user_id=user_of(request).pk)
        allowed = reach.allow_again(patient=patient, admission_id=admission)
        return Response(AdmissionSerializer(allowed).data)


class AccessRecordsView(APIView):
    """Who looked, look by look, for devices of release 0.1.0."""

    @extend_schema(
        operation_id="access_records",
        responses=AccessRecordSerializer(many=True),
        deprecated=True,
    )
    def get(self, request: Request) -> Response:
        """List who opened what, newest first. `access-days/` says the same in pages."""
        patient = own_patient(user_id=user_of(request).pk)
        return Response(AccessRecordSerializer(looks_at(patient), many=True).data)


class AccessDaysView(APIView):
    """Who looked, by person and day."""

    @extend_schema(
        operation_id="access_days",
        parameters=[OpenApiParameter("before", OpenApiTypes.DATE, description="`next` before.")],
        responses=AccessDaysSerializer,
    )
    def get(self, request: Request) -> Response:
        """List who opened what, newest first, fourteen days with looks a page, without an end."""
        patient = own_patient(user_id=user_of(request).pk)
        wanted = _Before(data=request.query_params)
        wanted.is_valid(raise_exception=True)
        page = looks_by_day(patient, before=wanted.validated_data.get("before"))
        return Response(AccessDaysSerializer(page).data)


class _Before(serializers.Serializer[Any]):
    before = DayField(required=False)


urlpatterns = [
    path("care-links/", CareLinksView.as_view(), name="care-links"),
    path("care-links/<uuid:link>/", CareLinkView.as_view(), name="care-link"),
    path("access-days/", AccessDaysView.as_view(), name="access-days"),
    path("admissions/<uuid:admission>/", AdmissionView.as_view(), name="admission"),
    path("access-records/", AccessRecordsView.as_view(), name="access-records"),
]
