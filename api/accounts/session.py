"""Who is signed in, and what a page needs to know before it can send anything."""

from typing import Any, TypedDict
from uuid import UUID

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.middleware.csrf import get_token
from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.fields import LanguageField, MailField
from api.core.permissions import user_of
from recovery.accounts import privacy_text, sealing
from recovery.accounts.models import Clinician, Patient, User
from recovery.accounts.pending import pending_step
from recovery.accounts.postman import FAILED
from recovery.accounts.queries import FACTORS, clinicians_with_factor
from recovery.core import languages
from recovery.reminders.channels.vapid import public_key
from recovery.sharing import notices
from recovery.sharing.models import Notice
from recovery.sharing.queries import CalledClinic, called_clinics
from recovery.sharing.services import waiting_invitation
from recovery.sync import queries
from recovery.sync.protocol import PROTOCOL


class PatientSerializer(serializers.ModelSerializer[Patient]):
    """A patient as they see themselves."""

    language = LanguageField(required=False)

    class Meta:
        model = Patient
        fields = ("id", "name", "phone", "zone", "language", "birth_year")
        read_only_fields = ("id",)


class ClinicSerializer(serializers.Serializer[Any]):
    """The practice of a clinician, and the number to call."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    phone = serializers.CharField()
    address = serializers.CharField(default="")


class ClinicianSerializer(serializers.Serializer[Any]):
    """A clinician as they see themselves. Without a second factor no patient is shown to them."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    clinic = ClinicSerializer()
    role = serializers.CharField()
    has_second_factor = serializers.BooleanField()
    digest_zone = serializers.CharField(
        allow_blank=True, help_text="Of whose mornings a digest is mailed; empty: none."
    )


class CalledClinicSerializer(serializers.Serializer[Any]):
    """A practice that a patient shares with, and its number: called without a network too."""

    name = serializers.CharField()
    phone = serializers.CharField()


class SessionUserSerializer(serializers.Serializer[Any]):
    """The account that is signed in. `operator`: it may open `/admin/` with a second factor."""

    id = serializers.UUIDField()
    email = MailField()
    operator = serializers.BooleanField()
    has_second_factor = serializers.BooleanField()
    language = serializers.CharField(
        allow_blank=True,
        help_text="What the account chose; empty: none. A patient's own is theirs.",
    )
    patient = PatientSerializer(allow_null=True)
    clinics = CalledClinicSerializer(
        many=True, help_text="Whom a patient shares with and may call."
    )
    clinician = ClinicianSerializer(allow_null=True)


class PrivacySerializer(serializers.Serializer[Any]):
    """The version of the text at `/privacy`, and which one this person agreed to last."""

    version = serializers.CharField()
    agreed = serializers.CharField(allow_blank=True)


class EntranceSerializer(serializers.Serializer[Any]):
    """How people get in here: what the installation is called, whether it mails, who signs up.

    `contact` helps where no mail does.
    """

    name = serializers.CharField()
    mail = serializers.BooleanField()
    sign_up = serializers.ChoiceField(["open", "invited", "closed"])
    code_minutes = serializers.IntegerField(help_text="How long a mailed code holds.")
    contact = serializers.CharField(allow_blank=True)
    languages = serializers.ListField(
        child=serializers.CharField(), help_text="The codes of the languages to choose from."
    )


class PendingSerializer(serializers.Serializer[Any]):
    """What this browser has begun and not ended: a sign-in, or the change of an address."""

    id = serializers.CharField()
    email = serializers.CharField(allow_blank=True)
    types = serializers.ListField(child=serializers.CharField())


class NoticeSerializer(serializers.ModelSerializer[Notice]):
    """Something that this person must be told and has not seen yet.

    Of a sharing: who sees the patient now or no more; an `admission` can be stopped at once.
    """

    class Meta:
        model = Notice
        fields = (
            "id", "kind", "created_at", "who", "by", "clinic", "until", "admission",
        )  # fmt: skip
        read_only_fields = fields


