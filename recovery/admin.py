"""The operator's view: what is due, what was sent, what went wrong. Nothing here can be changed.

It knows no facts of health. Who may look stands in `config/admin_site.py`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db.models import Model
from django.http import HttpRequest

from recovery.accounts.models import Clinician, Patient, User
from recovery.reminders.models import (
    Alarm,
    Delivery,
    Heartbeat,
    PushSubscription,
    Reminder,
    Sending,
)
from recovery.sharing.models import AccessRecord, Clinic

if TYPE_CHECKING:
    _Admin = admin.ModelAdmin[Model]
else:
    _Admin = admin.ModelAdmin


class ReadOnly(_Admin):
    """A list with details, and nothing to change."""

    show_full_result_count = False
    list_per_page = 50

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class ReminderAdmin(ReadOnly):
    list_display = ("id", "slot", "zone", "next_due_at", "updated_at")
    fields = ("id", "slot", "zone", "next_due_at", "planned_revision", "updated_at")
    list_filter = ("zone",)
    ordering = ("next_due_at",)


class DeliveryAdmin(ReadOnly):
    list_display = (
        "id", "day", "slot", "attempt", "state", "reason", "due_at", "enqueued_until",
        "leased_until", "tries", "enqueues", "finished_at",
    )  # fmt: skip
    fields = (*list_display, "window_ends_at", "created_at")
    list_filter = ("state", "reason", "day")
    ordering = ("-due_at",)


class SendingAdmin(ReadOnly):
    list_display = ("id", "delivery_id", "channel", "state", "status_code", "error", "ended_at")
    fields = list_display
    list_filter = ("channel", "state", "status_code")
    ordering = ("-ended_at",)


class PushSubscriptionAdmin(ReadOnly):
    # Whoever has the endpoint and the keys can write to a phone: they are not shown.
    list_display = (
        "id", "created_at", "refreshed_at", "last_sent_at", "last_error", "paused_until",
    )  # fmt: skip
    fields = list_display
    ordering = ("-refreshed_at",)


class AlarmAdmin(ReadOnly):
    list_display = ("name", "words", "raised_at", "told_at")


class HeartbeatAdmin(ReadOnly):
    list_display = ("name", "beat_at")


class ClinicAdmin(ReadOnly):
    list_display = ("name", "phone", "created_at")


class ClinicianAdmin(ReadOnly):
    list_display = ("name", "clinic", "profession", "created_at")


class UserAdmin(ReadOnly):
    list_display = ("email", "is_active", "is_staff", "date_joined", "last_login")
    fields = list_display
    search_fields = ("email",)
    ordering = ("-date_joined",)


class PatientAdmin(ReadOnly):
    # That somebody is a patient is known here, and nothing of what they have.
    list_display = ("id", "user", "zone", "language", "created_at")
    fields = list_display
    ordering = ("-created_at",)


class AccessRecordAdmin(ReadOnly):
    list_display = ("opened_at", "clinician_name", "clinic_name", "section", "patient_id")
    fields = list_display
    list_filter = ("clinic_name", "section")
    ordering = ("-opened_at",)


SHOWN: tuple[tuple[type[Model], type[ReadOnly]], ...] = (
    (Reminder, ReminderAdmin),
    (Delivery, DeliveryAdmin),
    (Sending, SendingAdmin),
    (PushSubscription, PushSubscriptionAdmin),
    (Alarm, AlarmAdmin),
    (Heartbeat, HeartbeatAdmin),
    (Clinic, ClinicAdmin),
    (Clinician, ClinicianAdmin),
    (User, UserAdmin),
    (Patient, PatientAdmin),
    (AccessRecord, AccessRecordAdmin),
)
# Pages of libraries, on which secrets of second factors and rights of staff could be changed.
NOT_SHOWN: tuple[type[Model], ...] = (Authenticator, EmailAddress, Group)

THEIRS = ("django.contrib.auth.admin", "allauth.account.admin", "allauth.mfa.admin")

# Registered first, so that nobody registers them later.
for _name in THEIRS:
    import_module(_name)
for _hidden in NOT_SHOWN:
    if admin.site.is_registered(_hidden):
        admin.site.unregister(_hidden)
for _model, _shown_by in SHOWN:
    admin.site.register(_model, _shown_by)
