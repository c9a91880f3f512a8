"""The findings of a patient: curve, change, symmetry, flags, association, verdict."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.permissions import access_to
from recovery.findings.models import Finding
from recovery.findings.queries import findings_of
from recovery.sharing.queries import PATIENT


class FindingSerializer(serializers.ModelSerializer[Finding]):
    """One finding. What `content` holds by `kind` stands in docs/findings.md.

    Degrees stand on the axis of the readings; days are local dates.
    """

    content = serializers.DictField(child=serializers.JSONField())
    injury = serializers.UUIDField(source="injury_id", allow_null=True)

    revision = serializers.IntegerField(allow_null=True)
    computed_at = serializers.DateTimeField(allow_null=True)

    class Meta:
        model = Finding
        fields = ("id", "kind", "key", "injury", "day", "revision", "content", "computed_at")


class FindingsSerializer(serializers.Serializer[Any]):
    """All findings, the day and revision they were computed from, and whether facts have moved.

    To a clinician `revision` and `computed_at` are null and nothing is stale: they move with facts
    that are not shared.
    """

    day = serializers.DateField(allow_null=True)
    revision = serializers.IntegerField(allow_null=True)
    computed_at = serializers.DateTimeField(allow_null=True)
    stale = serializers.BooleanField()
    findings = FindingSerializer(many=True)


class FindingsView(APIView):
    """The findings of a patient."""

    @extend_schema(operation_id="findings", responses=FindingsSerializer)
    def get(self, request: Request, patient: UUID) -> Response:
        """Return what follows from the facts. A clinician sees what all inputs are shared of."""
        with transaction.atomic():
            access = access_to(request, patient, "findings")
            found = findings_of(access)
            body = FindingsSerializer(found).data
        if access.role != PATIENT:
            for each in body["findings"]:
                each["revision"] = each["computed_at"] = None
        return Response(body, headers={"Cache-Control": "no-store"})


urlpatterns = [path("patients/<uuid:patient>/findings/", FindingsView.as_view(), name="findings")]
