"""The planner: what may be looked at, how long it takes, what stands against it; and a plan."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.fields import DayField, LineField, TextField
from api.core.permissions import own_access
from api.trials.answers import NO_STORE
from recovery.core.errors import Invalid, NotFound
from recovery.core.languages import say
from recovery.journal.kinds.injury import Injury
from recovery.sharing.queries import Access
from recovery.trials import queries, services
from recovery.trials.models import FEWEST_PERIODS, MOST_PERIODS, OUTCOMES, PERIOD_DAYS
from recovery.trials.outcomes import Outcome, candidates


class TrialPlanSerializer(serializers.Serializer[Any]):
    """A plan. Lengths in days; `smallest_change` in points or degrees, as the outcome is told.

    `surgery_ahead` and `taper_ahead` (painkillers that are being reduced) are the person's own
    answers. With `asks_clinician` nothing begins before the person says so.
    """

    question = LineField(max_length=300)
    regimen = serializers.UUIDField()
    outcome = serializers.ChoiceField(OUTCOMES)
    injury = serializers.UUIDField(required=False, allow_null=True)
    motion = LineField(max_length=20, required=False, allow_blank=True, default="")
    mode = LineField(max_length=7, required=False, allow_blank=True, default="")
    device = LineField(max_length=12, required=False, allow_blank=True, default="")
    smallest_change = serializers.FloatField(min_value=0.1, max_value=60)
    period_days = serializers.ChoiceField(PERIOD_DAYS)
    periods = serializers.IntegerField(min_value=FEWEST_PERIODS, max_value=MOST_PERIODS)
    half_life_days = serializers.FloatField(min_value=0, max_value=14, default=0)
    half_life_reason = TextField(max_length=500, allow_blank=True, default="")
    starts_on = DayField()
    surgery_ahead = serializers.BooleanField()
    taper_ahead = serializers.BooleanField()
    asks_clinician = serializers.BooleanField(default=False)


class TrialPowerSerializer(serializers.Serializer[Any]):
    """The share (0–1) of such trials that find a true difference of `change`."""

    change = serializers.FloatField()
    power = serializers.FloatField()


class TrialDesignSerializer(serializers.Serializer[Any]):
    """A design to choose: lengths, power, and the smallest p of its re-randomisation."""

    period_days = serializers.IntegerField()
    weeks = serializers.IntegerField()
    periods = serializers.IntegerField()
    days = serializers.IntegerField()
    smallest_p = serializers.FloatField()
    power = TrialPowerSerializer(many=True)


class TrialRefusalSerializer(serializers.Serializer[Any]):
    """Why something cannot be tried: a code, the field concerned, the values of its sentence."""

    code = serializers.CharField()
    field = serializers.CharField()
    values = serializers.DictField()


class TrialOutcomeSerializer(serializers.Serializer[Any]):
    """An outcome to choose, its average over the last 21 days, and what stands against it."""

    key = serializers.CharField()
    outcome = serializers.ChoiceField(OUTCOMES)
    injury = serializers.UUIDField(allow_null=True)
    joint = serializers.CharField()
    motion = serializers.CharField()
    mode = serializers.CharField()
    device = serializers.CharField()
    average = serializers.FloatField(allow_null=True)
    readings = serializers.IntegerField()
    smallest_change = serializers.FloatField()
    change_is_assumed = serializers.BooleanField()
    refusals = TrialRefusalSerializer(many=True)
    designs = TrialDesignSerializer(many=True)


class TrialOfferSerializer(serializers.Serializer[Any]):
    """All that the planner shows for one supplement."""

    today = serializers.DateField()
    refusals = TrialRefusalSerializer(many=True)
    outcomes = TrialOutcomeSerializer(many=True)


class PlannerView(APIView):
    """What the planner shows before anybody begins."""

    @extend_schema(
        operation_id="trials_planner",
        parameters=[OpenApiParameter("regimen", OpenApiTypes.UUID, required=True)],
        responses=TrialOfferSerializer,
    )
    def get(self, request: Request, patient: UUID) -> Response:
        """Answer what stands against a trial of this regimen, its outcomes and designs."""
        access = own_access(request, patient)
        field = serializers.UUIDField()
        try:
            regimen_id = field.run_validation(request.query_params.get("regimen"))
        except serializers.ValidationError as error:
            raise Invalid(
                say("Choose a plan."), fields={"regimen": [say("An id of a plan.")]}
            ) from error
        regimen = queries.regimen_of(access.patient_id, regimen_id)
        services.catch_up(patient_id=access.patient_id)
        found = queries.offer(access.patient_id, regimen)
        return Response(TrialOfferSerializer(found).data, headers=NO_STORE)


def plan_of(access: Access, values: Mapping[str, Any]) -> services.Plan:
    """Return the plan that came in. Raises Invalid naming the field."""
    regimen = values["regimen"]
    try:
        queries.regimen_of(access.patient_id, regimen)
    except NotFound as error:
        raise Invalid(error.message, fields={"regimen": [error.message]}) from error
    names = ("question", "smallest_change", "period_days", "periods", "starts_on",
             "half_life_days", "half_life_reason", "surgery_ahead", "taper_ahead")  # fmt: skip
    return services.Plan(
        regimen=regimen,
        outcome=_outcome(access, values),
        asks=values["asks_clinician"],
        **{name: values[name] for name in names},
    )


def _outcome(access: Access, values: Mapping[str, Any]) -> Outcome:
    """Return one of the outcomes that are offered. Raises Invalid naming the field."""
    wanted = Outcome(
        values["outcome"],
        _injury(access, values.get("injury")),
        *(values[name] for name in ("motion", "mode", "device")),
    )
    today = queries.today_of(access.patient_id)
    for each in candidates(access.patient_id, today):
        same = each.injury.id if each.injury else None
        if each.key == wanted.key and same == (wanted.injury.id if wanted.injury else None):
            return each
    raise Invalid(
        say("A trial cannot compare this. Choose another outcome."),
        code="not_an_outcome",
        fields={"outcome": [say("Not one of those that are offered.")]},
    )


def _injury(access: Access, injury: UUID | None) -> Injury | None:
    if injury is None:
        return None
    found = Injury.objects.filter(patient=access.patient_id, id=injury, deleted_at=None).first()
    if found is None:
        raise Invalid(
            say("There is no such injury."), fields={"injury": [say("There is no such injury.")]}
        )
    return found
