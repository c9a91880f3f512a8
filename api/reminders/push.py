"""The browsers that take reminders."""

from typing import Any
from uuid import UUID

from celery import current_app
from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.fields import LineField
from api.core.permissions import own_access
from recovery.reminders import queries, services
from recovery.reminders.models import PushSubscription


class KeysSerializer(serializers.Serializer[Any]):
    """A browser's public key and secret (RFC 8291), base64url."""

    p256dh = LineField(max_length=100)
    auth = LineField(max_length=40)


class SubscribeSerializer(serializers.Serializer[Any]):
    """What `PushSubscription.toJSON()` gives, and the device's id."""

    endpoint = LineField(max_length=1000)
    keys = KeysSerializer()
    device = serializers.UUIDField(required=False, allow_null=True, default=None)
    vapid_key = LineField(
        max_length=100,
        required=False,
        allow_blank=True,
        default="",
        help_text="Our public key that it was made under.",
    )


class UnsubscribeSerializer(serializers.Serializer[Any]):
    """Which browser."""

    endpoint = LineField(max_length=1000)


class SubscriptionSerializer(serializers.ModelSerializer[PushSubscription]):
    """A browser and how its last message went."""

    class Meta:
        model = PushSubscription
        fields = ("id", "device", "created_at", "last_sent_at", "last_error", "paused_until")
        read_only_fields = fields


class SubscriptionsView(APIView):
    """One's own browsers."""

    @extend_schema(operation_id="push_subscriptions", responses=SubscriptionSerializer(many=True))
    def get(self, request: Request, patient: UUID) -> Response:
        """List the browsers that take reminders."""
        access = own_access(request, patient)
        found = queries.subscriptions_of(access.patient_id)
        return Response(SubscriptionSerializer(found, many=True).data)

    @extend_schema(
        operation_id="push_subscribe",
        request=SubscribeSerializer,
        responses={201: SubscriptionSerializer},
    )
    def post(self, request: Request, patient: UUID) -> Response:
        """Add this browser, or refresh it: phones send it at every start.

        It reminds nobody else from then on. Beyond 20 browsers of a patient the one that was
        neither heard of nor reached for longest is forgotten.
        """
        access = own_access(request, patient)
        serializer = SubscribeSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        wanted = serializer.validated_data
        row = services.subscribe(
            patient_id=access.patient_id,
            endpoint=wanted["endpoint"],
            device=wanted["device"],
            vapid_key=wanted["vapid_key"],
            **wanted["keys"],
        )
        return Response(SubscriptionSerializer(row).data, status=201)

    @extend_schema(
        operation_id="push_unsubscribe", request=UnsubscribeSerializer, responses={204: None}
    )
    def delete(self, request: Request, patient: UUID) -> Response:
        """Forget this browser."""
        access = own_access(request, patient)
        serializer = UnsubscribeSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        services.unsubscribe(patient_id=access.patient_id, **serializer.validated_data)
        return Response(status=204)


class TestedSerializer(serializers.Serializer[Any]):
    """Which browser is tested, of those that the channels list; none: all of them."""

    browser = serializers.UUIDField(allow_null=True)


class WantedSerializer(serializers.Serializer[Any]):
    """Which browser to test; without an endpoint all of one's own."""

    endpoint = LineField(max_length=1000, required=False, default="")


class PushTestView(APIView):
    """A test message."""

    @extend_schema(
        operation_id="push_test", request=WantedSerializer, responses={202: TestedSerializer}
    )
    def post(self, request: Request, patient: UUID) -> Response:
        """Send a test to one's own browser, by the same way as a reminder.

        What became of it stands with the browser in the channels. One that does not take
        reminders of this patient is not found (404).
        """
        access = own_access(request, patient)
        serializer = WantedSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        endpoint = serializer.validated_data["endpoint"]
        browser = services.browser_at(access.patient_id, endpoint).id if endpoint else None
        wanted = [str(access.patient_id), *([str(browser)] if browser else [])]
        current_app.send_task("recovery.send_test_push", wanted)
        return Response(TestedSerializer({"browser": browser}).data, status=202)


urlpatterns = [
    path("patients/<uuid:patient>/push-subscriptions/", SubscriptionsView.as_view()),
    path("patients/<uuid:patient>/push-test/", PushTestView.as_view()),
]
