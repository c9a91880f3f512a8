"""One's own clinic: its colleagues, who is invited to join, and joining. GET shows, POST joins."""

from typing import Any
from uuid import UUID

from django.contrib.auth import logout
from django.urls import path
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.accounts.session import ClinicSerializer
from api.core.fields import LineField, MailField
from api.core.permissions import user_of
from api.sharing.inviting import (
    ByTokenView,
    InviteSerializer,
    Inviting,
    MadeSerializer,
    MakeView,
    TakeBackView,
)
from recovery.accounts import guessing
from recovery.accounts.models import ROLES
from recovery.accounts.queries import colleagues_of, own_clinician
from recovery.care_plan import closing
from recovery.care_plan.models import ClosingRecord
from recovery.sharing import clinics, colleagues
from recovery.sharing.models import ColleagueInvitation, PastConsent


class ColleagueSerializer(serializers.Serializer[Any]):
    """A clinician of the clinic, and whether they have a second factor yet."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    profession = serializers.CharField()
    email = MailField(source="user.email")
    has_second_factor = serializers.BooleanField()
    role = serializers.ChoiceField(ROLES)
    deactivated_at = serializers.DateTimeField(allow_null=True)


class ColleagueInvitationSerializer(serializers.ModelSerializer[ColleagueInvitation]):
    """An open invitation to the clinic."""

    invited_by = serializers.CharField(source="invited_by.name", default="", read_only=True)

    class Meta:
        model = ColleagueInvitation
        fields: tuple[str, ...] = ("id", "email", "invited_by", "created_at", "expires_at")
        read_only_fields = fields


class ColleagueInvitationMadeSerializer(MadeSerializer, ColleagueInvitationSerializer):
    """An invitation to the clinic that was just made."""

    class Meta(ColleagueInvitationSerializer.Meta):
        fields = (*ColleagueInvitationSerializer.Meta.fields, "link", "mailed", "qr")


class PastConsentSerializer(serializers.ModelSerializer[PastConsent]):
    """That somebody of the clinic saw a patient who has deleted the account since."""

    class Meta:
        model = PastConsent
        fields = ("id", "clinician_name", "accepted_at", "ended_at")
        read_only_fields = fields


class ClosingRecordSerializer(serializers.ModelSerializer[ClosingRecord]):
    """What the caller wrote about a patient who has deleted the account, to be saved until then."""

    class Meta:
        model = ClosingRecord
        fields: tuple[str, ...] = ("id", "patient_name", "until_at")
        read_only_fields = fields


class WrittenSerializer(ClosingRecordSerializer):
    """The rows themselves, each with its kind and when it was written."""

    rows = serializers.ListField(
        child=serializers.DictField(child=serializers.JSONField()), read_only=True
    )

    class Meta(ClosingRecordSerializer.Meta):
        fields = (*ClosingRecordSerializer.Meta.fields, "rows")


class OwnClinicSerializer(serializers.Serializer[Any]):
    """A clinic as its clinicians see it."""

    clinic = ClinicSerializer()
    role = serializers.ChoiceField(ROLES, help_text="The caller's own.")
    colleagues = ColleagueSerializer(many=True)
    invitations = ColleagueInvitationSerializer(many=True)
    past_consents = PastConsentSerializer(many=True)
    closing_records = ClosingRecordSerializer(many=True)


class ClinicChangeSerializer(serializers.Serializer[Any]):
    """What an owner changes of the clinic. Patients see name and phone."""

    name = LineField(max_length=200)
    phone = LineField(max_length=40, allow_blank=True)
    address = LineField(max_length=300, allow_blank=True)


class RoleSerializer(serializers.Serializer[Any]):
    """What somebody of the clinic may do."""

    role = serializers.ChoiceField(ROLES)


class JoiningSerializer(serializers.Serializer[Any]):
    """An invitation to a clinic as the invited person sees it."""

    clinic = serializers.CharField(source="clinic.name")
    invited_by = serializers.CharField(source="invited_by.name", default="")
    email = MailField()
    expires_at = serializers.DateTimeField()
    returns = serializers.SerializerMethodField(
        help_text="An account is there and comes back: its own password is asked."
    )

    def get_returns(self, invitation: ColleagueInvitation) -> bool:
        return clinics.deactivated_account(invitation) is not None


class JoinSerializer(serializers.Serializer[Any]):
    """The new account: a name that patients read, and a password."""

    name = LineField(max_length=200)
    password = serializers.CharField(max_length=128, trim_whitespace=False)


class ClinicView(APIView):
    """One's own clinic."""

    @extend_schema(operation_id="clinic", responses=OwnClinicSerializer)
    def get(self, request: Request) -> Response:
        """Return the colleagues and the open invitations."""
        clinician = own_clinician(user_id=user_of(request).pk)
        answer = {
            "clinic": clinician.clinic,
            "role": clinician.role,
            "colleagues": colleagues_of(clinician).select_related("user"),
            "invitations": colleagues.invitations_of(clinician)[:200],
            "past_consents": clinician.clinic.past_consents.order_by("-ended_at")[:200],
            "closing_records": closing.closing_records(clinician),
        }
        return Response(OwnClinicSerializer(answer).data, headers={"Cache-Control": "no-store"})

    @extend_schema(
        operation_id="clinic_change", request=ClinicChangeSerializer, responses=ClinicSerializer
    )
    def patch(self, request: Request) -> Response:
        """Change name, phone or address, as an owner."""
        clinician = own_clinician(user_id=user_of(request).pk)
        serializer = ClinicChangeSerializer(data=request.data, partial=True)
        serializer.is_valid(raise_exception=True)
        changed = clinics.change_clinic(owner=clinician, changes=serializer.validated_data)
        return Response(ClinicSerializer(changed).data)


