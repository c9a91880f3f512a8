"""Invitations: a clinician writes one, a patient reads and accepts it. GET shows, POST accepts."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.care_links import CareLinkSerializer, ConsentSerializer
from api.permissions import user_of
from api.qr import qr_of
from recovery.journal.queries import injuries_of
from recovery.people import services
from recovery.people.models import Invitation
from recovery.people.queries import own_clinician, own_patient


class InviteSerializer(serializers.Serializer[Any]):
    """Whom to invite."""

    email = serializers.EmailField(max_length=254)


class InvitationSerializer(serializers.ModelSerializer[Invitation]):
    """An invitation as its clinician sees it."""

    class Meta:
        model = Invitation
        fields: tuple[str, ...] = (
            "id", "email", "created_at", "expires_at", "accepted_at", "revoked_at",
        )  # fmt: skip
        read_only_fields = fields


class MadeSerializer(serializers.Serializer[Any]):
    """A link to send and its QR code (a `data:` address of an SVG), told once, when it is made."""

    link = serializers.URLField()
    qr = serializers.CharField()


class InvitationMadeSerializer(MadeSerializer, InvitationSerializer):
    """An invitation that was just made."""

    class Meta(InvitationSerializer.Meta):
        fields = (*InvitationSerializer.Meta.fields, "link", "qr")


class InvitationShownSerializer(serializers.Serializer[Any]):
    """An invitation as the invited person sees it before she decides."""

    clinician = serializers.CharField(source="clinician.name")
    clinic = serializers.CharField(source="clinician.clinic.name")
    email = serializers.EmailField()
    expires_at = serializers.DateTimeField()


class ClinicInvitationsView(APIView):
    """A clinician's invitations."""

    @extend_schema(operation_id="clinic_invitations", responses=InvitationSerializer(many=True))
    def get(self, request: Request) -> Response:
        """List one's own invitations, newest first."""
        clinician = own_clinician(user_id=user_of(request).pk)
        found = clinician.invitations.order_by("-created_at")[:200]
        return Response(InvitationSerializer(found, many=True).data)

    @extend_schema(
        operation_id="clinic_invite",
        request=InviteSerializer,
        responses={201: InvitationMadeSerializer},
    )
    def post(self, request: Request) -> Response:
        """Invite one address. The link holds the token, which is kept nowhere else."""
        clinician = own_clinician(user_id=user_of(request).pk)
        serializer = InviteSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        invitation, token = services.invite(
            clinician=clinician, email=serializer.validated_data["email"]
        )
        answer = InvitationSerializer(invitation).data
        answer["link"] = f"{settings.PUBLIC_URL}/invite/{token}"
        answer["qr"] = qr_of(answer["link"])
        return Response(answer, status=201, headers={"Cache-Control": "no-store"})


class ClinicInvitationView(APIView):
    """One of a clinician's invitations."""

    @extend_schema(operation_id="clinic_invitation_revoke", responses={204: None})
    def delete(self, request: Request, invitation: UUID) -> Response:
        """Take it back. Twice is once."""
        clinician = own_clinician(user_id=user_of(request).pk)
        services.revoke_invitation(clinician=clinician, invitation_id=invitation)
        return Response(status=204)


class InvitationView(APIView):
    """One invitation, by its token."""

    permission_classes = [AllowAny]

    @extend_schema(operation_id="invitation", responses=InvitationShownSerializer)
    def get(self, request: Request, token: str) -> Response:
        """Show who invites. Reading it, as mail scanners do, uses nothing up."""
        return Response(InvitationShownSerializer(services.invitation_for(token)).data)

    @extend_schema(
        operation_id="invitation_accept",
        request=ConsentSerializer,
        responses={201: CareLinkSerializer},
    )
    def post(self, request: Request, token: str) -> Response:
        """Accept, naming what is shared."""
        if not request.user.is_authenticated:
            self.permission_denied(request)
        patient = own_patient(user_id=user_of(request).pk)
        serializer = ConsentSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        link = services.accept_invitation(
            token=token,
            patient=patient,
            own_injuries=injuries_of(patient.id),
            consent=serializer.validated_data,
        )
        return Response(CareLinkSerializer(link).data, status=201)


urlpatterns = [
    path("clinic/invitations/", ClinicInvitationsView.as_view(), name="clinic-invitations"),
    path(
        "clinic/invitations/<uuid:invitation>/",
        ClinicInvitationView.as_view(),
        name="clinic-invitation",
    ),
    path("invitations/<str:token>/", InvitationView.as_view(), name="invitation"),
]
