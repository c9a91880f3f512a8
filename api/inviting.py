"""The shape of every invitation: a clinician makes one and takes it back; its token shows it.

What is invited to (a patient's sharing, a clinic) is in the service behind the views.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.permissions import user_of
from api.qr import qr_of
from recovery.people.queries import own_clinician


class InviteSerializer(serializers.Serializer[Any]):
    """Whom to invite."""

    email = serializers.EmailField(max_length=254)


class MadeSerializer(serializers.Serializer[Any]):
    """A link to send and its QR code (a `data:` address of an SVG), told once, when it is made."""

    link = serializers.URLField()
    qr = serializers.CharField()


@dataclass(frozen=True)
class Inviting:
    """One kind of invitation: its service, how both sides see it, and the page of its link.

    `invite(clinician=, email=)` returns the invitation and its token, `revoke(clinician=,
    invitation_id=)` makes it useless, `invitation_for(token)` finds one that is still open.
    """

    invite: Callable[..., tuple[Any, str]]
    revoke: Callable[..., None]
    invitation_for: Callable[[str], Any]
    own: type[serializers.BaseSerializer[Any]]
    shown: type[serializers.BaseSerializer[Any]]
    page: str


class MakeView(APIView):
    """A clinician's invitations of one kind."""

    kind: Inviting

    def post(self, request: Request) -> Response:
        """Invite one address. The link holds the token, which is kept nowhere else."""
        clinician = own_clinician(user_id=user_of(request).pk)
        serializer = InviteSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        invitation, token = self.kind.invite(
            clinician=clinician, email=serializer.validated_data["email"]
        )
        link = f"{settings.PUBLIC_URL}/{self.kind.page}/{token}"
        answer = {**self.kind.own(invitation).data, "link": link, "qr": qr_of(link)}
        return Response(answer, status=201, headers={"Cache-Control": "no-store"})


class TakeBackView(APIView):
    """One of a clinician's invitations of one kind."""

    kind: Inviting

    def delete(self, request: Request, invitation: UUID) -> Response:
        """Take it back. Twice is once."""
        clinician = own_clinician(user_id=user_of(request).pk)
        self.kind.revoke(clinician=clinician, invitation_id=invitation)
        return Response(status=204)


class ByTokenView(APIView):
    """One invitation of one kind, by its token. What accepting it does is the kind's own."""

    kind: Inviting
    permission_classes = [AllowAny]

    def get(self, request: Request, token: str) -> Response:
        """Show who invites. Reading it, as mail scanners do, uses nothing up."""
        return Response(self.kind.shown(self.kind.invitation_for(token)).data)
