"""A trial: the list, the beginning, one of them."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.permissions import access_to, own_access
from api.trials.answers import NO_STORE, SECTION, valid
from api.trials.planner import TrialPlanSerializer, plan_of
from recovery.trials import queries, services
from recovery.trials.models import Amendment, Period, Trial


class TrialPeriodSerializer(serializers.ModelSerializer[Period]):
    """A period that is revealed: the running one, those before, and the next."""

    class Meta:
        model = Period
        fields = ("number", "is_on", "starts_on", "ends_on")


class TrialAmendmentSerializer(serializers.ModelSerializer[Amendment]):
    """What was changed after the start, and why."""

    class Meta:
        model = Amendment
        fields = ("day", "subject", "words")
        read_only_fields = ("day",)


class TrialSerializer(serializers.ModelSerializer[Trial]):
    """A trial with the periods that are revealed. `seed` is empty until it is over."""

    supplement = serializers.CharField(source="regimen.supplement.name", read_only=True)
    revealed = serializers.SerializerMethodField()
    amendments = serializers.SerializerMethodField()

    class Meta:
        model = Trial
        fields = (
            "id", "question", "regimen", "supplement", "outcome", "injury", "motion", "mode",
            "device", "smallest_change", "change_is_assumed", "period_days", "periods",
            "half_life_days", "half_life_reason", "starts_on", "ends_on", "status", "commitment",
            "seed", "stopped_on", "stop_reason", "stop_words", "agreed_by", "agreed_on",
            "agreed_words", "revealed", "amendments",
        )  # fmt: skip

    @extend_schema_field(TrialPeriodSerializer(many=True))
    def get_revealed(self, trial: Trial) -> Any:
        return TrialPeriodSerializer(queries.periods_of(trial), many=True).data

    @extend_schema_field(TrialAmendmentSerializer(many=True))
    def get_amendments(self, trial: Trial) -> Any:
        return TrialAmendmentSerializer(queries.amendments_of(trial), many=True).data


def shown(trial: Trial, status: int = 200) -> Response:
    """Answer one trial as it is now."""
    return Response(TrialSerializer(trial).data, status=status, headers=NO_STORE)


class TrialsView(APIView):
    """The trials of a patient."""

    @extend_schema(operation_id="trials_list", responses=TrialSerializer(many=True))
    def get(self, request: Request, patient: UUID) -> Response:
        """List trials, the newest first; a clinician sees those whose inputs are shared."""
        access = access_to(request, patient, SECTION)
        services.catch_up(patient_id=access.patient_id)
        found = queries.trials_of(access)
        return Response(TrialSerializer(found, many=True).data, headers=NO_STORE)

    @extend_schema(
        operation_id="trials_create", request=TrialPlanSerializer, responses={201: TrialSerializer}
    )
    def post(self, request: Request, patient: UUID) -> Response:
        """Begin a trial; the order is drawn now and the plan is locked.

        400 with every reason where the plan cannot answer; the first one is the code.
        """
        access = own_access(request, patient)
        values = valid(TrialPlanSerializer(data=request.data))
        plan = plan_of(access, values)
        made = services.create(patient_id=access.patient_id, user_id=access.user_id, plan=plan)
        return shown(queries.trial_of(access, made.id), 201)


class TrialView(APIView):
    """One trial."""

    @extend_schema(operation_id="trials_read", responses=TrialSerializer)
    def get(self, request: Request, patient: UUID, trial: UUID) -> Response:
        """Return one trial; before its end nothing that compares on with off."""
        access = access_to(request, patient, SECTION)
        services.catch_up(patient_id=access.patient_id)
        return shown(queries.trial_of(access, trial))
