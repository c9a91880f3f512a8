"""Invitations: a clinician writes one, a patient reads and accepts it. GET shows, POST accepts."""

from typing import Any

from django.urls import path
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.fields import MailField
from api.core.permissions import user_of
from api.sharing.care_links import AcceptanceSerializer, CareLinkSerializer
from api.sharing.inviting import (
    ByTokenView,
    InviteSerializer,
    Inviting,
    MadeSerializer,
    MakeView,
    TakeBackView,
)
from recovery.accounts.models import User
from recovery.accounts.queries import own_clinician, own_patient
from recovery.journal.queries import injuries_of
from recovery.sharing import services
from recovery.sharing.models import Invitation


class InvitationSerializer(serializers.ModelSerializer[Invitation]):
    """An invitation as its clinician sees it."""

    class Meta:
        model = Invitation
        fields: tuple[str, ...] = (
            "id", "email", "created_at", "expires_at", "accepted_at", "revoked_at",
        )  # fmt: skip
        read_only_fields = fields


class InvitationMadeSerializer(MadeSerializer, InvitationSerializer):
    """An invitation that was just made."""

    class Meta(InvitationSerializer.Meta):
        fields = (*InvitationSerializer.Meta.fields, "link", "mailed", "qr")


class InvitationShownSerializer(serializers.Serializer[Any]):
    """An invitation as the invited person sees it before they decide."""

    clinician = serializers.CharField(source="clinician.name")
    clinic = serializers.CharField(source="clinician.clinic.name")
    email = MailField()
    expires_at = serializers.DateTimeField()


SHARING = Inviting(
    invite=services.invite,
    revoke=services.revoke_invitation,
    invitation_for=services.invitation_for,
    own=InvitationSerializer,
    shown=InvitationShownSerializer,
    page="invite",
    letter="invitation",
)


@extend_schema_view(
    post=extend_schema(
        operation_id="clinic_invite",
        request=InviteSerializer,
        responses={201: InvitationMadeSerializer},
    )
)
class ClinicInvitationsView(MakeView):
    """A clinician's invitations."""

    kind = SHARING

    @extend_schema(operation_id="clinic_invitations", responses=InvitationSerializer(many=True))
    def get(self, request: Request) -> Response:
        """List one's own invitations, newest first."""
        clinician = own_clinician(user_id=user_of(request).pk)
        found = clinician.invitations.order_by("-created_at")[:200]
        return Response(InvitationSerializer(found, many=True).data)


@extend_schema_view(
    delete=extend_schema(operation_id="clinic_invitation_revoke", responses={204: None})
)
class ClinicInvitationView(TakeBackView):
    """One of a clinician's invitations."""

    kind = SHARING


@extend_schema_view(
    get=extend_schema(operation_id="invitation", responses=InvitationShownSerializer)
)
class InvitationView(ByTokenView):
    """One invitation, by its token."""

    kind = SHARING

    def found(self, request: Request, token: str) -> Invitation:
        """Find it for whoever keeps it by its id too."""
        user = request.user if isinstance(request.user, User) else None
        return services.invitation_for(token, user=user)

    @extend_schema(
        operation_id="invitation_accept",
        request=AcceptanceSerializer,
        responses={201: CareLinkSerializer},
    )
    def post(self, request: Request, token: str) -> Response:
        """Accept, naming what is shared."""
        if not request.user.is_authenticated:
            self.permission_denied(request)
        patient = own_patient(user_id=user_of(request).pk)
        serializer = AcceptanceSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        link = services.accept_invitation(
            token=token,
            patient=patient,
            own_injuries=injuries_of(patient.id),
            consent=serializer.validated_data,
        )
        return Response(CareLinkSerializer(link).data, status=201)


class KeptInvitationView(APIView):
    """An invitation that this account has opened and not answered yet."""

    @extend_schema(operation_id="invitation_keep", request=None, responses={204: None})
    def put(self, request: Request, token: str) -> Response:
        """Keep the invitation for this account, on whatever device it signs in next. Idempotent."""
        services.keep_invitation(token=token, user=user_of(request))
        return Response(status=204)

    @extend_schema(operation_id="invitation_decline", responses={204: None})
    def delete(self, request: Request, token: str) -> Response:
        """Ask no more about it. The link still works."""
        services.decline_invitation(token=token, user=user_of(request))
        return Response(status=204)


urlpatterns = [
    path("clinic/invitations/", ClinicInvitationsView.as_view(), name="clinic-invitations"),
    path(
        "clinic/invitations/<uuid:invitation>/",
        ClinicInvitationView.as_view(),
        name="clinic-invitation",
    ),
    path("invitations/<str:token>/kept/", KeptInvitationView.as_view(), name="invitation-kept"),
    path("invitations/<str:token>/", InvitationView.as_view(), name="invitation"),
]
