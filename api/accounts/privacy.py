"""What a person agrees to about their data, and that they did."""

from typing import Any

from django.urls import path
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.fields import LineField
from api.core.permissions import user_of
from api.core.schema import json_schema
from recovery.accounts import privacy_text
from recovery.accounts.models import PrivacyConsent


class PrivacyConsentSerializer(serializers.ModelSerializer[PrivacyConsent]):
    """Which version of the text was agreed to, and when."""

    version = LineField(max_length=40)

    class Meta:
        model = PrivacyConsent
        fields = ("version", "agreed_at")
        read_only_fields = ("agreed_at",)


class PrivacyConsentView(APIView):
    """One's own consents to the text at `/privacy`."""

    @extend_schema(operation_id="privacy_consents", responses=PrivacyConsentSerializer(many=True))
    def get(self, request: Request) -> Response:
        """List what was agreed to, newest first."""
        own = PrivacyConsent.objects.filter(user=user_of(request)).order_by("-agreed_at")
        return Response(PrivacyConsentSerializer(own, many=True).data)

    @extend_schema(
        operation_id="privacy_agree",
        request=PrivacyConsentSerializer,
        responses={
            200: PrivacyConsentSerializer,
            400: OpenApiResponse(json_schema(None), "Not the current version."),
        },
    )
    def post(self, request: Request) -> Response:
        """Agree to the current version, which the session names."""
        read = _Read(data=request.data)
        read.is_valid(raise_exception=True)
        consent = privacy_text.agree(
            user_id=user_of(request).pk, version_read=read.validated_data["version"]
        )
        return Response(PrivacyConsentSerializer(consent).data)


class _Read(serializers.Serializer[Any]):
    version = LineField(max_length=40)


urlpatterns = [
    path("privacy/consents/", PrivacyConsentView.as_view(), name="privacy-consents"),
]
