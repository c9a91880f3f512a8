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

from api.core.fields import MailField
from api.core.permissions import user_of
from api.core.qr import qr_of
from recovery.accounts.models import Clinician, User
from recovery.accounts.queries import language_of, own_clinician
from recovery.core.languages import preferred
from recovery.mail import letters


class InviteSerializer(serializers.Serializer[Any]):
    """Whom to invite."""

    email = MailField(max_length=254)


class MadeSerializer(serializers.Serializer[Any]):
    """A link to send and its QR code (a `data:` address of an SVG), told once, when it is made.

    `mailed`: the link went to the invited address by mail as well.
    """

    link = serializers.URLField()
    mailed = serializers.BooleanField()
    qr = serializers.CharField()


@dataclass(frozen=True)
class Inviting:
    """One kind of invitation: its service, how both sides see it, the page of its link, its mail.

    `invite(clinician=, email=)` returns the invitation and its token, `revoke(clinician=,
    invitation_id=)` makes it useless, `invitation_for(token)` finds one that is still open.
    """

    invite: Callable[..., tuple[Any, str]]
    revoke: Callable[..., None]
    invitation_for: Callable[[str], Any]
    own: type[serializers.BaseSerializer[Any]]
    shown: type[serializers.BaseSerializer[Any]]
    page: str
    letter: str


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
        answer = {
            **self.kind.own(invitation).data,
            "link": link,
            "mailed": self._mail(request, clinician, invitation, link),
            "qr": qr_of(link),
        }
        return Response(answer, status=201, headers={"Cache-Control": "no-store"})

    def _mail(self, request: Request, clinician: Clinician, made: Any, link: str) -> bool:
        """Send the link where there is mail, in the language of the invited person if it is known.

        Whoever invites somebody speaks with them: else it is theirs.
        """
        if not settings.EMAIL_HOST:
            return False
        known = User.objects.filter(email=made.email).first()
        language = (language_of(known) if known else "") or preferred(request._request)
        return letters.send(
            self.kind.letter,
            to=made.email,
            language=language,
            link=link,
            email=made.email,
            who=clinician.name,
            clinic=clinician.clinic.name,
            until=letters.say_day(made.expires_at, "UTC", language),
        )


class TakeBackView(APIView):
    """One of a clinician's invitations of one kind."""

    kind: Inviting

    def delete(self, request: Request, invitation: UUID) -> Response:
        """Revoke the invitation. Idempotent."""
        clinician = own_clinician(user_id=user_of(request).pk)
        self.kind.revoke(clinician=clinician, invitation_id=invitation)
        return Response(status=204)


class ByTokenView(APIView):
    """One invitation of one kind, by its token. What accepting it does is the kind's own."""

    kind: Inviting
    permission_classes = [AllowAny]

    def get(self, request: Request, token: str) -> Response:
        """Show who invites. Reading does not use up the invitation, as mail scanners read links."""
        return Response(self.kind.shown(self.found(request, token)).data)

    def found(self, request: Request, token: str) -> Any:
        """Return the open invitation. Raises NotFound."""
        return self.kind.invitation_for(token)