class SessionSerializer(serializers.Serializer[Any]):
    """What a page needs at its start."""

    csrf_token = serializers.CharField()
    user = SessionUserSerializer(allow_null=True)
    epoch = serializers.UUIDField()
    protocol = serializers.IntegerField()
    vapid_public_key = serializers.CharField()
    seal_key = serializers.CharField()
    emergency_number = serializers.CharField()
    out_of_hours_number = serializers.CharField(
        allow_blank=True, help_text="Whom to call when the practice is closed; empty: none set."
    )
    privacy = PrivacySerializer()
    entrance = EntranceSerializer()
    pending = PendingSerializer(allow_null=True)
    mail_failed = serializers.BooleanField(
        help_text="The last mail that this browser asked for could not be sent."
    )
    invitation = serializers.CharField(
        allow_blank=True, help_text="The id of an invitation that this account has not answered."
    )
    notices = NoticeSerializer(many=True)


class SessionView(APIView):
    """The session of this browser."""

    permission_classes = [AllowAny]

    @extend_schema(operation_id="session", responses=SessionSerializer)
    def get(self, request: Request) -> Response:
        """Answer who is signed in, with a fresh CSRF token."""
        user = request.user if isinstance(request.user, User) else None
        answer = {
            "csrf_token": get_token(request._request),
            "user": _user(user) if user else None,
            "epoch": queries.epoch(),
            "protocol": PROTOCOL,
            "vapid_public_key": public_key(),
            "seal_key": sealing.public_key(),
            "emergency_number": settings.EMERGENCY_NUMBER,
            "notices": notices.unseen(user_id=request.user.pk) if request.user.pk else [],
            "out_of_hours_number": settings.OUT_OF_HOURS_NUMBER,
            "privacy": {
                "version": privacy_text.version(),
                "agreed": privacy_text.agreed_version(user.pk) if user else "",
            },
            "entrance": {
                "name": settings.NAME,
                "mail": bool(settings.EMAIL_HOST),
                "sign_up": settings.SIGN_UP,
                "code_minutes": settings.CODE_MINUTES,
                "contact": settings.OPERATOR_CONTACT,
                "languages": languages.switched_on(),
            },
            "pending": pending_step(request._request),
            "mail_failed": bool(request._request.session.get(FAILED)),
            "invitation": _invitation(user) if user else "",
        }
        headers = {"Cache-Control": "no-store"}
        return Response(SessionSerializer(answer).data, headers=headers)


class ChosenLanguageSerializer(serializers.Serializer[Any]):
    """The language in which an account is spoken to."""

    language = LanguageField()


class LanguageView(APIView):
    """The language of an account."""

    @extend_schema(
        operation_id="account_language", request=ChosenLanguageSerializer, responses={204: None}
    )
    def put(self, request: Request) -> Response:
        """Choose it, for the desk and for mails. To a patient their own language is spoken."""
        serializer = ChosenLanguageSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        chosen = serializer.validated_data["language"]
        User.objects.filter(pk=user_of(request).pk).update(language=chosen)
        return Response(status=204)


class Who(TypedDict):
    """An account, and what it is here: a patient, a clinician, who runs this."""

    id: UUID
    email: str
    operator: bool
    has_second_factor: bool
    language: str
    patient: Patient | None
    clinics: list[CalledClinic]
    clinician: Clinician | None


def _user(user: User) -> Who:
    patient = Patient.objects.filter(user=user).first()
    return {
        "id": user.pk,
        "email": user.email,
        "operator": user.is_staff,
        "has_second_factor": is_mfa_enabled(user, types=FACTORS) if user.is_staff else False,
        "language": user.language,
        "patient": patient,
        "clinics": called_clinics(patient) if patient else [],
        "clinician": clinicians_with_factor().filter(user=user).first(),
    }


def _invitation(user: User) -> str:
    found = waiting_invitation(user=user)
    return str(found.id) if found else ""


urlpatterns = [
    path("session", SessionView.as_view(), name="session"),
    path("account/language/", LanguageView.as_view(), name="account-language"),
]