class ClosingRecordView(APIView):
    """What the caller wrote about a patient who has deleted the account."""

    @extend_schema(operation_id="closing_record", responses=WrittenSerializer)
    def get(self, request: Request, record: UUID) -> Response:
        """Return it whole, to be saved. Nobody else of the clinic sees it."""
        clinician = own_clinician(user_id=user_of(request).pk)
        found = closing.closing_record(clinician=clinician, record_id=record)
        return Response(WrittenSerializer(found).data, headers={"Cache-Control": "no-store"})


class MemberView(APIView):
    """Somebody of one's own clinic."""

    @extend_schema(operation_id="member_change", request=RoleSerializer, responses=RoleSerializer)
    def patch(self, request: Request, member: UUID) -> Response:
        """Make somebody an owner or a member, as an owner. One owner always stays."""
        clinician = own_clinician(user_id=user_of(request).pk)
        clinics.member_of(clinician, member)
        serializer = RoleSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        changed = clinics.change_role(
            owner=clinician, member_id=member, role=serializer.validated_data["role"]
        )
        return Response(RoleSerializer(changed).data)

    @extend_schema(operation_id="member_deactivate", responses={204: None})
    def delete(self, request: Request, member: UUID) -> Response:
        """End somebody's time here at once: sessions and sharings end, patients are told.

        Owners do it to anybody, everybody to themselves. Idempotent.
        """
        clinician = own_clinician(user_id=user_of(request).pk)
        clinics.deactivate(by=clinician, member_id=member)
        if member == clinician.id:
            logout(request._request)
        return Response(status=204)


JOINING = Inviting(
    invite=colleagues.invite_colleague,
    revoke=colleagues.revoke_invitation,
    invitation_for=colleagues.invitation_for,
    own=ColleagueInvitationSerializer,
    shown=JoiningSerializer,
    page="join",
    letter="join",
)


@extend_schema_view(
    post=extend_schema(
        operation_id="colleague_invite",
        request=InviteSerializer,
        responses={201: ColleagueInvitationMadeSerializer},
    )
)
class ColleagueInvitationsView(MakeView):
    """Invitations to one's own clinic."""

    kind = JOINING


@extend_schema_view(
    delete=extend_schema(operation_id="colleague_invitation_revoke", responses={204: None})
)
class ColleagueInvitationView(TakeBackView):
    """One invitation to one's own clinic."""

    kind = JOINING


@extend_schema_view(get=extend_schema(operation_id="joining", responses=JoiningSerializer))
class JoinView(ByTokenView):
    """Joining a clinic, by the token of an invitation."""

    kind = JOINING

    @extend_schema(operation_id="join", request=JoinSerializer, responses={201: JoiningSerializer})
    def post(self, request: Request, token: str) -> Response:
        """Make the account. Signing in is another step, with its own limits."""
        invitation = colleagues.invitation_for(token)
        serializer = JoinSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        back = clinics.deactivated_account(invitation)
        given = serializer.validated_data
        # The password of an account that is there could be tried here, as at the door.
        if back and not guessing.check_proof(request._request, back, given["password"]):
            raise colleagues.wrong_password()
        colleagues.join(token=token, **given)
        return Response(JoiningSerializer(invitation).data, status=201)


urlpatterns = [
    path("clinic/", ClinicView.as_view(), name="clinic"),
    path("clinic/colleagues/", ColleagueInvitationsView.as_view(), name="colleague-invitations"),
    path(
        "clinic/colleagues/<uuid:invitation>/",
        ColleagueInvitationView.as_view(),
        name="colleague-invitation",
    ),
    path(
        "clinic/closing-records/<uuid:record>/",
        ClosingRecordView.as_view(),
        name="closing-record",
    ),
    path("clinic/members/<uuid:member>/", MemberView.as_view(), name="member"),
    path("join/<str:token>/", JoinView.as_view(), name="join"),
]
