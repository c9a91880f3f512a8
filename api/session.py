"""Who is signed in, and what a page needs to know before it can send anything."""

from typing import Any

from django.conf import settings
from django.middleware.csrf import get_token
from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from recovery.people import privacy_text
from recovery.people.models import Patient, User
from recovery.people.queries import clinicians_with_factor
from recovery.reminders.vapid import public_key
from recovery.sync import queries
from recovery.sync.protocol import PROTOCOL


class PatientSerializer(serializers.ModelSerializer[Patient]):
    """A patient as she sees herself."""

    class Meta:
        model = Patient
        fields = ("id", "name", "zone", "language", "birth_year")
        read_only_fields = ("id",)


class ClinicSerializer(serializers.Serializer[Any]):
    """The practice of a clinician, and the number to call."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    phone = serializers.CharField()


class ClinicianSerializer(serializers.Serializer[Any]):
    """A clinician as she sees herself. Without a second factor no patient is shown to her."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    clinic = ClinicSerializer()
    has_second_factor = serializers.BooleanField()


class SessionUserSerializer(serializers.Serializer[Any]):
    """The account that is signed in."""

    id = serializers.UUIDField()
    email = serializers.EmailField()
    patient = PatientSerializer(allow_null=True)
    clinician = ClinicianSerializer(allow_null=True)


class PrivacySerializer(serializers.Serializer[Any]):
    """The version of the text at `/privacy`, and which one this person agreed to last."""

    version = serializers.CharField()
    agreed = serializers.CharField(allow_blank=True)


class SessionSerializer(serializers.Serializer[Any]):
    """What a page needs at its start."""

    csrf_token = serializers.CharField()
    user = SessionUserSerializer(allow_null=True)
    epoch = serializers.UUIDField()
    protocol = serializers.IntegerField()
    vapid_public_key = serializers.CharField()
    emergency_number = serializers.CharField()
    privacy = PrivacySerializer()


class SessionView(APIView):
    """The session of this browser."""

    permission_classes = [AllowAny]

    @extend_schema(operation_id="session", responses=SessionSerializer)
    def get(self, request: Request) -> Response:
        """Answer who is signed in, with a fresh CSRF token."""
        answer = {
            "csrf_token": get_token(request._request),
            "user": _user(request.user) if isinstance(request.user, User) else None,
            "epoch": queries.epoch(),
            "protocol": PROTOCOL,
            "vapid_public_key": public_key(),
            "emergency_number": settings.EMERGENCY_NUMBER,
            "privacy": {
                "version": privacy_text.version(),
                "agreed": privacy_text.agreed_version(request.user.pk) if request.user.pk else "",
            },
        }
        headers = {"Cache-Control": "no-store"}
        return Response(SessionSerializer(answer).data, headers=headers)


def _user(user: User) -> dict[str, Any]:
    return {
        "id": user.pk,
        "email": user.email,
        "patient": Patient.objects.filter(user=user).first(),
        "clinician": clinicians_with_factor().filter(user=user).first(),
    }


urlpatterns = [path("session", SessionView.as_view(), name="session")]
