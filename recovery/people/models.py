"""Who is who: accounts, patients, clinics, and the consent that joins them."""

from typing import Any, ClassVar
from uuid import UUID
from zoneinfo import available_timezones

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone

from recovery import days
from recovery.constraints import one_of
from recovery.ids import uuid7
from recovery.ledger import Event, Fact, Happened, digest_of, record_all
from recovery.people.recorded import Recorded, RecordedQuerySet
from recovery.texts import one_line

LANGUAGES = ("en", "de")
YEARS = [MinValueValidator(days.FIRST.year), MaxValueValidator(days.LAST.year)]
SWITCHES = ("share_sleep", "share_supplements", "share_symptoms", "share_notes")
OWNER, MEMBER = ROLES = ("owner", "member")
# Whom a consent reaches beside the person it names; `Admission` says who that is at a time.
PERSON_ONLY, STAND_IN, CLINIC = REACHES = ("person", "stand_in", "clinic")
ENDED_BY = ("", "patient", "clinician", "clinic", "replaced", "account", "consent")


def known_zone(value: str) -> None:
    """Accept an IANA time zone name. Raises ValidationError otherwise."""
    if value not in available_timezones():
        raise ValidationError("“%(zone)s” is not a time zone.", params={"zone": value})


class UserQuerySet(RecordedQuerySet["User"]):
    """Gives a changed address a new id, as `User.save` does."""

    def update(self, **values: Any) -> int:
        if "email" in values:
            values.setdefault("address_id", uuid7())
        return super().update(**values)


class UserManager(BaseUserManager["User"]):
    """Makes accounts; an email address is kept in lower case, so it is one account in any case."""

    def get_queryset(self) -> UserQuerySet:
        return UserQuerySet(self.model, using=self._db)

    def create_user(self, email: str, password: str | None = None, **extra: Any) -> "User":
        user = self.model(email=email.strip().lower(), **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **extra: Any) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **extra)

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").strip().lower())


class User(Recorded, AbstractBaseUser, PermissionsMixin):
    """An account: an email address and a password. Patients and clinicians hang on it.

    `address_id` is another one after each change of the address: by it the ledger knows, without
    the address itself, whether a restored account has an old one.
    """

    RECORDED = frozenset({"password", "email", "is_active"})

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    email = models.EmailField(max_length=254, unique=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    # What mails speak to whoever is no patient; noted at each sign-in.
    language = models.CharField(max_length=2, blank=True, default="")
    date_joined = models.DateTimeField(default=timezone.now)
    address_id = models.UUIDField(null=True, blank=True, editable=False)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        app_label = "recovery"
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_any_case")]

    def __str__(self) -> str:
        return self.email

    def save(self, *args: Any, **kwargs: Any) -> None:
        fields = kwargs.get("update_fields")
        if self._state.adding or not self._concerns(fields):
            models.Model.save(self, *args, **kwargs)
            return
        with transaction.atomic():
            known = User._base_manager.select_for_update().filter(pk=self.pk).first()
            if known and known.email != self.email and (fields is None or "email" in fields):
                self.address_id = uuid7()
                if fields is not None:
                    kwargs["update_fields"] = {*fields, "address_id"}
            models.Model.save(self, *args, **kwargs)
            before = known.happened() if known else []
            record_all(each for each in self.happened() if each not in before)

    def happened(self) -> list[Happened]:
        changed = [Happened(Event.PASSWORD_CHANGED, self.pk, digest_of(self.password))]
        if self.address_id:
            changed.append(Happened(Event.ADDRESS_CHANGED, self.pk, self.address_id))
        is_open = Event.ACCOUNT_OPENED if self.is_active else Event.ACCOUNT_CLOSED
        changed.append(Happened(is_open, self.pk))
        return changed


class SessionManager(BaseSessionManager["Session"]):
    def get_queryset(self) -> RecordedQuerySet["Session"]:
        return RecordedQuerySet(self.model, using=self._db)


class Session(Recorded, AbstractBaseSession):
    """A signed-in browser. Knows its user, so that all sessions of a person can be ended.

    `session_key` is the SHA-256, in hexadecimal, of the key in the browser's cookie: what stands
    here opens nothing. `expire_date` moves with use; `ends_at` is set at sign-in and does not.
    `device` is the id by which the phone that syncs with this session knows itself.
    """

    session_key = models.CharField(max_length=64, primary_key=True)
    user = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="sessions")
    ends_at = models.DateTimeField(null=True, blank=True)
    device = models.UUIDField(null=True, blank=True)

    objects: ClassVar[SessionManager] = SessionManager()

    class Meta(AbstractBaseSession.Meta):
        app_label = "recovery"

    @property
    def digest(self) -> bytes:
        """By what the ledger knows this session again."""
        return digest_of("session", self.session_key)

    def ended(self) -> list[Happened]:
        if self.user_id is None or self.expire_date <= timezone.now():
            return []
        return [Happened(Event.SESSION_ENDED, self.user_id, self.digest)]

    @classmethod
    def get_session_store_class(cls) -> Any:
        from recovery.people.sessions import SessionStore

        return SessionStore


