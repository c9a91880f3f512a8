"""The one round trip of a phone: what it did goes up, what it lacks comes down."""

import msgspec
from django.http import HttpResponse
from django.urls import path
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.request import Request
from rest_framework.views import APIView

from api.core.permissions import session_of, user_of
from api.core.schema import json_schema
from recovery.accounts.ending import use_device
from recovery.accounts.models import Patient
from recovery.core.errors import Forbidden, RecoveryError
from recovery.core.languages import say
from recovery.sync import protocol, services
from recovery.sync.registry import PATIENT, Writer
from recovery.sync.requests import read_request

MOST_BYTES = 1_000_000


class TooLarge(RecoveryError):
    """More than one request may carry."""

    status = 413
    code = "too_large"


class UnsupportedMediaType(RecoveryError):
    """The body is not declared as JSON."""

    status = 415
    code = "unsupported_media_type"


class SyncView(APIView):
    """Push operations and pull changes. A bad operation is refused alone, with its reason."""

    @extend_schema(
        operation_id="sync",
        request={"application/json": json_schema(protocol.Request)},
        responses={
            200: OpenApiResponse(json_schema(protocol.Answer), "Results and changes."),
            **{
                status: OpenApiResponse(json_schema(None), text)
                for status, text in {
                    400: "The request cannot be read; `fields` says where.",
                    401: "Sign in to send.",
                    403: "Not a patient's account, or a stale CSRF token.",
                    413: "More than 1 MB.",
                    415: "Not declared as JSON.",
                    426: "This protocol is no longer spoken; the outbox stays.",
                }.items()
            },
        },
    )
    def post(self, request: Request) -> HttpResponse:
        """Apply a device's operations and answer what changed since its cursor."""
        if (request.content_type or "").split(";")[0] != "application/json":
            raise UnsupportedMediaType(say("Send JSON."))
        body = request._request.body
        if len(body) > MOST_BYTES:
            raise TooLarge(say("This request is too large. Send fewer operations at a time."))
        patient_id = (
            Patient.objects.filter(user=request.user.pk).values_list("id", flat=True).first()
        )
        if patient_id is None:
            raise Forbidden(say("Only a patient's own devices sync."))
        wanted = read_request(body)
        use_device(session=session_of(request), user_id=user_of(request).pk, device=wanted.device)
        writer = Writer(role=PATIENT, device=wanted.device, user_id=request.user.id)
        answer = services.synchronise(patient_id=patient_id, writer=writer, request=wanted)
        return HttpResponse(
            msgspec.json.encode(answer),
            content_type="application/json",
            headers={"Cache-Control": "no-store"},
        )


urlpatterns = [path("sync", SyncView.as_view(), name="sync")]
