"""What the safety rules say about a patient's supplements, and the table of the rules."""

from typing import Any
from uuid import UUID

from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.permissions import access_to
from recovery.care_plan import gates
from recovery.core.errors import Forbidden
from recovery.core.languages import say


class ReviewSerializer(serializers.Serializer[Any]):
    """The cautions about one running regimen, the strongest first.

    Each has `gate`, `level`, `source`, and what fills its sentence: `mg`, `limit_mg`, `medicine`,
    `slot`, `by`, `from`, `questions`.
    """

    regimen = serializers.UUIDField()
    findings = serializers.ListField(child=serializers.DictField())


class SafetyView(APIView):
    """The rules, applied now."""

    @extend_schema(operation_id="safety_review", responses=ReviewSerializer(many=True))
    def get(self, request: Request, patient: UUID) -> Response:
        """Return what the rules say about each running regimen, blocking or for information."""
        access = access_to(request, patient, "safety")
        if not access.supplements:
            raise Forbidden(say("You do not have access to this record."))
        found = [
            {"regimen": regimen, "findings": [each.plain() for each in cautions]}
            for regimen, cautions in gates.cautions(access.patient_id).items()
        ]
        return Response(ReviewSerializer(found, many=True).data)


urlpatterns = [path("patients/<uuid:patient>/safety/", SafetyView.as_view())]