class AddressChange(models.Model):
    """That an account's address was replaced, and until when its owner can bring the old one back.

    The token of the link is never stored: `token_hash` is its SHA-256 in hexadecimal.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="address_changes")
    old_email = models.EmailField(max_length=254, db_index=True)
    token_hash = models.CharField(max_length=64, unique=True)
    changed_at = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "recovery"


class Patient(models.Model):
    """A person with an injury, and the counter that orders everything written about her.

    `revision` grows by one with every transaction that changes a fact; its row is locked while
    that happens. `kind_revisions` maps a kind to the last revision in which one of its rows
    changed, so a pull asks only the tables that moved. `derived_version` counts changes of
    what is computed (findings, delivery states).
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="patient")
    name = models.CharField(max_length=200, blank=True, default="", validators=[one_line])
    phone = models.CharField(max_length=40, blank=True, default="", validators=[one_line])
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True, validators=YEARS)
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
    name = models.CharField(max_length=200, validators=[one_line])
    phone = models.CharField(max_length=40, blank=True, default="", validators=[one_line])
    address = models.CharField(max_length=300, blank=True, default="", validators=[one_line])
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "recovery"

    def __str__(self) -> str:
        return self.name


class Clinician(models.Model):
    """A physiotherapist of a clinic. Joins by invitation; the first by `create_clinic`.

    An owner invites, names other owners and deactivates. Who is deactivated sees nobody and
    cannot sign in; a new invitation of the clinic lets them in again.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="clinician")
    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="clinicians")
    name = models.CharField(max_length=200, validators=[one_line])
    profession = models.CharField(max_length=100, default="physiotherapist", validators=[one_line])
    role = models.CharField(max_length=6, choices=[(v, v) for v in ROLES], default=MEMBER)
    created_at = models.DateTimeField(default=timezone.now)
    deactivated_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "recovery"
        constraints = [one_of("clinician", "role", ROLES)]

    def __str__(self) -> str:
        return self.name


class InvitationOnce(Recorded):
    """What both kinds of invitation are: good once."""

    RECORDED = frozenset({"accepted_at", "revoked_at"})

    objects = RecordedQuerySet.as_manager()

    class Meta:
        abstract = True

    def happened(self) -> list[Happened]:
        if self.accepted_at is None and self.revoked_at is None:  # type: ignore[attr-defined]
            return []
        return self.ended()

    def ended(self) -> list[Happened]:
        return [Happened(Event.INVITATION_ENDED, subject=self.pk)]


class Invitation(InvitationOnce):
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


class ColleagueInvitation(InvitationOnce):
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


class CareLinks(RecordedQuerySet["CareLink"]):
    """Makes consents; each keeps the names of both sides as they are then."""

    def create(self, **values: Any) -> "CareLink":
        clinician = values.get("clinician")
        if clinician is not None:
            values.setdefault("clinic_id", clinician.clinic_id)
            values.setdefault("clinician_name", clinician.name)
            values.setdefault("clinic_name", clinician.clinic.name)
        return super().create(**values)


class CareLink(Recorded):
    """A patient's consent: which clinician sees which injuries and which kinds, until when.

    A document that is never changed: a change ends it and makes another one that `replaces` it,
    with the next `version`; see `services.replace`. What is made under a consent is bound to
    (id, version), so nothing of one is served under another. `injuries` lists ids as strings.
    `reach`: the named person alone; her and a stand-in whom she names; or the clinic's members.
    The record outlives the account of the clinician, so it holds names beside keys.
    """

    RECORDED = frozenset({"revoked_at"})
    # What the ledger says of a consent. What else one says, it knows again by a digest.
    TOLD = ("injuries", "expires_at", *SWITCHES)
    OWN = (
        "id", "replaces", "revoked_at", "ended_by", "ended_by_name", "accepted_at", "version",
    )  # fmt: skip

    objects = CareLinks.as_manager()

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="care_links")
    clinician = models.ForeignKey(
        Clinician, null=True, on_delete=models.SET_NULL, related_name="care_links"
    )
    clinic = models.ForeignKey(
        Clinic, null=True, on_delete=models.PROTECT, related_name="care_links"
    )
    clinician_name = models.CharField(max_length=200, blank=True, default="")
    clinic_name = models.CharField(max_length=200, blank=True, default="")
    reach = models.CharField(max_length=8, choices=[(v, v) for v in REACHES], default=PERSON_ONLY)
    injuries = models.JSONField(default=list)
    share_sleep = models.BooleanField(default=True)
    share_supplements = models.BooleanField(default=True)
    share_symptoms = models.BooleanField(default=True)
    share_notes = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    accepted_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.CharField(
        max_length=9, blank=True, default="", choices=[(v, v) for v in ENDED_BY]
    )
    ended_by_name = models.CharField(max_length=200, blank=True, default="")
    replaces = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="replaced_by"
    )

    class Meta:
        app_label = "recovery"
        constraints = [
            one_of("care_link", "reach", REACHES),
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

    def created(self) -> list[Happened]:
        """A change ended another document, which the ledger has; here is what it came to."""
        if self.replaces_id is None:
            return []
        facts: dict[str, Fact] = {
            "patient": self.patient_id,
            "replaces": self.replaces_id,
            "injuries": [UUID(each) for each in self.injuries],
            "switches": self.switches,
            "until": self.expires_at,
            "else": self.digest_of_the_rest,
        }
        return [Happened(Event.SHARING_CHANGED, subject=self.pk, facts=facts)]

    def happened(self) -> list[Happened]:
        return self.ended() if self.revoked_at is not None else []

    def ended(self) -> list[Happened]:
        facts = {"patient": self.patient_id}
        return [Happened(Event.SHARING_ENDED, subject=self.pk, facts=facts)]

    @property
    def switches(self) -> int:
        """The share switches as bits, the first one lowest."""
        return sum(getattr(self, name) << i for i, name in enumerate(SWITCHES))

    @property
    def digest_of_the_rest(self) -> bytes:
        fields = [f for f in self._meta.concrete_fields if f.name not in (*self.OWN, *self.TOLD)]
        return digest_of(*(f"{f.attname}={getattr(self, f.attname)}" for f in fields))


class Admission(Recorded):
    """That somebody else of the clinic sees a patient by a consent that reaches so far.

    A stand-in from `from_at` until `until_at`, or a member of the clinic, without an end. One that
    the patient stopped lets nobody in again but by the patient. `named_by` is empty for a member.
    """

    RECORDED = frozenset({"ended_at"})

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="admissions")
    link = models.ForeignKey(CareLink, on_delete=models.CASCADE, related_name="admissions")
    clinician = models.ForeignKey(
        Clinician, null=True, on_delete=models.SET_NULL, related_name="admissions"
    )
    clinician_name = models.CharField(max_length=200)
    named_by = models.CharField(max_length=200, blank=True, default="")
    from_at = models.DateTimeField(default=timezone.now)
    until_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.CharField(
        max_length=9, blank=True, default="", choices=[(v, v) for v in ENDED_BY]
    )

    objects = RecordedQuerySet.as_manager()

    class Meta:
        app_label = "recovery"
        indexes = [models.Index(fields=["clinician", "ended_at"], name="admission_open")]
        constraints = [
            models.UniqueConstraint(fields=["patient", "id"], name="admission_patient_id"),
            models.UniqueConstraint(
                fields=["patient", "link", "clinician"],
                condition=Q(ended_at__isnull=True),
                name="admission_one_open",
            ),
        ]

    def happened(self) -> list[Happened]:
        if self.ended_at is not None:
            return self.ended()
        return [Happened(Event.ADMISSION_BACK, subject=self.pk)]

    def ended(self) -> list[Happened]:
        return [Happened(Event.ADMISSION_ENDED, subject=self.pk)]


class PastConsent(models.Model):
    """What stays with a clinic of a consent whose patient has deleted the account.

    When somebody of it could see a patient, and nothing of whom.
    """

    id = models.UUIDField(primary_key=True, editable=False, help_text="The consent's.")
    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE, related_name="past_consents")
    clinician_name = models.CharField(max_length=200)
    accepted_at = models.DateTimeField()
    ended_at = models.DateTimeField()

    class Meta:
        app_label = "recovery"


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


# Who sees a patient, as `people.reach` and `people.clinics` change it.
SHARING_NOTICES = ("stand_in_named", "member_joined", "access_ended", "sharing_ended")
NOTICES = ("restored", "sharing_closed", "patients_closed", "patient_gone", *SHARING_NOTICES)


class Notice(models.Model):
    """That somebody must be told something of their account: in the app, and by mail.

    Of a sharing it says about whom (`who`), by whom, of which clinic and until when; the patient
    stops the `admission` that it is about.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=20, choices=[(v, v) for v in NOTICES])
    who = models.CharField(max_length=200, blank=True, default="")
    by = models.CharField(max_length=200, blank=True, default="")
    clinic = models.CharField(max_length=200, blank=True, default="")
    until = models.DateTimeField(null=True, blank=True)
    admission = models.ForeignKey(Admission, null=True, blank=True, on_delete=models.SET_NULL)
    created_at = models.DateTimeField(default=timezone.now)
    mailed_at = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "recovery"
        constraints = [one_of("notice", "kind", NOTICES)]
        indexes = [
            models.Index(
                fields=["created_at"], condition=Q(mailed_at__isnull=True), name="notice_to_mail"
            )
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
