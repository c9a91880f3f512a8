"""The physiotherapist's patients."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction
from django.urls import path
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.permissions import user_of
from recovery.journal.models import Injury, Symptom
from recovery.journal.queries import injuries_of_many, last_days, red_flags_of_many
from recovery.people.models import CareLink
from recovery.people.queries import open_links, own_clinician, record_looks

RECENT = timedelta(days=14)


class CaseInjurySerializer(serializers.ModelSerializer[Injury]):
    """An injury that is shared."""

    class Meta:
        model = Injury
        fields = ("id", "joint", "side", "kind", "happened_on", "surgery_on")


class RedFlagSerializer(serializers.Serializer[Any]):
    """Something that was wrong: `code` names it, `created_at` is when the server heard of it."""

    id = serializers.UUIDField()
    code = serializers.CharField()
    day = serializers.DateField()
    created_at = serializers.DateTimeField()


class CaseSerializer(serializers.Serializer[Any]):
    """One patient of the caseload. `week` counts from the operation or, without one, the injury.

    `red_flags` are those of the last 14 days, newest first, whatever the consent leaves out.
    """

    id = serializers.UUIDField()
    name = serializers.CharField()
    injuries = CaseInjurySerializer(many=True)
    red_flags = RedFlagSerializer(many=True)
    last_log_day = serializers.DateField(allow_null=True)
    week = serializers.IntegerField(allow_null=True)


class CaseloadSerializer(serializers.Serializer[Any]):
    """All patients who share with the caller."""

    patients = CaseSerializer(many=True)


class CaseloadView(APIView):
    """The caseload."""

    @extend_schema(operation_id="caseload", responses=CaseloadSerializer)
    def get(self, request: Request) -> Response:
        """List the patients who share with the caller now; each gets a record of the look."""
        with transaction.atomic():
            clinician = own_clinician(user_id=user_of(request).pk)
            links = list(open_links().filter(clinician=clinician).select_related("patient__user"))
            patients = [link.patient_id for link in links]
            record_looks(
                patients, (clinician.id, clinician.name, clinician.clinic.name), "caseload"
            )
            injuries = injuries_of_many(patients)
            logged = last_days(
                {link.patient_id: (link.injuries, link.share_symptoms) for link in links}
            )
            flags = red_flags_of_many(patients, since=timezone.now().date() - RECENT)
        cases = [_case(link, injuries, logged, flags) for link in links]
        cases.sort(key=lambda case: case["name"].casefold())
        # Who has a red flag stands first, the newest flag on top.
        cases.sort(key=_newest_flag, reverse=True)
        return Response(CaseloadSerializer({"patients": cases}).data)


def _newest_flag(case: dict[str, Any]) -> float:
    flags = case["red_flags"]
    return flags[0].created_at.timestamp() if flags else 0.0


def _case(
    link: CareLink, injuries: list[Injury], logged: dict[UUID, str], flags: list[Symptom]
) -> dict[str, Any]:
    shared = set(link.injuries)
    own = [each for each in injuries if each.patient_id == link.patient_id]
    seen = [each for each in own if str(each.id) in shared]
    today = timezone.now().astimezone(ZoneInfo(link.patient.zone)).date()
    return {
        "id": link.patient_id,
        "name": str(link.patient),
        "injuries": seen,
        "red_flags": [
            flag
            for flag in flags
            if flag.patient_id == link.patient_id
            and flag.day > today - RECENT
            and (flag.injury_id is None or str(flag.injury_id) in shared)
        ],
        "last_log_day": logged.get(link.patient_id),
        "week": week_of(seen[-1], today) if seen else None,
    }


def week_of(injury: Injury, today: date) -> int:
    """Return the week of recovery, 1 in the first seven days."""
    began = injury.surgery_on or injury.happened_on
    return max((today - began).days, 0) // 7 + 1


urlpatterns = [path("caseload/", CaseloadView.as_view(), name="caseload")]
