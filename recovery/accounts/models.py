"""Who is who: accounts, their sessions, patients and clinicians."""

from typing import Any, ClassVar
from zoneinfo import available_timezones

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models.functions import Lower
from django.utils import timezone

from recovery.core import days
from recovery.core.constraints import one_of
from recovery.core.ids import uuid7
from recovery.core.languages import ENGLISH, say, switched_on
from recovery.core.texts import one_line
from recovery.ledger import Event, Happened, digest_of, record_all
from recovery.ledger.recorded import Recorded, RecordedQuerySet

YEARS = [MinValueValidator(days.FIRST.year), MaxValueValidator(days.LAST.year)]
OWNER, MEMBER = ROLES = ("owner", "member")


def known_zone(value: str) -> None:
    """Accept an IANA time zone name. Raises ValidationError otherwise."""
    if value not in available_timezones():
        raise ValidationError(say("“{zone}” is not a time zone.", zone=value))


def known_language(code: str) -> None:
    """Accept a language that is switched on here. Raises ValidationError otherwise."""
    if code not in switched_on():
        raise ValidationError(
            say("Choose one of these languages: {codes}.", codes=", ".join(switched_on()))
        )


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
        from recovery.accounts.sessions import SessionStore

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
    """A person with an injury, and the counter that orders everything written about them.

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
    language = models.CharField(max_length=2, default=ENGLISH, validators=[known_language])
    revision = models.PositiveBigIntegerField(default=0)
    kind_revisions = models.JSONField(default=dict)
    derived_version = models.PositiveBigIntegerField(default=0)
    tombstone_floor = models.PositiveBigIntegerField(
        default=0, help_text="Tombstones up to this revision are gone; an older cursor resyncs."
    )
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "recovery"

    def __str__(self) -> str:
        return self.name or self.user.email


class Clinician(models.Model):
    """A physiotherapist of a clinic. Joins by invitation; the first by `create_clinic`.

    An owner invites, names other owners and deactivates. Who is deactivated sees nobody and
    cannot sign in; a new invitation of the clinic lets them in again.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="clinician")
    clinic = models.ForeignKey(
        "recovery.Clinic", on_delete=models.PROTECT, related_name="clinicians"
    )
    name = models.CharField(max_length=200, validators=[one_line])
    profession = models.CharField(max_length=100, default="physiotherapist", validators=[one_line])
    role = models.CharField(max_length=6, choices=[(v, v) for v in ROLES], default=MEMBER)
    created_at = models.DateTimeField(default=timezone.now)
    deactivated_at = models.DateTimeField(null=True, blank=True)
    digest_zone = models.CharField(
        max_length=64, blank=True, default="", db_default="", validators=[known_zone],
        help_text="Where it is morning when the digest is mailed; empty: none is.",
    )  # fmt: skip
    digested_on = models.DateField(null=True, blank=True)

    class Meta:
        app_label = "recovery"
        constraints = [one_of("clinician", "role", ROLES)]

    def __str__(self) -> str:
        return self.name


class PrivacyConsent(models.Model):
    """That a person agreed to the text on their data: which version of it, and when.

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
