"""The way out: a person deletes their account and everything of it."""

from typing import Any

from django.contrib.auth import logout
from django.http import HttpRequest
from django.urls import path
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.fields import LineField
from api.core.permissions import user_of
from api.core.schema import json_schema
from recovery.accounts import again, erased, guessing, sealing, way_back
from recovery.accounts.ending import is_ended
from recovery.accounts.erasure import erase_account
from recovery.accounts.models import User
from recovery.core.errors import Invalid
from recovery.core.languages import say


class AccountDeletionSerializer(serializers.Serializer[Any]):
    """The password of the account; nothing if it has none."""

    password = serializers.CharField(
        trim_whitespace=False, max_length=1024, write_only=True, required=False, allow_blank=True
    )


class AccountDeletionView(APIView):
    """Deleting one's own account."""

    @extend_schema(
        operation_id="account_delete",
        request=AccountDeletionSerializer,
        responses={
            204: OpenApiResponse(description="Deleted, and signed out."),
            400: OpenApiResponse(json_schema(None), "Not the password."),
            401: OpenApiResponse(json_schema(None), "Sign in first."),
            403: OpenApiResponse(
                json_schema(None),
                "A stale CSRF token; or `reauthentication_needed`: an account without a password "
                "has to prove first that it is they.",
            ),
            429: OpenApiResponse(json_schema(None), "Too many tries."),
        },
    )
    def post(self, request: Request) -> Response:
        """Delete the account of this session and everything in it. This cannot be undone."""
        user = user_of(request)
        serializer = AccountDeletionSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        _require_proof(request._request, user, serializer.validated_data.get("password", ""))
        erase_account(user=user)
        logout(request._request)
        return Response(status=204)


def _require_proof(request: HttpRequest, user: User, password: str) -> None:
    """Ask for the password where there is one, else for a proof by passkey or code.

    Raises Invalid, ProofNeeded, TooMany.
    """
    if user.has_usable_password():
        if not guessing.check_proof(request, user, password):
            raise Invalid(
                say("Please check these fields."),
                fields={"password": [say("Not your password. Type it again.")]},
            )
    elif not again.is_proved(request):
        raise again.ProofNeeded(user)


class DeviceSerializer(serializers.Serializer[Any]):
    """A device and whose it was, by the ids that it alone holds."""

    patient = serializers.UUIDField()
    device = serializers.UUIDField()


class ErasedSerializer(serializers.Serializer[Any]):
    """Whether this device's account was deleted, and the device's id if its owner signed it out.

    For any other device or account: false and null.
    """

    account_deleted = serializers.BooleanField()
    ended_device = serializers.UUIDField(allow_null=True)
    seal_key = serializers.CharField()


class ErasedView(APIView):
    """What a device asks when its session has ended: sign in again, or delete all its data?"""

    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="account_erased", request=DeviceSerializer, responses=ErasedSerializer
    )
    def post(self, request: Request) -> Response:
        """Say whether the account was deleted, or this device signed out from elsewhere.

        The answer is "no" for anybody who does not know both ids, as only the device does.
        """
        serializer = DeviceSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        given = serializer.validated_data
        was_ended = is_ended(patient_id=given["patient"], device=given["device"])
        answer = {
            "account_deleted": erased.had_device(given["patient"], given["device"]),
            "ended_device": given["device"] if was_ended else None,
            "seal_key": sealing.public_key(),
        }
        headers = {"Cache-Control": "no-store"}
        if was_ended or answer["account_deleted"]:
            # Never "storage": what is sealed there is the only copy.
            headers["Clear-Site-Data"] = '"cache"'
        return Response(ErasedSerializer(answer).data, headers=headers)


class SealedSerializer(serializers.Serializer[Any]):
    """Entries that a phone sealed before it emptied itself, each part in URL-safe base64."""

    sender = LineField(max_length=200)
    iv = LineField(max_length=40)
    box = LineField(max_length=1_900_000)


class OpenedSerializer(serializers.Serializer[Any]):
    """The same entries in the open: operations to send, and operations that were refused."""

    outbox = serializers.ListField(child=serializers.DictField())
    parked = serializers.ListField(child=serializers.DictField())


class SealedView(APIView):
    """What a phone asks after it was signed in again."""

    @extend_schema(
        operation_id="account_sealed", request=SealedSerializer, responses=OpenedSerializer
    )
    def post(self, request: Request) -> Response:
        """Decrypt entries that a phone of this account sealed. Nothing is stored."""
        serializer = SealedSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        found = sealing.open_sealed(user_id=user_of(request).pk, sealed=serializer.validated_data)
        opened = {name: found.get(name) or [] for name in ("outbox", "parked")}
        return Response(OpenedSerializer(opened).data, headers={"Cache-Control": "no-store"})


class TokenSerializer(serializers.Serializer[Any]):
    """The token of a link."""

    token = LineField(max_length=100)


class TakenBackSerializer(serializers.Serializer[Any]):
    """The key by which a new password is set, at `/reset-password/`."""

    reset_key = serializers.CharField()


class AddressBackView(APIView):
    """The way back that a mail to the old address shows."""

    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="account_address_back",
        request=TokenSerializer,
        responses={
            200: TakenBackSerializer,
            404: OpenApiResponse(json_schema(None), "The link has expired or was used."),
        },
    )
    def post(self, request: Request) -> Response:
        """Restore the old address, sign everybody out, and void the password. Works once."""
        serializer = TokenSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        key = way_back.take_back(token=serializer.validated_data["token"])
        return Response({"reset_key": key}, headers={"Cache-Control": "no-store"})


urlpatterns = [
    path("account/address-back/", AddressBackView.as_view(), name="account-address-back"),
    path("account/sealed/", SealedView.as_view(), name="account-sealed"),
    path("account/erased/", ErasedView.as_view(), name="account-erased"),
    path("account/deletion/", AccountDeletionView.as_view(), name="account-deletion"),
]
