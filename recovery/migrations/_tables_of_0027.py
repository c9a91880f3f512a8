"""The models as the migrations up to the 27th leave them, in the order of their tables."""

import uuid

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import recovery.accounts.models
import recovery.core.ids
import recovery.core.texts

ACCOUNTS = [
    migrations.CreateModel(
        name="Patient",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            (
                "name",
                models.CharField(
                    blank=True,
                    default="",
                    max_length=200,
                    validators=[recovery.core.texts.one_line],
                ),
            ),
            (
                "phone",
                models.CharField(
                    blank=True, default="", max_length=40, validators=[recovery.core.texts.one_line]
                ),
            ),
            (
                "birth_year",
                models.PositiveSmallIntegerField(
                    blank=True,
                    null=True,
                    validators=[
                        django.core.validators.MinValueValidator(1900),
                        django.core.validators.MaxValueValidator(2200),
                    ],
                ),
            ),
            (
                "zone",
                models.CharField(
                    default="UTC", max_length=64, validators=[recovery.accounts.models.known_zone]
                ),
            ),
            (
                "language",
                models.CharField(
                    default="en",
                    max_length=2,
                    validators=[recovery.accounts.models.known_language],
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("kind_revisions", models.JSONField(default=dict)),
            ("derived_version", models.PositiveBigIntegerField(default=0)),
            (
                "tombstone_floor",
                models.PositiveBigIntegerField(
                    default=0,
                    help_text="Tombstones up to this revision are gone; an older cursor resyncs.",
                ),
            ),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            (
                "user",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="patient",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "constraints": [],
        },
    ),
    migrations.CreateModel(
        name="User",
        fields=[
            ("password", models.CharField(max_length=128, verbose_name="password")),
            ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
            (
                "is_superuser",
                models.BooleanField(
                    default=False,
                    help_text="Designates that this user has all permissions without explicitly assigning them.",
                    verbose_name="superuser status",
                ),
            ),
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("email", models.EmailField(max_length=254, unique=True)),
            ("is_active", models.BooleanField(default=True)),
            ("is_staff", models.BooleanField(default=False)),
            ("language", models.CharField(blank=True, default="", max_length=2)),
            ("date_joined", models.DateTimeField(default=django.utils.timezone.now)),
            ("address_id", models.UUIDField(blank=True, editable=False, null=True)),
            (
                "groups",
                models.ManyToManyField(
                    blank=True,
                    help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                    related_name="user_set",
                    related_query_name="user",
                    to="auth.group",
                    verbose_name="groups",
                ),
            ),
            (
                "user_permissions",
                models.ManyToManyField(
                    blank=True,
                    help_text="Specific permissions for this user.",
                    related_name="user_set",
                    related_query_name="user",
                    to="auth.permission",
                    verbose_name="user permissions",
                ),
            ),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(
                    django.db.models.functions.text.Lower("email"), name="user_email_any_case"
                )
            ],
        },
    ),
]

OTHERS = [
    migrations.CreateModel(
        name="Alarm",
        fields=[
            ("name", models.CharField(max_length=40, primary_key=True, serialize=False)),
            ("words", models.CharField(max_length=500)),
            ("raised_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("told_at", models.DateTimeField(blank=True, null=True)),
        ],
    ),
    migrations.CreateModel(
        name="Clinic",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("name", models.CharField(max_length=200, validators=[recovery.core.texts.one_line])),
            (
                "phone",
                models.CharField(
                    blank=True, default="", max_length=40, validators=[recovery.core.texts.one_line]
                ),
            ),
            (
                "address",
                models.CharField(
                    blank=True,
                    default="",
                    max_length=300,
                    validators=[recovery.core.texts.one_line],
                ),
            ),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
        ],
    ),
    migrations.CreateModel(
        name="Heartbeat",
        fields=[
            ("name", models.CharField(max_length=20, primary_key=True, serialize=False)),
            ("beat_at", models.DateTimeField(default=django.utils.timezone.now)),
        ],
    ),
    migrations.CreateModel(
        name="ItemFailure",
        fields=[
            ("batch", models.CharField(max_length=40, primary_key=True, serialize=False)),
            ("count", models.PositiveBigIntegerField(default=0)),
            ("last_at", models.DateTimeField(default=django.utils.timezone.now)),
        ],
    ),
    migrations.CreateModel(
        name="AddressChange",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("old_email", models.EmailField(db_index=True, max_length=254)),
            ("token_hash", models.CharField(max_length=64, unique=True)),
            ("changed_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("until", models.DateTimeField()),
            ("taken_back_at", models.DateTimeField(blank=True, null=True)),
            (
                "user",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="address_changes",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
    ),
    migrations.CreateModel(
        name="CalendarFeed",
        fields=[
            (
                "patient",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.CASCADE,
                    primary_key=True,
                    serialize=False,
                    to="recovery.patient",
                ),
            ),
            ("token_hash", models.CharField(max_length=64, unique=True)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("last_read_at", models.DateTimeField(blank=True, null=True)),
        ],
    ),
    migrations.CreateModel(
        name="Clinician",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("name", models.CharField(max_length=200, validators=[recovery.core.texts.one_line])),
            (
                "profession",
                models.CharField(
                    default="physiotherapist",
                    max_length=100,
                    validators=[recovery.core.texts.one_line],
                ),
            ),
            (
                "role",
                models.CharField(
                    choices=[("owner", "owner"), ("member", "member")],
                    default="member",
                    max_length=6,
                ),
            ),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deactivated_at", models.DateTimeField(blank=True, null=True)),
            (
                "clinic",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="clinicians",
                    to="recovery.clinic",
                ),
            ),
            (
                "user",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="clinician",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        ("role__in", ["owner", "member"]), ("role__isnull", True), _connector="OR"
                    ),
                    name="clinician_role_known",
                )
            ],
        },
    ),
    migrations.CreateModel(
        name="CareLink",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("clinician_name", models.CharField(blank=True, default="", max_length=200)),
            ("clinic_name", models.CharField(blank=True, default="", max_length=200)),
            (
                "reach",
                models.CharField(
                    choices=[("person", "person"), ("stand_in", "stand_in"), ("clinic", "clinic")],
                    default="person",
                    max_length=8,
                ),
            ),
            ("injuries", models.JSONField(default=list)),
            ("share_sleep", models.BooleanField(default=True)),
            ("share_supplements", models.BooleanField(default=True)),
            ("share_symptoms", models.BooleanField(default=True)),
            ("share_notes", models.BooleanField(default=False)),
            ("version", models.PositiveIntegerField(default=1)),
            ("accepted_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("expires_at", models.DateTimeField()),
            ("revoked_at", models.DateTimeField(blank=True, null=True)),
            (
                "ended_by",
                models.CharField(
                    blank=True,
                    choices=[
                        ("", ""),
                        ("patient", "patient"),
                        ("clinician", "clinician"),
                        ("clinic", "clinic"),
                        ("replaced", "replaced"),
                        ("account", "account"),
                        ("consent", "consent"),
                    ],
                    default="",
                    max_length=9,
                ),
            ),
            ("ended_by_name", models.CharField(blank=True, default="", max_length=200)),
            (
                "patient",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="care_links",
                    to="recovery.patient",
                ),
            ),
            (
                "replaces",
                models.OneToOneField(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="replaced_by",
                    to="recovery.carelink",
                ),
            ),
            (
                "clinic",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="care_links",
                    to="recovery.clinic",
                ),
            ),
            (
                "clinician",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="care_links",
                    to="recovery.clinician",
                ),
            ),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        ("reach__in", ["person", "stand_in", "clinic"]),
                        ("reach__isnull", True),
                        _connector="OR",
                    ),
                    name="care_link_reach_known",
                ),
                models.UniqueConstraint(fields=("patient", "id"), name="care_link_patient_id"),
                models.UniqueConstraint(
                    condition=models.Q(("revoked_at__isnull", True)),
                    fields=("patient", "clinician"),
                    name="care_link_one_open",
                ),
                models.CheckConstraint(
                    condition=models.Q(("expires_at__gt", models.F("accepted_at"))),
                    name="care_link_expires_later",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Admission",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("clinician_name", models.CharField(max_length=200)),
            ("named_by", models.CharField(blank=True, default="", max_length=200)),
            ("from_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("until_at", models.DateTimeField(blank=True, null=True)),
            ("ended_at", models.DateTimeField(blank=True, null=True)),
            (
                "ended_by",
                models.CharField(
                    blank=True,
                    choices=[
                        ("", ""),
                        ("patient", "patient"),
                        ("clinician", "clinician"),
                        ("clinic", "clinic"),
                        ("replaced", "replaced"),
                        ("account", "account"),
                        ("consent", "consent"),
                    ],
                    default="",
                    max_length=9,
                ),
            ),
            (
                "patient",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="admissions",
                    to="recovery.patient",
                ),
            ),
            (
                "link",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="admissions",
                    to="recovery.carelink",
                ),
            ),
            (
                "clinician",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="admissions",
                    to="recovery.clinician",
                ),
            ),
        ],
        options={
            "indexes": [models.Index(fields=["clinician", "ended_at"], name="admission_open")],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="admission_patient_id"),
                models.UniqueConstraint(
                    condition=models.Q(("ended_at__isnull", True)),
                    fields=("patient", "link", "clinician"),
                    name="admission_one_open",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Acknowledgement",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("flag", models.CharField(max_length=200)),
            ("severity", models.FloatField(default=0)),
            (
                "answer",
                models.CharField(
                    blank=True,
                    choices=[
                        ("", ""),
                        ("phoned", "phoned"),
                        ("next_visit", "next_visit"),
                        ("told_surgeon", "told_surgeon"),
                        ("known", "known"),
                    ],
                    db_default="",
                    default="",
                    max_length=12,
                ),
            ),
            ("action", models.CharField(blank=True, max_length=500)),
            ("until_day", models.DateField(blank=True, null=True)),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "clinician",
                models.ForeignKey(
                    null=True, on_delete=django.db.models.deletion.SET_NULL, to="recovery.clinician"
                ),
            ),
            (
                "handed_to",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to="recovery.clinician",
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="acknowledgement_changes")
            ],
            "constraints": [
                models.UniqueConstraint(
                    fields=("patient", "id"), name="acknowledgement_patient_id"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("answer__in", ["phoned", "next_visit", "told_surgeon", "known"]),
                        models.Q(("answer", ""), models.Q(("action", ""), _negated=True)),
                        _connector="OR",
                    ),
                    name="acknowledgement_said",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="AccessRecord",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("clinician_name", models.CharField(max_length=200)),
            ("clinic_name", models.CharField(max_length=200)),
            ("section", models.CharField(max_length=40)),
            ("bucket", models.CharField(max_length=20)),
            ("opened_at", models.DateTimeField(default=django.utils.timezone.now)),
            (
                "patient",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="access_records",
                    to="recovery.patient",
                ),
            ),
            (
                "clinician",
                models.ForeignKey(
                    null=True, on_delete=django.db.models.deletion.SET_NULL, to="recovery.clinician"
                ),
            ),
        ],
        options={
            "indexes": [models.Index(fields=["patient", "-opened_at"], name="access_by_patient")],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="access_record_patient_id"),
                models.UniqueConstraint(
                    fields=("patient", "clinician", "section", "bucket"), name="access_record_once"
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="ClosingRecord",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("patient_name", models.CharField(max_length=254)),
            ("rows", models.JSONField(default=list)),
            ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("until_at", models.DateTimeField()),
            (
                "author",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="+",
                    to="recovery.clinician",
                ),
            ),
        ],
    ),
    migrations.CreateModel(
        name="ColleagueInvitation",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("email", models.EmailField(max_length=254)),
            ("token_hash", models.CharField(max_length=64, unique=True)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("expires_at", models.DateTimeField()),
            ("accepted_at", models.DateTimeField(blank=True, null=True)),
            ("revoked_at", models.DateTimeField(blank=True, null=True)),
            (
                "clinic",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="invitations",
                    to="recovery.clinic",
                ),
            ),
            (
                "invited_by",
                models.ForeignKey(
                    null=True, on_delete=django.db.models.deletion.SET_NULL, to="recovery.clinician"
                ),
            ),
        ],
    ),
    migrations.CreateModel(
        name="Computation",
        fields=[
            ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("day", models.DateField(null=True)),
            ("computed_at", models.DateTimeField(null=True)),
            ("queued_until", models.DateTimeField(null=True)),
            ("lease", models.UUIDField(null=True)),
            ("leased_until", models.DateTimeField(null=True)),
            ("episodes", models.JSONField(default=dict)),
            (
                "patient",
                models.OneToOneField(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="computation",
                    to="recovery.patient",
                ),
            ),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="computation_patient_id")
            ],
        },
    ),
    migrations.CreateModel(
        name="Dataset",
        fields=[
            ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
            ("epoch", models.UUIDField(default=uuid.uuid4)),
        ],
        options={
            "constraints": [
                models.CheckConstraint(condition=models.Q(("id", 1)), name="dataset_single")
            ],
        },
    ),
    migrations.CreateModel(
        name="DayContext",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("day", models.DateField()),
            (
                "painkillers",
                models.CharField(
                    blank=True,
                    choices=[("none", "none"), ("usual", "usual"), ("more", "more")],
                    max_length=5,
                    null=True,
                ),
            ),
            (
                "exercises",
                models.CharField(
                    blank=True,
                    choices=[("all", "all"), ("some", "some"), ("none", "none"), ("rest", "rest")],
                    max_length=4,
                    null=True,
                ),
            ),
            ("new_or_worse", models.BooleanField(blank=True, null=True)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="day_context_changes")
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="day_context_patient_id"),
                models.UniqueConstraint(fields=("patient", "day"), name="day_context_once"),
                models.CheckConstraint(
                    condition=models.Q(
                        ("painkillers__in", ["none", "usual", "more"]),
                        ("painkillers__isnull", True),
                        _connector="OR",
                    ),
                    name="day_context_painkillers_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("exercises__in", ["all", "some", "none", "rest"]),
                        ("exercises__isnull", True),
                        _connector="OR",
                    ),
                    name="day_context_exercises_known",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Device",
        fields=[
            ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
            ("device", models.UUIDField()),
            ("protocol", models.PositiveSmallIntegerField()),
            ("first_seen_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("last_seen_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("ended_at", models.DateTimeField(blank=True, null=True)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="device_patient_id"),
                models.UniqueConstraint(fields=("patient", "device"), name="device_once"),
            ],
        },
    ),
    migrations.CreateModel(
        name="HealthAnswer",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            (
                "question",
                models.CharField(
                    choices=[
                        ("adult", "adult"),
                        ("kidneys", "kidneys"),
                        ("heart_rhythm", "heart_rhythm"),
                        ("myasthenia", "myasthenia"),
                        ("pregnancy", "pregnancy"),
                        ("high_calcium", "high_calcium"),
                        ("kidney_stones", "kidney_stones"),
                        ("sarcoidosis", "sarcoidosis"),
                        ("atrial_fibrillation", "atrial_fibrillation"),
                        ("heart_disease", "heart_disease"),
                        ("source_allergy", "source_allergy"),
                        ("medicines", "medicines"),
                    ],
                    max_length=30,
                ),
            ),
            ("answer", models.CharField(max_length=20)),
            ("day", models.DateField()),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="health_answer_changes")
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="health_answer_patient_id"),
                models.UniqueConstraint(fields=("patient", "question"), name="health_answer_once"),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "question__in",
                            [
                                "adult",
                                "kidneys",
                                "heart_rhythm",
                                "myasthenia",
                                "pregnancy",
                                "high_calcium",
                                "kidney_stones",
                                "sarcoidosis",
                                "atrial_fibrillation",
                                "heart_disease",
                                "source_allergy",
                                "medicines",
                            ],
                        ),
                        ("question__isnull", True),
                        _connector="OR",
                    ),
                    name="health_answer_question_known",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Injury",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            (
                "joint",
                models.CharField(
                    choices=[
                        ("knee", "knee"),
                        ("shoulder", "shoulder"),
                        ("elbow", "elbow"),
                        ("wrist", "wrist"),
                        ("hip", "hip"),
                        ("ankle", "ankle"),
                        ("neck", "neck"),
                        ("lower_back", "lower_back"),
                        ("finger", "finger"),
                        ("thumb", "thumb"),
                    ],
                    max_length=20,
                ),
            ),
            (
                "side",
                models.CharField(
                    choices=[("left", "left"), ("right", "right"), ("none", "none")], max_length=5
                ),
            ),
            (
                "kind",
                models.CharField(
                    choices=[
                        ("ligament", "ligament"),
                        ("meniscus", "meniscus"),
                        ("tendon", "tendon"),
                        ("muscle", "muscle"),
                        ("fracture", "fracture"),
                        ("dislocation", "dislocation"),
                        ("sprain", "sprain"),
                        ("joint_replacement", "joint_replacement"),
                        ("overuse", "overuse"),
                        ("other", "other"),
                    ],
                    max_length=20,
                ),
            ),
            ("happened_on", models.DateField()),
            ("mechanism", models.CharField(blank=True, default="", max_length=500)),
            ("surgery_on", models.DateField(blank=True, null=True)),
            ("surgery", models.CharField(blank=True, default="", max_length=200)),
            (
                "other_side_injured",
                models.CharField(
                    choices=[("yes", "yes"), ("no", "no"), ("unknown", "unknown")],
                    default="unknown",
                    max_length=7,
                ),
            ),
            (
                "limits_known",
                models.BooleanField(
                    help_text="Whether the surgeon's limits were asked for; null: not yet.",
                    null=True,
                ),
            ),
            ("ended_on", models.DateField(blank=True, null=True)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["patient", "revision", "id"], name="injury_changes")],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="injury_patient_id"),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "joint__in",
                            [
                                "knee",
                                "shoulder",
                                "elbow",
                                "wrist",
                                "hip",
                                "ankle",
                                "neck",
                                "lower_back",
                                "finger",
                                "thumb",
                            ],
                        ),
                        ("joint__isnull", True),
                        _connector="OR",
                    ),
                    name="injury_joint_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("side__in", ["left", "right", "none"]),
                        ("side__isnull", True),
                        _connector="OR",
                    ),
                    name="injury_side_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "kind__in",
                            [
                                "ligament",
                                "meniscus",
                                "tendon",
                                "muscle",
                                "fracture",
                                "dislocation",
                                "sprain",
                                "joint_replacement",
                                "overuse",
                                "other",
                            ],
                        ),
                        ("kind__isnull", True),
                        _connector="OR",
                    ),
                    name="injury_kind_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("other_side_injured__in", ["yes", "no", "unknown"]),
                        ("other_side_injured__isnull", True),
                        _connector="OR",
                    ),
                    name="injury_other_side_injured_known",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Goal",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            (
                "motion",
                models.CharField(
                    choices=[
                        ("abduction", "abduction"),
                        ("adduction", "adduction"),
                        ("cmc_abduction", "cmc_abduction"),
                        ("dip_flexion", "dip_flexion"),
                        ("dorsiflexion", "dorsiflexion"),
                        ("eversion", "eversion"),
                        ("extension", "extension"),
                        ("external_rotation", "external_rotation"),
                        ("flexion", "flexion"),
                        ("internal_rotation", "internal_rotation"),
                        ("inversion", "inversion"),
                        ("ip_flexion", "ip_flexion"),
                        ("mcp_flexion", "mcp_flexion"),
                        ("pip_flexion", "pip_flexion"),
                        ("plantar_flexion", "plantar_flexion"),
                        ("pronation", "pronation"),
                        ("radial_deviation", "radial_deviation"),
                        ("rotation", "rotation"),
                        ("side_bending", "side_bending"),
                        ("supination", "supination"),
                        ("ulnar_deviation", "ulnar_deviation"),
                    ],
                    max_length=20,
                ),
            ),
            (
                "degrees",
                models.FloatField(
                    validators=[
                        django.core.validators.MinValueValidator(-60),
                        django.core.validators.MaxValueValidator(360),
                    ]
                ),
            ),
            ("by_day", models.DateField(blank=True, null=True)),
            ("reached_on", models.DateField(blank=True, null=True)),
            ("author", models.CharField(blank=True, default="", editable=False, max_length=402)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "injury",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.injury",
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["patient", "revision", "id"], name="goal_changes")],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="goal_patient_id"),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("degrees__gte", -60), ("degrees__lte", 360)),
                        ("degrees__isnull", True),
                        _connector="OR",
                    ),
                    name="goal_degrees_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "motion__in",
                            [
                                "abduction",
                                "adduction",
                                "cmc_abduction",
                                "dip_flexion",
                                "dorsiflexion",
                                "eversion",
                                "extension",
                                "external_rotation",
                                "flexion",
                                "internal_rotation",
                                "inversion",
                                "ip_flexion",
                                "mcp_flexion",
                                "pip_flexion",
                                "plantar_flexion",
                                "pronation",
                                "radial_deviation",
                                "rotation",
                                "side_bending",
                                "supination",
                                "ulnar_deviation",
                            ],
                        ),
                        ("motion__isnull", True),
                        _connector="OR",
                    ),
                    name="goal_motion_known",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="FunctionScore",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("day", models.DateField()),
            ("activity", models.CharField(max_length=200)),
            (
                "score",
                models.PositiveSmallIntegerField(
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(10),
                    ]
                ),
            ),
            ("author", models.CharField(blank=True, default="", editable=False, max_length=402)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "injury",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.injury",
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="function_score_changes")
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="function_score_patient_id"),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("score__gte", 0), ("score__lte", 10)),
                        ("score__isnull", True),
                        _connector="OR",
                    ),
                    name="function_score_score_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(("activity", ""), _negated=True), name="function_score_named"
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Finding",
        fields=[
            ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
            (
                "kind",
                models.CharField(
                    choices=[
                        ("curve", "curve"),
                        ("change", "change"),
                        ("symmetry", "symmetry"),
                        ("flag", "flag"),
                        ("association", "association"),
                        ("verdict", "verdict"),
                    ],
                    max_length=11,
                ),
            ),
            ("key", models.CharField(max_length=200)),
            ("needs", models.JSONField(default=list)),
            ("day", models.DateField()),
            ("revision", models.PositiveBigIntegerField()),
            ("content", models.JSONField(default=dict)),
            ("computed_at", models.DateTimeField(default=django.utils.timezone.now)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "injury",
                models.ForeignKey(
                    blank=True,
                    db_index=False,
                    null=True,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.injury",
                ),
            ),
        ],
        options={
            "indexes": [
                models.Index(
                    condition=models.Q(("kind", "flag")), fields=["patient"], name="finding_flags"
                )
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="finding_patient_id"),
                models.UniqueConstraint(fields=("patient", "key"), name="finding_once"),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "kind__in",
                            ["curve", "change", "symmetry", "flag", "association", "verdict"],
                        ),
                        ("kind__isnull", True),
                        _connector="OR",
                    ),
                    name="finding_kind_known",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Discharge",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("day", models.DateField()),
            ("summary", models.TextField(blank=True, default="", max_length=10000)),
            ("author", models.CharField(blank=True, default="", editable=False, max_length=402)),
            (
                "clinician",
                models.ForeignKey(
                    null=True, on_delete=django.db.models.deletion.SET_NULL, to="recovery.clinician"
                ),
            ),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "injury",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.injury",
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="discharge_changes")
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="discharge_patient_id")
            ],
        },
    ),
    migrations.CreateModel(
        name="Appointment",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("day", models.DateField()),
            (
                "at",
                models.CharField(
                    blank=True,
                    default="",
                    max_length=5,
                    validators=[
                        django.core.validators.RegexValidator(
                            "^([01]\\d|2[0-3]):[0-5]\\d\\Z", "A time of day such as 21:00."
                        )
                    ],
                ),
            ),
            (
                "whom",
                models.CharField(
                    choices=[
                        ("surgeon", "surgeon"),
                        ("physiotherapist", "physiotherapist"),
                        ("doctor", "doctor"),
                        ("other", "other"),
                    ],
                    default="other",
                    max_length=15,
                ),
            ),
            ("name", models.CharField(blank=True, default="", max_length=200)),
            ("kept", models.BooleanField(blank=True, null=True)),
            ("author", models.CharField(blank=True, default="", editable=False, max_length=402)),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "injury",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.injury",
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="appointment_changes")
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="appointment_patient_id"),
                models.CheckConstraint(
                    condition=models.Q(
                        ("whom__in", ["surgeon", "physiotherapist", "doctor", "other"]),
                        ("whom__isnull", True),
                        _connector="OR",
                    ),
                    name="appointment_whom_known",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Invitation",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("email", models.EmailField(max_length=254)),
            ("token_hash", models.CharField(max_length=64, unique=True)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("expires_at", models.DateTimeField()),
            ("accepted_at", models.DateTimeField(blank=True, null=True)),
            ("revoked_at", models.DateTimeField(blank=True, null=True)),
            ("declined_at", models.DateTimeField(blank=True, null=True)),
            (
                "accepted_by",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to="recovery.patient",
                ),
            ),
            (
                "clinician",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="invitations",
                    to="recovery.clinician",
                ),
            ),
            (
                "kept_by",
                models.ForeignKey(
                    blank=True,
                    help_text="The account that opened the link and has not answered yet.",
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
    ),
    migrations.CreateModel(
        name="Job",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("consent", models.UUIDField(null=True)),
            ("care_version", models.PositiveIntegerField(default=0)),
            ("kind", models.CharField(max_length=10)),
            ("language", models.CharField(default="en", max_length=2)),
            ("options", models.JSONField(default=dict)),
            ("state", models.CharField(default="waiting", max_length=7)),
            ("progress", models.PositiveSmallIntegerField(default=0)),
            ("result", models.JSONField(default=dict)),
            ("error", models.CharField(blank=True, default="", max_length=300)),
            ("size", models.PositiveBigIntegerField(default=0)),
            ("tries", models.PositiveSmallIntegerField(default=0)),
            ("lease", models.UUIDField(blank=True, null=True)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("finished_at", models.DateTimeField(blank=True, null=True)),
            ("expires_at", models.DateTimeField()),
            (
                "patient",
                models.ForeignKey(
                    db_constraint=False,
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "requested_by",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "indexes": [
                models.Index(fields=["patient", "-created_at"], name="job_by_patient"),
                models.Index(
                    condition=models.Q(("state", "waiting")),
                    fields=["created_at"],
                    name="job_waiting",
                ),
                models.Index(fields=["expires_at"], name="job_expiry"),
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="job_patient_id"),
                models.CheckConstraint(
                    condition=models.Q(
                        ("state__in", ["waiting", "running", "preview", "ready", "failed"]),
                        ("state__isnull", True),
                        _connector="OR",
                    ),
                    name="job_state_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("progress__gte", 0), ("progress__lte", 100)),
                        ("progress__isnull", True),
                        _connector="OR",
                    ),
                    name="job_progress_range",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Lane",
        fields=[
            ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
            ("holder", models.UUIDField(blank=True, null=True)),
            ("until", models.DateTimeField(blank=True, null=True)),
        ],
        options={
            "constraints": [
                models.CheckConstraint(condition=models.Q(("id__in", (1, 2))), name="lane_known"),
                models.UniqueConstraint(fields=("holder",), name="lane_holder_once"),
            ],
        },
    ),
    migrations.CreateModel(
        name="MeasuringPlan",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("motions", models.JSONField(default=list)),
            ("weekdays", models.JSONField(default=list)),
            ("extras", models.JSONField(default=list)),
            ("author", models.CharField(blank=True, default="", editable=False, max_length=402)),
            (
                "injury",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.injury",
                ),
            ),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="measuring_plan_changes")
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="measuring_plan_patient_id"),
                models.UniqueConstraint(
                    condition=models.Q(("deleted_at__isnull", True)),
                    fields=("patient", "injury", "author"),
                    name="measuring_plan_once",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Medicine",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            (
                "code",
                models.CharField(
                    choices=[
                        ("tetracycline", "tetracycline"),
                        ("quinolone", "quinolone"),
                        ("bisphosphonate", "bisphosphonate"),
                        ("levothyroxine", "levothyroxine"),
                        ("iron", "iron"),
                        ("nitrofurantoin", "nitrofurantoin"),
                        ("penicillamine", "penicillamine"),
                        ("eltrombopag", "eltrombopag"),
                        ("aminoquinoline", "aminoquinoline"),
                        ("gabapentin", "gabapentin"),
                        ("integrase_inhibitor", "integrase_inhibitor"),
                        ("mycophenolate", "mycophenolate"),
                        ("digoxin", "digoxin"),
                        ("rosuvastatin", "rosuvastatin"),
                        ("phenytoin", "phenytoin"),
                        ("azole_antifungal", "azole_antifungal"),
                        ("rifampicin", "rifampicin"),
                        ("isoniazid", "isoniazid"),
                        ("erlotinib", "erlotinib"),
                        ("polystyrene_resin", "polystyrene_resin"),
                        ("potassium_sparing_diuretic", "potassium_sparing_diuretic"),
                        ("loop_diuretic", "loop_diuretic"),
                        ("thiazide", "thiazide"),
                        ("proton_pump_inhibitor", "proton_pump_inhibitor"),
                        ("anticoagulant", "anticoagulant"),
                        ("other", "other"),
                        ("magnesium_laxative", "magnesium_laxative"),
                        ("magnesium_antacid", "magnesium_antacid"),
                    ],
                    max_length=30,
                ),
            ),
            ("name", models.CharField(blank=True, default="", max_length=200)),
            ("slots", models.JSONField(default=list)),
            (
                "elemental_mg",
                models.FloatField(
                    blank=True,
                    null=True,
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(100000),
                    ],
                ),
            ),
            ("starts_on", models.DateField(blank=True, null=True)),
            ("ends_on", models.DateField(blank=True, null=True)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="medicine_changes")
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="medicine_patient_id"),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("elemental_mg__gte", 0), ("elemental_mg__lte", 100000)),
                        ("elemental_mg__isnull", True),
                        _connector="OR",
                    ),
                    name="medicine_elemental_mg_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "code__in",
                            [
                                "tetracycline",
                                "quinolone",
                                "bisphosphonate",
                                "levothyroxine",
                                "iron",
                                "nitrofurantoin",
                                "penicillamine",
                                "eltrombopag",
                                "aminoquinoline",
                                "gabapentin",
                                "integrase_inhibitor",
                                "mycophenolate",
                                "digoxin",
                                "rosuvastatin",
                                "phenytoin",
                                "azole_antifungal",
                                "rifampicin",
                                "isoniazid",
                                "erlotinib",
                                "polystyrene_resin",
                                "potassium_sparing_diuretic",
                                "loop_diuretic",
                                "thiazide",
                                "proton_pump_inhibitor",
                                "anticoagulant",
                                "other",
                                "magnesium_laxative",
                                "magnesium_antacid",
                            ],
                        ),
                        ("code__isnull", True),
                        _connector="OR",
                    ),
                    name="medicine_code_known",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Note",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("day", models.DateField()),
            ("text", models.TextField(max_length=10000)),
            ("shared", models.BooleanField(default=False)),
            ("author", models.CharField(blank=True, default="", editable=False, max_length=402)),
            (
                "injury",
                models.ForeignKey(
                    blank=True,
                    db_index=False,
                    null=True,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.injury",
                ),
            ),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["patient", "revision", "id"], name="note_changes")],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="note_patient_id")
            ],
        },
    ),
    migrations.CreateModel(
        name="Notice",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            (
                "kind",
                models.CharField(
                    choices=[
                        ("restored", "restored"),
                        ("sharing_closed", "sharing_closed"),
                        ("patients_closed", "patients_closed"),
                        ("patient_gone", "patient_gone"),
                        ("stand_in_named", "stand_in_named"),
                        ("member_joined", "member_joined"),
                        ("access_ended", "access_ended"),
                        ("sharing_ended", "sharing_ended"),
                    ],
                    max_length=20,
                ),
            ),
            ("who", models.CharField(blank=True, default="", max_length=200)),
            ("by", models.CharField(blank=True, default="", max_length=200)),
            ("clinic", models.CharField(blank=True, default="", max_length=200)),
            ("until", models.DateTimeField(blank=True, null=True)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("mailed_at", models.DateTimeField(blank=True, null=True)),
            ("seen_at", models.DateTimeField(blank=True, null=True)),
            (
                "admission",
                models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    to="recovery.admission",
                ),
            ),
            (
                "user",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="notices",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "indexes": [
                models.Index(
                    condition=models.Q(("mailed_at__isnull", True)),
                    fields=["created_at"],
                    name="notice_to_mail",
                )
            ],
            "constraints": [
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "kind__in",
                            [
                                "restored",
                                "sharing_closed",
                                "patients_closed",
                                "patient_gone",
                                "stand_in_named",
                                "member_joined",
                                "access_ended",
                                "sharing_ended",
                            ],
                        ),
                        ("kind__isnull", True),
                        _connector="OR",
                    ),
                    name="notice_kind_known",
                )
            ],
        },
    ),
    migrations.CreateModel(
        name="Operation",
        fields=[
            ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
            ("digest", models.CharField(max_length=32)),
            ("device", models.UUIDField()),
            ("revision", models.PositiveBigIntegerField()),
            (
                "at",
                models.CharField(
                    help_text="The client's own clock, as it was sent.", max_length=40
                ),
            ),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
        ],
        options={
            "indexes": [models.Index(fields=["created_at"], name="operation_age")],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="operation_patient_id")
            ],
        },
    ),
    migrations.CreateModel(
        name="Pain",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("day", models.DateField()),
            (
                "context",
                models.CharField(
                    choices=[("rest", "rest"), ("movement", "movement"), ("night", "night")],
                    max_length=8,
                ),
            ),
            (
                "score",
                models.PositiveSmallIntegerField(
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(10),
                    ]
                ),
            ),
            (
                "injury",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.injury",
                ),
            ),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="pain_changes"),
                models.Index(fields=["patient", "day"], name="pain_day"),
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="pain_patient_id"),
                models.UniqueConstraint(
                    fields=("patient", "injury", "day", "context"), name="pain_once"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("score__gte", 0), ("score__lte", 10)),
                        ("score__isnull", True),
                        _connector="OR",
                    ),
                    name="pain_score_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("context__in", ["rest", "movement", "night"]),
                        ("context__isnull", True),
                        _connector="OR",
                    ),
                    name="pain_context_known",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="PastConsent",
        fields=[
            (
                "id",
                models.UUIDField(
                    editable=False, help_text="The consent's.", primary_key=True, serialize=False
                ),
            ),
            ("clinician_name", models.CharField(max_length=200)),
            ("accepted_at", models.DateTimeField()),
            ("ended_at", models.DateTimeField()),
            (
                "clinic",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="past_consents",
                    to="recovery.clinic",
                ),
            ),
        ],
    ),
    migrations.CreateModel(
        name="Precaution",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            (
                "motion",
                models.CharField(
                    choices=[
                        ("abduction", "abduction"),
                        ("adduction", "adduction"),
                        ("cmc_abduction", "cmc_abduction"),
                        ("dip_flexion", "dip_flexion"),
                        ("dorsiflexion", "dorsiflexion"),
                        ("eversion", "eversion"),
                        ("extension", "extension"),
                        ("external_rotation", "external_rotation"),
                        ("flexion", "flexion"),
                        ("internal_rotation", "internal_rotation"),
                        ("inversion", "inversion"),
                        ("ip_flexion", "ip_flexion"),
                        ("mcp_flexion", "mcp_flexion"),
                        ("pip_flexion", "pip_flexion"),
                        ("plantar_flexion", "plantar_flexion"),
                        ("pronation", "pronation"),
                        ("radial_deviation", "radial_deviation"),
                        ("rotation", "rotation"),
                        ("side_bending", "side_bending"),
                        ("supination", "supination"),
                        ("ulnar_deviation", "ulnar_deviation"),
                    ],
                    max_length=20,
                ),
            ),
            (
                "minimum",
                models.FloatField(
                    blank=True,
                    null=True,
                    validators=[
                        django.core.validators.MinValueValidator(-60),
                        django.core.validators.MaxValueValidator(360),
                    ],
                ),
            ),
            (
                "maximum",
                models.FloatField(
                    blank=True,
                    null=True,
                    validators=[
                        django.core.validators.MinValueValidator(-60),
                        django.core.validators.MaxValueValidator(360),
                    ],
                ),
            ),
            ("active_allowed", models.BooleanField(default=True)),
            (
                "weight_bearing",
                models.CharField(
                    choices=[
                        ("none", "none"),
                        ("partial", "partial"),
                        ("full", "full"),
                        ("unknown", "unknown"),
                    ],
                    default="unknown",
                    max_length=7,
                ),
            ),
            ("brace", models.CharField(blank=True, default="", max_length=200)),
            ("from_day", models.DateField()),
            ("until_day", models.DateField(blank=True, null=True)),
            (
                "source",
                models.CharField(
                    choices=[
                        ("surgeon", "surgeon"),
                        ("physiotherapist", "physiotherapist"),
                        ("letter", "letter"),
                        ("self", "self"),
                    ],
                    max_length=15,
                ),
            ),
            ("author", models.CharField(blank=True, default="", editable=False, max_length=402)),
            (
                "injury",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.injury",
                ),
            ),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="precaution_changes")
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="precaution_patient_id"),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("minimum__gte", -60), ("minimum__lte", 360)),
                        ("minimum__isnull", True),
                        _connector="OR",
                    ),
                    name="precaution_minimum_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("maximum__gte", -60), ("maximum__lte", 360)),
                        ("maximum__isnull", True),
                        _connector="OR",
                    ),
                    name="precaution_maximum_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("minimum__isnull", True),
                        ("maximum__isnull", True),
                        ("minimum__lte", models.F("maximum")),
                        _connector="OR",
                    ),
                    name="precaution_ordered",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "motion__in",
                            [
                                "abduction",
                                "adduction",
                                "cmc_abduction",
                                "dip_flexion",
                                "dorsiflexion",
                                "eversion",
                                "extension",
                                "external_rotation",
                                "flexion",
                                "internal_rotation",
                                "inversion",
                                "ip_flexion",
                                "mcp_flexion",
                                "pip_flexion",
                                "plantar_flexion",
                                "pronation",
                                "radial_deviation",
                                "rotation",
                                "side_bending",
                                "supination",
                                "ulnar_deviation",
                            ],
                        ),
                        ("motion__isnull", True),
                        _connector="OR",
                    ),
                    name="precaution_motion_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("weight_bearing__in", ["none", "partial", "full", "unknown"]),
                        ("weight_bearing__isnull", True),
                        _connector="OR",
                    ),
                    name="precaution_weight_bearing_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("source__in", ["surgeon", "physiotherapist", "letter", "self"]),
                        ("source__isnull", True),
                        _connector="OR",
                    ),
                    name="precaution_source_known",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="PrivacyConsent",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("version", models.CharField(max_length=40)),
            ("agreed_at", models.DateTimeField(default=django.utils.timezone.now)),
            (
                "user",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="privacy_consents",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(fields=("user", "version"), name="privacy_consent_once")
            ],
        },
    ),
    migrations.CreateModel(
        name="PushSubscription",
        fields=[
            ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
            ("device", models.UUIDField(blank=True, null=True)),
            ("endpoint", models.CharField(max_length=1000)),
            ("p256dh", models.CharField(max_length=100)),
            ("auth", models.CharField(max_length=40)),
            ("vapid_key", models.CharField(blank=True, default="", max_length=100)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("refreshed_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("last_sent_at", models.DateTimeField(blank=True, null=True)),
            ("last_error", models.CharField(blank=True, default="", max_length=100)),
            ("paused_until", models.DateTimeField(blank=True, null=True)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(
                    fields=("patient", "id"), name="push_subscription_patient_id"
                )
            ],
        },
    ),
    migrations.CreateModel(
        name="RangeOfMotion",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("day", models.DateField()),
            (
                "joint",
                models.CharField(
                    choices=[
                        ("knee", "knee"),
                        ("shoulder", "shoulder"),
                        ("elbow", "elbow"),
                        ("wrist", "wrist"),
                        ("hip", "hip"),
                        ("ankle", "ankle"),
                        ("neck", "neck"),
                        ("lower_back", "lower_back"),
                        ("finger", "finger"),
                        ("thumb", "thumb"),
                    ],
                    max_length=20,
                ),
            ),
            (
                "motion",
                models.CharField(
                    choices=[
                        ("abduction", "abduction"),
                        ("adduction", "adduction"),
                        ("cmc_abduction", "cmc_abduction"),
                        ("dip_flexion", "dip_flexion"),
                        ("dorsiflexion", "dorsiflexion"),
                        ("eversion", "eversion"),
                        ("extension", "extension"),
                        ("external_rotation", "external_rotation"),
                        ("flexion", "flexion"),
                        ("internal_rotation", "internal_rotation"),
                        ("inversion", "inversion"),
                        ("ip_flexion", "ip_flexion"),
                        ("mcp_flexion", "mcp_flexion"),
                        ("pip_flexion", "pip_flexion"),
                        ("plantar_flexion", "plantar_flexion"),
                        ("pronation", "pronation"),
                        ("radial_deviation", "radial_deviation"),
                        ("rotation", "rotation"),
                        ("side_bending", "side_bending"),
                        ("supination", "supination"),
                        ("ulnar_deviation", "ulnar_deviation"),
                    ],
                    max_length=20,
                ),
            ),
            (
                "side",
                models.CharField(
                    choices=[("left", "left"), ("right", "right"), ("none", "none")], max_length=5
                ),
            ),
            (
                "mode",
                models.CharField(
                    choices=[("active", "active"), ("passive", "passive")], max_length=7
                ),
            ),
            (
                "device",
                models.CharField(
                    choices=[
                        ("goniometer", "goniometer"),
                        ("inclinometer", "inclinometer"),
                        ("phone", "phone"),
                        ("eye", "eye"),
                        ("tape", "tape"),
                        ("other", "other"),
                    ],
                    max_length=12,
                ),
            ),
            (
                "position",
                models.CharField(
                    choices=[
                        ("lying", "lying"),
                        ("prone", "prone"),
                        ("sitting", "sitting"),
                        ("standing", "standing"),
                        ("lunge", "lunge"),
                        ("other", "other"),
                    ],
                    default="other",
                    max_length=8,
                ),
            ),
            (
                "degrees",
                models.FloatField(
                    validators=[
                        django.core.validators.MinValueValidator(-60),
                        django.core.validators.MaxValueValidator(360),
                    ]
                ),
            ),
            ("readings", models.JSONField(blank=True, default=list)),
            (
                "spread",
                models.FloatField(
                    blank=True,
                    null=True,
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(420),
                    ],
                ),
            ),
            (
                "rater",
                models.CharField(
                    choices=[("self", "self"), ("helper", "helper"), ("clinician", "clinician")],
                    default="self",
                    max_length=9,
                ),
            ),
            ("measured_at", models.DateTimeField(blank=True, null=True)),
            ("zone", models.CharField(blank=True, default="", max_length=64)),
            ("author", models.CharField(blank=True, default="", editable=False, max_length=402)),
            (
                "injury",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.injury",
                ),
            ),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="range_of_motion_changes"),
                models.Index(fields=["patient", "day"], name="range_of_motion_day"),
            ],
            "constraints": [
                models.UniqueConstraint(
                    fields=("patient", "id"), name="range_of_motion_patient_id"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("degrees__gte", -60), ("degrees__lte", 360)),
                        ("degrees__isnull", True),
                        _connector="OR",
                    ),
                    name="range_of_motion_degrees_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("spread__gte", 0), ("spread__lte", 420)),
                        ("spread__isnull", True),
                        _connector="OR",
                    ),
                    name="range_of_motion_spread_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "joint__in",
                            [
                                "knee",
                                "shoulder",
                                "elbow",
                                "wrist",
                                "hip",
                                "ankle",
                                "neck",
                                "lower_back",
                                "finger",
                                "thumb",
                            ],
                        ),
                        ("joint__isnull", True),
                        _connector="OR",
                    ),
                    name="range_of_motion_joint_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "motion__in",
                            [
                                "abduction",
                                "adduction",
                                "cmc_abduction",
                                "dip_flexion",
                                "dorsiflexion",
                                "eversion",
                                "extension",
                                "external_rotation",
                                "flexion",
                                "internal_rotation",
                                "inversion",
                                "ip_flexion",
                                "mcp_flexion",
                                "pip_flexion",
                                "plantar_flexion",
                                "pronation",
                                "radial_deviation",
                                "rotation",
                                "side_bending",
                                "supination",
                                "ulnar_deviation",
                            ],
                        ),
                        ("motion__isnull", True),
                        _connector="OR",
                    ),
                    name="range_of_motion_motion_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("side__in", ["left", "right", "none"]),
                        ("side__isnull", True),
                        _connector="OR",
                    ),
                    name="range_of_motion_side_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("mode__in", ["active", "passive"]), ("mode__isnull", True), _connector="OR"
                    ),
                    name="range_of_motion_mode_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "device__in",
                            ["goniometer", "inclinometer", "phone", "eye", "tape", "other"],
                        ),
                        ("device__isnull", True),
                        _connector="OR",
                    ),
                    name="range_of_motion_device_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "position__in",
                            ["lying", "prone", "sitting", "standing", "lunge", "other"],
                        ),
                        ("position__isnull", True),
                        _connector="OR",
                    ),
                    name="range_of_motion_position_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("rater__in", ["self", "helper", "clinician"]),
                        ("rater__isnull", True),
                        _connector="OR",
                    ),
                    name="range_of_motion_rater_known",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="RecordAmendment",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("kind", models.CharField(max_length=40)),
            ("row", models.UUIDField()),
            ("author", models.CharField(max_length=402)),
            ("at", models.DateTimeField()),
            ("withdrawn", models.BooleanField(default=False)),
            ("private", models.BooleanField(default=False)),
            ("values", models.JSONField(default=dict)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="record_amendment_changes")
            ],
            "constraints": [
                models.UniqueConstraint(
                    fields=("patient", "id"), name="record_amendment_patient_id"
                )
            ],
        },
    ),
    migrations.CreateModel(
        name="Regimen",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            (
                "servings",
                models.FloatField(
                    default=1,
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(100),
                    ],
                ),
            ),
            (
                "elemental_mg",
                models.FloatField(
                    blank=True,
                    null=True,
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(1000000),
                    ],
                ),
            ),
            ("slots", models.JSONField(default=list)),
            ("weekdays", models.JSONField(default=list)),
            ("starts_on", models.DateField()),
            ("ends_on", models.DateField(blank=True, null=True)),
            ("paused_from", models.DateField(blank=True, null=True)),
            ("paused_until", models.DateField(blank=True, null=True)),
            ("reminds", models.BooleanField(default=True)),
            (
                "status",
                models.CharField(
                    choices=[
                        ("active", "active"),
                        ("paused", "paused"),
                        ("ended", "ended"),
                        ("blocked", "blocked"),
                    ],
                    default="active",
                    max_length=7,
                ),
            ),
            ("blocked_reasons", models.JSONField(blank=True, default=list)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "supplement",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.supplement",
                ),
            ),
            (
                "every_days",
                models.PositiveSmallIntegerField(
                    blank=True,
                    null=True,
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(366),
                    ],
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["patient", "revision", "id"], name="regimen_changes")],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="regimen_patient_id"),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("servings__gte", 0), ("servings__lte", 100)),
                        ("servings__isnull", True),
                        _connector="OR",
                    ),
                    name="regimen_servings_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("elemental_mg__gte", 0), ("elemental_mg__lte", 1000000)),
                        ("elemental_mg__isnull", True),
                        _connector="OR",
                    ),
                    name="regimen_elemental_mg_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("status__in", ["active", "paused", "ended", "blocked"]),
                        ("status__isnull", True),
                        _connector="OR",
                    ),
                    name="regimen_status_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("every_days__gte", 0), ("every_days__lte", 366)),
                        ("every_days__isnull", True),
                        _connector="OR",
                    ),
                    name="regimen_every_days_range",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Clearance",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("gate", models.CharField(max_length=40)),
            ("decided_by", models.CharField(max_length=200)),
            ("profession", models.CharField(max_length=100)),
            ("decided_on", models.DateField()),
            ("allowed", models.BooleanField()),
            (
                "up_to_mg",
                models.FloatField(
                    blank=True,
                    null=True,
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(1000000),
                    ],
                ),
            ),
            ("words", models.TextField(blank=True, default="", max_length=2000)),
            ("author", models.CharField(blank=True, default="", editable=False, max_length=402)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "regimen",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.regimen",
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="clearance_changes")
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="clearance_patient_id"),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("up_to_mg__gte", 0), ("up_to_mg__lte", 1000000)),
                        ("up_to_mg__isnull", True),
                        _connector="OR",
                    ),
                    name="clearance_up_to_mg_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(("decided_by", ""), _negated=True), name="clearance_named"
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Reminder",
        fields=[
            ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
            ("slot", models.CharField(max_length=5)),
            ("zone", models.CharField(max_length=64)),
            ("rules", models.JSONField(default=list)),
            ("planned_revision", models.PositiveBigIntegerField(default=0)),
            ("next_due_at", models.DateTimeField(blank=True, null=True)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            (
                "patient",
                models.ForeignKey(
                    db_constraint=False,
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
        ],
        options={
            "indexes": [
                models.Index(
                    condition=models.Q(("next_due_at__isnull", False)),
                    fields=["next_due_at"],
                    name="reminder_due",
                )
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="reminder_patient_id"),
                models.UniqueConstraint(fields=("patient", "slot"), name="reminder_once"),
            ],
        },
    ),
    migrations.CreateModel(
        name="Delivery",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("day", models.DateField()),
            ("slot", models.CharField(max_length=5)),
            ("attempt", models.PositiveSmallIntegerField(default=1)),
            ("due_at", models.DateTimeField()),
            ("window_ends_at", models.DateTimeField()),
            (
                "state",
                models.CharField(
                    choices=[
                        ("pending", "pending"),
                        ("leased", "leased"),
                        ("sent", "sent"),
                        ("failed", "failed"),
                        ("skipped", "skipped"),
                    ],
                    default="pending",
                    max_length=7,
                ),
            ),
            ("enqueued_until", models.DateTimeField(blank=True, null=True)),
            ("leased_until", models.DateTimeField(blank=True, null=True)),
            ("lease", models.UUIDField(blank=True, null=True)),
            ("enqueues", models.PositiveSmallIntegerField(default=0)),
            ("tries", models.PositiveSmallIntegerField(default=0)),
            ("reason", models.CharField(blank=True, default="", max_length=40)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("attempted_at", models.DateTimeField(blank=True, null=True)),
            ("finished_at", models.DateTimeField(blank=True, null=True)),
            (
                "patient",
                models.ForeignKey(
                    db_constraint=False,
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "reminder",
                models.ForeignKey(
                    db_constraint=False,
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.reminder",
                ),
            ),
        ],
        options={
            "indexes": [
                models.Index(
                    condition=models.Q(("state", "pending")),
                    fields=["enqueued_until"],
                    name="delivery_pending",
                ),
                models.Index(
                    condition=models.Q(("state", "leased")),
                    fields=["leased_until"],
                    name="delivery_leased",
                ),
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="delivery_patient_id"),
                models.UniqueConstraint(
                    fields=("patient", "reminder", "day", "attempt"), name="delivery_once"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("state__in", ["pending", "leased", "sent", "failed", "skipped"]),
                        ("state__isnull", True),
                        _connector="OR",
                    ),
                    name="delivery_state_known",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="ReminderSettings",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            (
                "repeats",
                models.PositiveSmallIntegerField(
                    default=1,
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(5),
                    ],
                ),
            ),
            (
                "repeat_minutes",
                models.PositiveSmallIntegerField(
                    default=30,
                    validators=[
                        django.core.validators.MinValueValidator(5),
                        django.core.validators.MaxValueValidator(120),
                    ],
                ),
            ),
            (
                "snooze_minutes",
                models.PositiveSmallIntegerField(
                    default=30,
                    validators=[
                        django.core.validators.MinValueValidator(5),
                        django.core.validators.MaxValueValidator(120),
                    ],
                ),
            ),
            (
                "quiet_from",
                models.CharField(
                    blank=True,
                    default="",
                    max_length=5,
                    validators=[
                        django.core.validators.RegexValidator(
                            "^([01]\\d|2[0-3]):[0-5]\\d\\Z", "A time of day such as 21:00."
                        )
                    ],
                ),
            ),
            (
                "quiet_until",
                models.CharField(
                    blank=True,
                    default="",
                    max_length=5,
                    validators=[
                        django.core.validators.RegexValidator(
                            "^([01]\\d|2[0-3]):[0-5]\\d\\Z", "A time of day such as 21:00."
                        )
                    ],
                ),
            ),
            ("paused_from", models.DateField(blank=True, null=True)),
            ("paused_until", models.DateField(blank=True, null=True)),
            ("email", models.BooleanField(default=True)),
            ("names", models.BooleanField(default=False)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="reminder_settings_changes")
            ],
            "constraints": [
                models.UniqueConstraint(
                    fields=("patient", "id"), name="reminder_settings_patient_id"
                ),
                models.UniqueConstraint(fields=("patient",), name="reminder_settings_once"),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("repeats__gte", 0), ("repeats__lte", 5)),
                        ("repeats__isnull", True),
                        _connector="OR",
                    ),
                    name="reminder_settings_repeats_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("repeat_minutes__gte", 5), ("repeat_minutes__lte", 120)),
                        ("repeat_minutes__isnull", True),
                        _connector="OR",
                    ),
                    name="reminder_settings_repeat_minutes_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("snooze_minutes__gte", 5), ("snooze_minutes__lte", 120)),
                        ("snooze_minutes__isnull", True),
                        _connector="OR",
                    ),
                    name="reminder_settings_snooze_minutes_range",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Sending",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("channel", models.CharField(max_length=20)),
            ("subscription", models.UUIDField(blank=True, null=True)),
            ("service", models.CharField(blank=True, default="", max_length=255)),
            (
                "state",
                models.CharField(choices=[("sent", "sent"), ("failed", "failed")], max_length=6),
            ),
            ("status_code", models.PositiveSmallIntegerField(blank=True, null=True)),
            ("error", models.CharField(blank=True, default="", max_length=100)),
            ("ended_at", models.DateTimeField(default=django.utils.timezone.now)),
            (
                "delivery",
                models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="sendings",
                    to="recovery.delivery",
                ),
            ),
            (
                "patient",
                models.ForeignKey(
                    db_constraint=False,
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="sending_patient_id"),
                models.CheckConstraint(
                    condition=models.Q(
                        ("state__in", ["sent", "failed"]), ("state__isnull", True), _connector="OR"
                    ),
                    name="sending_state_known",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Session",
        fields=[
            ("session_data", models.TextField(verbose_name="session data")),
            ("expire_date", models.DateTimeField(db_index=True, verbose_name="expire date")),
            ("session_key", models.CharField(max_length=64, primary_key=True, serialize=False)),
            ("ends_at", models.DateTimeField(blank=True, null=True)),
            ("device", models.UUIDField(blank=True, null=True)),
            (
                "user",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="sessions",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "verbose_name": "session",
            "verbose_name_plural": "sessions",
            "abstract": False,
        },
    ),
    migrations.CreateModel(
        name="Sleep",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("night", models.DateField()),
            (
                "quality",
                models.PositiveSmallIntegerField(
                    blank=True,
                    null=True,
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(10),
                    ],
                ),
            ),
            (
                "minutes",
                models.PositiveSmallIntegerField(
                    blank=True,
                    null=True,
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(1440),
                    ],
                ),
            ),
            ("bed_at", models.DateTimeField(blank=True, null=True)),
            (
                "onset_minutes",
                models.PositiveSmallIntegerField(
                    blank=True,
                    null=True,
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(1440),
                    ],
                ),
            ),
            (
                "awakenings",
                models.PositiveSmallIntegerField(
                    blank=True,
                    null=True,
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(100),
                    ],
                ),
            ),
            ("woke_at", models.DateTimeField(blank=True, null=True)),
            (
                "answered_in",
                models.CharField(
                    choices=[("morning", "morning"), ("evening", "evening")],
                    default="morning",
                    max_length=7,
                ),
            ),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["patient", "revision", "id"], name="sleep_changes")],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="sleep_patient_id"),
                models.UniqueConstraint(fields=("patient", "night"), name="sleep_once"),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("quality__gte", 0), ("quality__lte", 10)),
                        ("quality__isnull", True),
                        _connector="OR",
                    ),
                    name="sleep_quality_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("minutes__gte", 0), ("minutes__lte", 1440)),
                        ("minutes__isnull", True),
                        _connector="OR",
                    ),
                    name="sleep_minutes_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("onset_minutes__gte", 0), ("onset_minutes__lte", 1440)),
                        ("onset_minutes__isnull", True),
                        _connector="OR",
                    ),
                    name="sleep_onset_minutes_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("awakenings__gte", 0), ("awakenings__lte", 100)),
                        ("awakenings__isnull", True),
                        _connector="OR",
                    ),
                    name="sleep_awakenings_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("answered_in__in", ["morning", "evening"]),
                        ("answered_in__isnull", True),
                        _connector="OR",
                    ),
                    name="sleep_answered_in_known",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Snooze",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("day", models.DateField()),
            (
                "slot",
                models.CharField(
                    max_length=5,
                    validators=[
                        django.core.validators.RegexValidator(
                            "^([01]\\d|2[0-3]):[0-5]\\d\\Z", "A time of day such as 21:00."
                        )
                    ],
                ),
            ),
            ("until", models.DateTimeField()),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["patient", "revision", "id"], name="snooze_changes")],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="snooze_patient_id"),
                models.UniqueConstraint(fields=("patient", "day", "slot"), name="snooze_once"),
            ],
        },
    ),
    migrations.CreateModel(
        name="Superseded",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("kind", models.CharField(max_length=40)),
            ("row", models.UUIDField()),
            ("field", models.CharField(max_length=40)),
            ("value", models.JSONField(null=True)),
            ("device", models.UUIDField(null=True)),
            ("written_revision", models.PositiveBigIntegerField()),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="superseded_changes")
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="superseded_patient_id")
            ],
        },
    ),
    migrations.CreateModel(
        name="Supplement",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("name", models.CharField(max_length=200)),
            (
                "nutrient",
                models.CharField(
                    choices=[
                        ("magnesium", "magnesium"),
                        ("vitamin_d", "vitamin_d"),
                        ("omega_3", "omega_3"),
                        ("collagen", "collagen"),
                        ("other", "other"),
                    ],
                    max_length=12,
                ),
            ),
            ("form", models.CharField(blank=True, default="", max_length=40)),
            (
                "states",
                models.CharField(
                    choices=[("elemental", "elemental"), ("compound", "compound")],
                    default="elemental",
                    max_length=9,
                ),
            ),
            (
                "elemental_mg",
                models.FloatField(
                    blank=True,
                    null=True,
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(1000000),
                    ],
                ),
            ),
            (
                "compound_mg",
                models.FloatField(
                    blank=True,
                    null=True,
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(1000000),
                    ],
                ),
            ),
            ("serving", models.CharField(blank=True, default="", max_length=100)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="supplement_changes")
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="supplement_patient_id"),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("elemental_mg__gte", 0), ("elemental_mg__lte", 1000000)),
                        ("elemental_mg__isnull", True),
                        _connector="OR",
                    ),
                    name="supplement_elemental_mg_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("compound_mg__gte", 0), ("compound_mg__lte", 1000000)),
                        ("compound_mg__isnull", True),
                        _connector="OR",
                    ),
                    name="supplement_compound_mg_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "nutrient__in",
                            ["magnesium", "vitamin_d", "omega_3", "collagen", "other"],
                        ),
                        ("nutrient__isnull", True),
                        _connector="OR",
                    ),
                    name="supplement_nutrient_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("states__in", ["elemental", "compound"]),
                        ("states__isnull", True),
                        _connector="OR",
                    ),
                    name="supplement_states_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(("name", ""), _negated=True), name="supplement_named"
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Dose",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("day", models.DateField()),
            (
                "slot",
                models.CharField(
                    blank=True,
                    default="",
                    max_length=5,
                    validators=[
                        django.core.validators.RegexValidator(
                            "^([01]\\d|2[0-3]):[0-5]\\d\\Z", "A time of day such as 21:00."
                        )
                    ],
                ),
            ),
            (
                "outcome",
                models.CharField(
                    choices=[("taken", "taken"), ("part", "part"), ("skipped", "skipped")],
                    max_length=7,
                ),
            ),
            (
                "elemental_mg",
                models.FloatField(
                    blank=True,
                    null=True,
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(1000000),
                    ],
                ),
            ),
            ("skipped_reason", models.CharField(blank=True, default="", max_length=200)),
            ("taken_at", models.DateTimeField(blank=True, null=True)),
            ("zone", models.CharField(blank=True, default="", max_length=64)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "regimen",
                models.ForeignKey(
                    blank=True,
                    db_index=False,
                    null=True,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.regimen",
                ),
            ),
            (
                "supplement",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.supplement",
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="dose_changes"),
                models.Index(fields=["patient", "day"], name="dose_day"),
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="dose_patient_id"),
                models.UniqueConstraint(
                    condition=models.Q(
                        ("regimen__isnull", False), models.Q(("slot", ""), _negated=True)
                    ),
                    fields=("patient", "regimen", "day", "slot"),
                    name="dose_once",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("elemental_mg__gte", 0), ("elemental_mg__lte", 1000000)),
                        ("elemental_mg__isnull", True),
                        _connector="OR",
                    ),
                    name="dose_elemental_mg_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("outcome__in", ["taken", "part", "skipped"]),
                        ("outcome__isnull", True),
                        _connector="OR",
                    ),
                    name="dose_outcome_known",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Symptom",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("day", models.DateField()),
            (
                "kind",
                models.CharField(
                    choices=[
                        ("stiffness", "stiffness"),
                        ("swelling", "swelling"),
                        ("circumference", "circumference"),
                        ("cramps", "cramps"),
                        ("stress", "stress"),
                        ("side_effect", "side_effect"),
                        ("red_flag", "red_flag"),
                        ("note", "note"),
                    ],
                    max_length=13,
                ),
            ),
            ("code", models.CharField(blank=True, default="", max_length=40)),
            (
                "value",
                models.FloatField(
                    blank=True,
                    null=True,
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(1440),
                    ],
                ),
            ),
            ("text", models.TextField(blank=True, default="", max_length=2000)),
            (
                "injury",
                models.ForeignKey(
                    blank=True,
                    db_index=False,
                    null=True,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.injury",
                ),
            ),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="symptom_changes"),
                models.Index(fields=["patient", "day"], name="symptom_day"),
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="symptom_patient_id"),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("value__gte", 0), ("value__lte", 1440)),
                        ("value__isnull", True),
                        _connector="OR",
                    ),
                    name="symptom_value_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "kind__in",
                            [
                                "stiffness",
                                "swelling",
                                "circumference",
                                "cramps",
                                "stress",
                                "side_effect",
                                "red_flag",
                                "note",
                            ],
                        ),
                        ("kind__isnull", True),
                        _connector="OR",
                    ),
                    name="symptom_kind_known",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Trial",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("question", models.CharField(max_length=300)),
            (
                "outcome",
                models.CharField(
                    choices=[
                        ("sleep_quality", "sleep_quality"),
                        ("pain_rest", "pain_rest"),
                        ("pain_movement", "pain_movement"),
                        ("pain_night", "pain_night"),
                        ("motion", "motion"),
                    ],
                    max_length=13,
                ),
            ),
            ("motion", models.CharField(blank=True, default="", max_length=20)),
            ("mode", models.CharField(blank=True, default="", max_length=7)),
            ("device", models.CharField(blank=True, default="", max_length=12)),
            (
                "smallest_change",
                models.FloatField(
                    validators=[
                        django.core.validators.MinValueValidator(0.1),
                        django.core.validators.MaxValueValidator(60),
                    ]
                ),
            ),
            ("change_is_assumed", models.BooleanField(default=True)),
            (
                "period_days",
                models.PositiveSmallIntegerField(
                    validators=[
                        django.core.validators.MinValueValidator(4),
                        django.core.validators.MaxValueValidator(14),
                    ]
                ),
            ),
            (
                "periods",
                models.PositiveSmallIntegerField(
                    validators=[
                        django.core.validators.MinValueValidator(6),
                        django.core.validators.MaxValueValidator(60),
                    ]
                ),
            ),
            (
                "half_life_days",
                models.FloatField(
                    default=0,
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(14),
                    ],
                ),
            ),
            ("half_life_reason", models.CharField(blank=True, default="", max_length=500)),
            ("starts_on", models.DateField()),
            ("ends_on", models.DateField()),
            (
                "status",
                models.CharField(
                    choices=[
                        ("asked", "asked"),
                        ("declined", "declined"),
                        ("running", "running"),
                        ("ended", "ended"),
                        ("stopped", "stopped"),
                    ],
                    default="running",
                    max_length=8,
                ),
            ),
            ("commitment", models.CharField(blank=True, default="", max_length=64)),
            ("seed", models.CharField(blank=True, default="", max_length=64)),
            ("stopped_on", models.DateField(blank=True, null=True)),
            (
                "stop_reason",
                models.CharField(
                    blank=True,
                    choices=[("", ""), ("harm", "harm"), ("other", "other")],
                    default="",
                    max_length=5,
                ),
            ),
            ("stop_words", models.CharField(blank=True, default="", max_length=500)),
            ("agreed_by", models.CharField(blank=True, default="", max_length=200)),
            ("agreed_on", models.DateField(blank=True, null=True)),
            ("agreed_words", models.CharField(blank=True, default="", max_length=500)),
            (
                "injury",
                models.ForeignKey(
                    blank=True,
                    db_index=False,
                    null=True,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.injury",
                ),
            ),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "regimen",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.regimen",
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [models.Index(fields=["patient", "revision", "id"], name="trial_changes")],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="trial_patient_id"),
                models.UniqueConstraint(
                    condition=models.Q(
                        ("deleted_at__isnull", True), ("status__in", ("asked", "running"))
                    ),
                    fields=("patient",),
                    name="trial_one_at_a_time",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "outcome__in",
                            ["sleep_quality", "pain_rest", "pain_movement", "pain_night", "motion"],
                        ),
                        ("outcome__isnull", True),
                        _connector="OR",
                    ),
                    name="trial_outcome_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("status__in", ["asked", "declined", "running", "ended", "stopped"]),
                        ("status__isnull", True),
                        _connector="OR",
                    ),
                    name="trial_status_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("stop_reason__in", ["", "harm", "other"]),
                        ("stop_reason__isnull", True),
                        _connector="OR",
                    ),
                    name="trial_stop_reason_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "motion__in",
                            [
                                "",
                                "abduction",
                                "adduction",
                                "cmc_abduction",
                                "dip_flexion",
                                "dorsiflexion",
                                "eversion",
                                "extension",
                                "external_rotation",
                                "flexion",
                                "internal_rotation",
                                "inversion",
                                "ip_flexion",
                                "mcp_flexion",
                                "pip_flexion",
                                "plantar_flexion",
                                "pronation",
                                "radial_deviation",
                                "rotation",
                                "side_bending",
                                "supination",
                                "ulnar_deviation",
                            ],
                        ),
                        ("motion__isnull", True),
                        _connector="OR",
                    ),
                    name="trial_motion_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        ("mode__in", ["", "active", "passive"]),
                        ("mode__isnull", True),
                        _connector="OR",
                    ),
                    name="trial_mode_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "device__in",
                            ["", "goniometer", "inclinometer", "phone", "eye", "tape", "other"],
                        ),
                        ("device__isnull", True),
                        _connector="OR",
                    ),
                    name="trial_device_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("period_days__gte", 4), ("period_days__lte", 14)),
                        ("period_days__isnull", True),
                        _connector="OR",
                    ),
                    name="trial_period_days_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("smallest_change__gte", 0.1), ("smallest_change__lte", 60)),
                        ("smallest_change__isnull", True),
                        _connector="OR",
                    ),
                    name="trial_smallest_change_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("periods__gte", 6), ("periods__lte", 60)),
                        ("periods__isnull", True),
                        _connector="OR",
                    ),
                    name="trial_periods_range",
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("half_life_days__gte", 0), ("half_life_days__lte", 14)),
                        ("half_life_days__isnull", True),
                        _connector="OR",
                    ),
                    name="trial_half_life_days_range",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Period",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            (
                "number",
                models.PositiveSmallIntegerField(
                    validators=[
                        django.core.validators.MinValueValidator(0),
                        django.core.validators.MaxValueValidator(60),
                    ]
                ),
            ),
            ("is_on", models.BooleanField()),
            ("starts_on", models.DateField()),
            ("ends_on", models.DateField()),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "trial",
                models.ForeignKey(
                    db_index=False, on_delete=django.db.models.deletion.CASCADE, to="recovery.trial"
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="trial_period_changes")
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="trial_period_patient_id"),
                models.UniqueConstraint(
                    fields=("patient", "trial", "number"), name="trial_period_once"
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Amendment",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("day", models.DateField()),
            (
                "subject",
                models.CharField(
                    choices=[
                        ("dose", "dose"),
                        ("time", "time"),
                        ("measuring", "measuring"),
                        ("medicine", "medicine"),
                        ("pause", "pause"),
                        ("other", "other"),
                    ],
                    max_length=9,
                ),
            ),
            ("words", models.CharField(max_length=500)),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "trial",
                models.ForeignKey(
                    db_index=False, on_delete=django.db.models.deletion.CASCADE, to="recovery.trial"
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="trial_amendment_changes")
            ],
            "constraints": [
                models.UniqueConstraint(
                    fields=("patient", "id"), name="trial_amendment_patient_id"
                ),
                models.CheckConstraint(
                    condition=models.Q(
                        (
                            "subject__in",
                            ["dose", "time", "measuring", "medicine", "pause", "other"],
                        ),
                        ("subject__isnull", True),
                        _connector="OR",
                    ),
                    name="trial_amendment_subject_known",
                ),
                models.CheckConstraint(
                    condition=models.Q(("words", ""), _negated=True),
                    name="trial_amendment_says_why",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="TrialReport",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("inputs", models.CharField(max_length=64)),
            ("content", models.JSONField()),
            ("computed_at", models.DateTimeField(default=django.utils.timezone.now)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "trial",
                models.ForeignKey(
                    db_index=False, on_delete=django.db.models.deletion.CASCADE, to="recovery.trial"
                ),
            ),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="trial_report_patient_id"),
                models.UniqueConstraint(fields=("patient", "trial"), name="trial_report_once"),
            ],
        },
    ),
    migrations.CreateModel(
        name="TrialSecret",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("seed", models.CharField(max_length=64)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "trial",
                models.ForeignKey(
                    db_index=False, on_delete=django.db.models.deletion.CASCADE, to="recovery.trial"
                ),
            ),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="trial_secret_patient_id"),
                models.UniqueConstraint(fields=("patient", "trial"), name="trial_secret_once"),
            ],
        },
    ),
    migrations.CreateModel(
        name="WeeklyCheck",
        fields=[
            (
                "id",
                models.UUIDField(
                    default=recovery.core.ids.uuid7,
                    editable=False,
                    primary_key=True,
                    serialize=False,
                ),
            ),
            ("revision", models.PositiveBigIntegerField(default=0)),
            ("versions", models.JSONField(default=dict)),
            ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
            ("deleted_at", models.DateTimeField(blank=True, null=True)),
            ("day", models.DateField()),
            (
                "answer",
                models.CharField(
                    choices=[("no", "no"), ("yes", "yes"), ("checked", "checked")], max_length=7
                ),
            ),
            ("checked_by", models.CharField(blank=True, default="", max_length=200)),
            (
                "patient",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.CASCADE,
                    to="recovery.patient",
                ),
            ),
            (
                "recorded_by",
                models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
        ],
        options={
            "abstract": False,
            "indexes": [
                models.Index(fields=["patient", "revision", "id"], name="weekly_check_changes")
            ],
            "constraints": [
                models.UniqueConstraint(fields=("patient", "id"), name="weekly_check_patient_id"),
                models.UniqueConstraint(fields=("patient", "day"), name="weekly_check_once"),
                models.CheckConstraint(
                    condition=models.Q(
                        ("answer__in", ["no", "yes", "checked"]),
                        ("answer__isnull", True),
                        _connector="OR",
                    ),
                    name="weekly_check_answer_known",
                ),
            ],
        },
    ),
]
