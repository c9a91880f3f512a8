"""Clinics, invitations, the consent by which a clinician sees a patient, and who looked."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient, User
from recovery.core.constraints import one_of
from recovery.core.ids import uuid7
from recovery.core.texts import one_line
from recovery.ledger import Event, Fact, Happened, digest_of
from recovery.ledger.recorded import Recorded, RecordedQuerySet

OPENED = ("sleep", "supplements", "symptoms", "notes")
SWITCHES = tuple(f"share_{name}" for name in OPENED)
# Whom a consent reaches beside the person it names; `Admission` says who that is at a time.
PERSON_ONLY, STAND_IN, CLINIC = REACHES = ("person", "stand_in", "clinic")
ENDED_BY = ("", "patient", "clinician", "clinic", "replaced", "account", "consent")


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
    `reach`: the named person alone; they and a stand-in whom they name; or the clinic's members.
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

    def given_again(self, *, at: datetime, **changes: Any) -> "CareLink":
        """Make the document that replaces this one, which has ended: it says the same but for
        `changes`, by the names of columns, so that a new column is never widened here."""
        values: Any = {
            field.attname: getattr(self, field.attname)
            for field in self._meta.concrete_fields
            if field.name not in self.OWN
        }
        values |= {**changes, "replaces": self, "version": self.version + 1, "accepted_at": at}
        return CareLink.objects.create(**values)

    @property
    def opened(self) -> frozenset[str]:
        """The switches that are on."""
        return frozenset(name for name in OPENED if getattr(self, f"share_{name}"))

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
SHARING_NOTICES = (
    "stand_in_named", "member_joined", "access_ended", "sharing_ended", "sharing_ends",
    "treatment_ended", "end_taken_back",
)  # fmt: skip
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
