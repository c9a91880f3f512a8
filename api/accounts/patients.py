"""A patient's own settings: name, time zone, language."""

from uuid import UUID

from django.db import transaction
from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.accounts.session import PatientSerializer
from api.core.permissions import own_access, require_change
from recovery.accounts.models import Patient
from recovery.reminders import services as reminders


class PatientView(APIView):
    """One's own patient row."""

    @extend_schema(operation_id="patient_read", responses=PatientSerializer)
    def get(self, request: Request, patient: UUID) -> Response:
        """Return one's own settings."""
        access = own_access(request, patient)
        return Response(PatientSerializer(Patient.objects.get(id=access.patient_id)).data)

    @extend_schema(
        operation_id="patient_change", request=PatientSerializer, responses=PatientSerializer
    )
    def patch(self, request: Request, patient: UUID) -> Response:
        """Change one's own settings. A new zone moves the reminders with it."""
        access = own_access(request, patient)
        require_change(request.data)
        with transaction.atomic():
            row = Patient.objects.select_for_update().get(id=access.patient_id)
            serializer = PatientSerializer(row, data=request.data, partial=True)
            serializer.is_valid(raise_exception=True)
            serializer.save()
            if row.zone != access.zone:
                reminders.replan(patient_id=row.id)
        return Response(serializer.data)


urlpatterns = [path("patients/<uuid:patient>/", PatientView.as_view(), name="patient")]
