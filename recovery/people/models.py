"""Who is who: accounts, patients, clinics, and the consent that joins them."""

from typing import Any, ClassVar
from zoneinfo import available_timezones

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.sessions.base_session import AbstractBaseSession
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone

from recovery.constraints import one_of
from recovery.ids import uuid7

LANGUAGES = ("en", "de")


def known_zone(value: str) -> None:
    """Accept an IANA time zone name. Raises ValidationError otherwise."""
    if value not in available_timezones():
        raise ValidationError("“%(zone)s” is not a time zone.", params={"zone": value})


class UserManager(BaseUserManager["User"]):
    """Makes accounts; an email address is kept in lower case, so it is one account in any case."""

    def create_user(self, email: str, password: str | None = None, **extra: Any) -> "User":
        user = self.model(email=email.strip().lower(), **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **extra: Any) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **extra)

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser, PermissionsMixin):
    """An account: an email address and a password. Patients and clinicians hang on it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    email = models.EmailField(max_length=254, unique=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    # What mails speak to whoever is no patient; noted at each sign-in.
    language = models.CharField(max_length=2, blank=True, default="")
    date_joined = models.DateTimeField(default=timezone.now)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        app_label = "recovery"
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_any_case")]

    def __str__(self) -> str:
        return self.email


class Session(AbstractBaseSession):
    """A signed-in browser. Knows its user, so that all sessions of a person can be ended.

    `session_key` is the SHA-256, in hexadecimal, of the key in the browser's cookie: what stands
    here opens nothing. `expire_date` moves with use; `ends_at` is set at sign-in and does not.
    `device` is the id by which the phone that syncs with this session knows itself.
    """

    session_key = models.CharField(max_length=64, primary_key=True)
    user = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="sessions")
    ends_at = models.DateTimeField(null=True, blank=True)
    device = models.UUIDField(null=True, blank=True)

    class Meta(AbstractBaseSession.Meta):
        app_label = "recovery"

    @classmethod
    def get_session_store_class(cls) -> Any:
        from recovery.people.sessions import SessionStore

        return SessionStore


class Patient(models.Model):
    """A person with an injury, and the counter that orders everything written about her.

    `revision` grows by one with every transaction that changes a fact; its row is locked while
    that happens. `kind_revisions` maps a kind to the last revision in which one of its rows
    changed, so a pull asks only the tables that moved. `derived_version` counts changes of
    what is computed (findings, delivery states).
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="patient")
    name = models.CharField(max_length=200, blank=True, default="")
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    zone = models.CharField(max_length=64, default="UTC", validators=[known_zone])
    language = models.CharField(max_length=2, default="en", choices=[(v, v) for v in LANGUAGES])
    revision = models.PositiveBigIntegerField(default=0)
    kind_revisions = models.JSONField(default=dict)
    derived_version = models.PositiveBigIntegerField(default=0)
    tombstone_floor = models.PositiveBigIntegerField(
        default=0, help_text="Tombstones up to this revision are gone; an older cursor resyncs."
    )
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "recovery"
        constraints = [one_of("patient", "language", LANGUAGES)]

    def __str__(self) -> str:
        return self.name or self.user.email


class Clinic(models.Model):
    """A practice. Its number is what the app shows instead of a chat."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(max_length=200)
    phone = models.CharField(max_length=40, blank=True, default="")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "recovery"

    def __str__(self) -> str:
        return self.name


class Clinician(models.Model):
    """A physiotherapist of a clinic. Joins by invitation; the first by `create_clinic`."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="clinician")
    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="clinicians")
    name = models.CharField(max_length=200)
    profession = models.CharField(max_length=100, default="physiotherapist")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "recovery"

    def __str__(self) -> str:
        return self.name


class Invitation(models.Model):
    """A link that lets one person accept one clinician, once, until it expires.

    The token itself is never stored: `token_hash` is its SHA-256 in hexadecimal.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    clinician = models.ForeignKey(Clinician, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(max_length=254)
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(
        Patient, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    revoked_at = models.DateTimeField(null=True, blank=True)
    kept_by = models.ForeignKey(
        User,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The account that opened the link and has not answered yet.",
    )
    declined_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "recovery"


class ColleagueInvitation(models.Model):
    """A link by which one address joins a clinic as its clinician, once, until it expires.

    The token itself is never stored: `token_hash` is its SHA-256 in hexadecimal.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE, related_name="invitations")
    invited_by = models.ForeignKey(Clinician, null=True, on_delete=models.SET_NULL)
    email = models.EmailField(max_length=254)
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "recovery"


class CareLink(models.Model):
    """A patient's consent: which clinician sees which injuries and which kinds, until when.

    A document that is never changed: a change ends it and makes another one that `replaces` it,
    with the next `version`; see `services.replace`. What is made under a consent is bound to
    (id, version), so nothing of one is served under another. `injuries` lists ids as strings.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="care_links")
    clinician = models.ForeignKey(Clinician, on_delete=models.CASCADE, related_name="care_links")
    injuries = models.JSONField(default=list)
    share_sleep = models.BooleanField(default=True)
    share_supplements = models.BooleanField(default=True)
    share_symptoms = models.BooleanField(default=True)
    share_notes = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    accepted_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    replaces = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="replaced_by"
    )

    class Meta:
        app_label = "recovery"
        constraints = [
            models.UniqueConstraint(fields=["patient", "id"], name="care_link_patient_id"),
            models.UniqueConstraint(
                fields=["patient", "clinician"],
                condition=Q(revoked_at__isnull=True),
                name="care_link_one_open",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("accepted_at")), name="care_link_expires_later"
            ),
        ]


class AccessRecord(models.Model):
    """That a clinician opened a section of a patient's record; the patient reads it.

    `bucket` names the span in which a second look is the same look: the day for the caseload,
    a quarter of an hour for an opened section.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="access_records")
    clinician = models.ForeignKey(Clinician, null=True, on_delete=models.SET_NULL)
    clinician_name = models.CharField(max_length=200)
    clinic_name = models.CharField(max_length=200)
    section = models.CharField(max_length=40)
    bucket = models.CharField(max_length=20)
    opened_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "recovery"
        indexes = [models.Index(fields=["patient", "-opened_at"], name="access_by_patient")]
        constraints = [
            models.UniqueConstraint(fields=["patient", "id"], name="access_record_patient_id"),
            models.UniqueConstraint(
                fields=["patient", "clinician", "section", "bucket"], name="access_record_once"
            ),
        ]


class PrivacyConsent(models.Model):
    """That a person agreed to the text on her data: which version of it, and when.

    `version` is the day on the text's first line. A newer text is asked about again; what was
    agreed to before stays recorded.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="privacy_consents")
    version = models.CharField(max_length=40)
    agreed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "recovery"
        constraints = [
            models.UniqueConstraint(fields=["user", "version"], name="privacy_consent_once")
        ]
