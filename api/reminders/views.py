"""How one is reminded: the channels and their health, the calendar's address, what was missed."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.urls import path
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.fields import MailField
from api.core.permissions import own_access
from api.reminders.push import SubscriptionSerializer
from recovery.core.errors import NotFound
from recovery.core.languages import say
from recovery.exports import calendar as ics
from recovery.reminders import queries, services

MISSED_DAYS = 14


class ReminderSerializer(serializers.Serializer[Any]):
    """One slot of the day: when it comes next (UTC), and what became of the last one."""

    id = serializers.UUIDField()
    slot = serializers.CharField()
    zone = serializers.CharField()
    next_due_at = serializers.DateTimeField(allow_null=True)
    silence = serializers.ChoiceField(["", "quiet_hours", "paused", "not_planned"])
    last_day = serializers.DateField(allow_null=True)
    last_state = serializers.CharField(allow_null=True)
    last_reason = serializers.CharField()


class RemindersView(APIView):
    """One's own reminders."""

    @extend_schema(operation_id="reminders", responses=ReminderSerializer(many=True))
    def get(self, request: Request, patient: UUID) -> Response:
        """List the slots of the day with their next instant."""
        access = own_access(request, patient)
        found = queries.reminders_of(access.patient_id)
        return Response(ReminderSerializer(found, many=True).data)


class MailSerializer(serializers.Serializer[Any]):
    """The way by email: whether this installation sends any, and how the last one went."""

    is_available = serializers.BooleanField()
    address = MailField()
    last_sent_at = serializers.DateTimeField(allow_null=True)
    last_error = serializers.CharField()


class FallbackSerializer(serializers.Serializer[Any]):
    """Another way that stands in where no push arrives: how it last went."""

    name = serializers.CharField()
    last_sent_at = serializers.DateTimeField(allow_null=True)
    last_error = serializers.CharField()


class FeedSerializer(serializers.Serializer[Any]):
    """The calendar feed: whether there is one, and when a calendar last read it."""

    is_on = serializers.BooleanField()
    created_at = serializers.DateTimeField(allow_null=True)
    last_read_at = serializers.DateTimeField(allow_null=True)


class ChannelsSerializer(serializers.Serializer[Any]):
    """Every way in which somebody can be reminded."""

    push = SubscriptionSerializer(many=True)
    email = MailSerializer()
    others = FallbackSerializer(many=True)
    calendar = FeedSerializer()


class ChannelsView(APIView):
    """The health of each channel."""

    @extend_schema(operation_id="reminder_channels", responses=ChannelsSerializer)
    def get(self, request: Request, patient: UUID) -> Response:
        """Answer how each channel last did."""
        access = own_access(request, patient)
        found = queries.channels_of(access.patient_id)
        return Response(ChannelsSerializer(found).data, headers={"Cache-Control": "no-store"})


class MissedSerializer(serializers.Serializer[Any]):
    """A slot of a day of which nobody could be reminded, and why in a word."""

    day = serializers.DateField()
    slot = serializers.CharField()
    reason = serializers.CharField()


class MissedView(APIView):
    """Reminders that did not come."""

    @extend_schema(operation_id="reminders_missed", responses=MissedSerializer(many=True))
    def get(self, request: Request, patient: UUID) -> Response:
        """List what was missed in the last fortnight."""
        access = own_access(request, patient)
        since = timezone.now().date() - timedelta(days=MISSED_DAYS)
        found = queries.missed_of(access.patient_id, since)
        return Response(MissedSerializer(found, many=True).data)


class AddressSerializer(serializers.Serializer[Any]):
    """The secret address of a calendar; told once, when it is made."""

    url = serializers.URLField()


class CalendarView(APIView):
    """One's own calendar address."""

    @extend_schema(operation_id="calendar_open", request=None, responses={201: AddressSerializer})
    def post(self, request: Request, patient: UUID) -> Response:
        """Make a new secret address; an older one stops working."""
        access = own_access(request, patient)
        token = services.open_calendar(patient_id=access.patient_id)
        url = f"{settings.PUBLIC_URL}/api/v1/calendar/{token}.ics"
        return Response({"url": url}, status=201, headers={"Cache-Control": "no-store"})

    @extend_schema(operation_id="calendar_close", request=None, responses={204: None})
    def delete(self, request: Request, patient: UUID) -> Response:
        """Revoke the address."""
        access = own_access(request, patient)
        services.close_calendar(patient_id=access.patient_id)
        return Response(status=204)


class FeedView(APIView):
    """What a calendar program reads. The address is the key, so nobody signs in here."""

    authentication_classes = ()
    permission_classes = (AllowAny,)

    @extend_schema(
        operation_id="calendar_feed", responses={(200, "text/calendar"): OpenApiTypes.BINARY}
    )
    def get(self, request: Request, token: str) -> HttpResponse:
        """Answer the reminders as a calendar. An address that was revoked is unknown (404)."""
        patient_id = services.read_calendar(token=token)
        if patient_id is None:
            raise NotFound(say("There is no such calendar."))
        body = ics.calendar_of(patient_id, timezone.now().date())
        answer = HttpResponse(body, content_type="text/calendar; charset=utf-8")
        answer["Cache-Control"] = "private, no-store"
        return answer


urlpatterns = [
    path("patients/<uuid:patient>/reminders/", RemindersView.as_view()),
    path("patients/<uuid:patient>/reminders/channels/", ChannelsView.as_view()),
    path("patients/<uuid:patient>/reminders/missed/", MissedView.as_view()),
    path("patients/<uuid:patient>/calendar/", CalendarView.as_view()),
    path("calendar/<str:token>.ics", FeedView.as_view()),
]
