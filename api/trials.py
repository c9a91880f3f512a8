"""Trials: the planner's figures, begin, stop, amend, agree, and the report when it is over."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from django.urls import path
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.permissions import access_to, own_access, user_of
from recovery.errors import Invalid, NotFound
from recovery.journal.models import Injury
from recovery.people.queries import CLINICIAN, Access, own_clinician, record_access
from recovery.trials import queries, report, services
from recovery.trials.models import (
    FEWEST_PERIODS,
    MOST_PERIODS,
    OUTCOMES,
    PERIOD_DAYS,
    REASONS,
    SUBJECTS,
    Amendment,
    Period,
    Trial,
)
from recovery.trials.outcomes import Outcome, candidates

SECTION = "trial"
NO_STORE = {"Cache-Control": "no-store"}


class TrialPlanSerializer(serializers.Serializer[Any]):
    """A plan. Lengths in days; `smallest_change` in points or degrees, as the outcome is told.

    `surgery_ahead` and `taper_ahead` (painkillers that are being reduced) are the person's own
    answers. With `asks_clinician` nothing begins before the person says so.
    """

    question = serializers.CharField(max_length=300)
    regimen = serializers.UUIDField()
    outcome = serializers.ChoiceField(OUTCOMES)
    injury = serializers.UUIDField(required=False, allow_null=True)
    motion = serializers.CharField(max_length=20, required=False, allow_blank=True, default="")
    mode = serializers.CharField(max_length=7, required=False, allow_blank=True, default="")
    device = serializers.CharField(max_length=12, required=False, allow_blank=True, default="")
    smallest_change = serializers.FloatField(min_value=0.1, max_value=60)
    period_days = serializers.ChoiceField(PERIOD_DAYS)
    periods = serializers.IntegerField(min_value=FEWEST_PERIODS, max_value=MOST_PERIODS)
    half_life_days = serializers.FloatField(min_value=0, max_value=14, default=0)
    half_life_reason = serializers.CharField(max_length=500, allow_blank=True, default="")
    starts_on = serializers.DateField()
    surgery_ahead = serializers.BooleanField()
    taper_ahead = serializers.BooleanField()
    asks_clinician = serializers.BooleanField(default=False)


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
    """Why something cannot be tried: a code, the field it is about, what fills its sentence."""

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


class TrialStartSerializer(serializers.Serializer[Any]):
    """When a trial begins for which a clinician was asked."""

    starts_on = serializers.DateField()


class TrialStopSerializer(serializers.Serializer[Any]):
    """Why it is stopped: "harm" ends the supplement too and tells the physiotherapist."""

    reason = serializers.ChoiceField(REASONS)
    words = serializers.CharField(max_length=500, required=False, allow_blank=True, default="")


class TrialAmendmentWishSerializer(serializers.Serializer[Any]):
    """What was changed, and why, in words."""

    subject = serializers.ChoiceField(SUBJECTS)
    words = serializers.CharField(max_length=500)


class TrialAgreementSerializer(serializers.Serializer[Any]):
    """What a clinician says to a plan that has not begun."""

    agrees = serializers.BooleanField()
    words = serializers.CharField(max_length=500, required=False, allow_blank=True, default="")


class TrialArmSerializer(serializers.Serializer[Any]):
    """One kind of period: days, readings, their plain average, share of doses taken (0–1)."""

    days = serializers.IntegerField()
    readings = serializers.IntegerField()
    average = serializers.FloatField(allow_null=True)
    taken = serializers.FloatField(allow_null=True)
    not_logged = serializers.IntegerField()


class TrialDescriptionSerializer(serializers.Serializer[Any]):
    """What was logged, without a judgement."""

    days = serializers.IntegerField()
    on = TrialArmSerializer()
    off = TrialArmSerializer()


class TrialSaidSerializer(serializers.Serializer[Any]):
    """Why there is no answer, or what to know of one: a code, a sentence and its figures."""

    code = serializers.CharField()
    words = serializers.CharField()
    figures = serializers.DictField(child=serializers.CharField())


class TrialEffectSerializer(serializers.Serializer[Any]):
    """The estimate with its 95 % interval, on minus off, in units of the outcome; both p."""

    estimate = serializers.FloatField(allow_null=True)
    low = serializers.FloatField(allow_null=True)
    high = serializers.FloatField(allow_null=True)
    p = serializers.FloatField(allow_null=True)
    p_randomisation = serializers.FloatField(allow_null=True)
    p_randomisation_smallest = serializers.FloatField(allow_null=True)
    dose_contrast = serializers.FloatField(allow_null=True)
    reasons = TrialSaidSerializer(many=True)
    notes = TrialSaidSerializer(many=True)
    method = serializers.CharField()


class TrialOtherSerializer(serializers.Serializer[Any]):
    """Another outcome, its p corrected for their number (Holm)."""

    key = serializers.CharField()
    estimate = serializers.FloatField(allow_null=True)
    low = serializers.FloatField(allow_null=True)
    high = serializers.FloatField(allow_null=True)
    p = serializers.FloatField(allow_null=True)
    p_holm = serializers.FloatField(allow_null=True)


class TrialPictureSerializer(serializers.Serializer[Any]):
    """One entry per day from `first` on; None where nothing is known.

    `lag`: the reading that counts for a day was entered so many days later.
    """

    first = serializers.DateField()
    lag = serializers.IntegerField()
    assigned = serializers.ListField(child=serializers.IntegerField())
    period = serializers.ListField(child=serializers.IntegerField())
    taken = serializers.ListField(child=serializers.FloatField(allow_null=True))
    outcome = serializers.ListField(child=serializers.FloatField(allow_null=True))
    trend = serializers.ListField(child=serializers.FloatField(allow_null=True))


class TrialHarmSerializer(serializers.Serializer[Any]):
    """A side effect or red flag that was logged while the trial ran."""

    day = serializers.DateField()
    kind = serializers.CharField()
    code = serializers.CharField()


class TrialProofSerializer(serializers.Serializer[Any]):
    """Everything to check that the order was drawn before the start (docs/statistics.md)."""

    commitment = serializers.CharField()
    seed = serializers.CharField()
    plan = serializers.CharField()
    verifies = serializers.BooleanField()


class TrialReportSerializer(serializers.Serializer[Any]):
    """The report. `verdict`: that of the statistics, or "stopped": a description only."""

    verdict = serializers.CharField()
    effect = TrialEffectSerializer(allow_null=True)
    higher_is_better = serializers.BooleanField()
    description = TrialDescriptionSerializer()
    days = TrialPictureSerializer()
    others = TrialOtherSerializer(many=True)
    harms = TrialHarmSerializer(many=True, allow_null=True)
    amendments = TrialAmendmentSerializer(many=True)
    proof = TrialProofSerializer()
    computed_on = serializers.DateField()


def _valid(serializer: serializers.Serializer[Any]) -> dict[str, Any]:
    serializer.is_valid(raise_exception=True)
    return dict(serializer.validated_data)


def _shown(trial: Trial, status: int = 200) -> Response:
    return Response(TrialSerializer(trial).data, status=status, headers=NO_STORE)


class TrialsView(APIView):
    """The trials of a patient."""

    @extend_schema(operation_id="trials_list", responses=TrialSerializer(many=True))
    def get(self, request: Request, patient: UUID) -> Response:
        """List trials, the newest first; a clinician sees those whose inputs are shared."""
        access = access_to(request, patient)
        services.catch_up(patient_id=access.patient_id)
        with transaction.atomic():
            record_access(access, SECTION)
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
        values = _valid(TrialPlanSerializer(data=request.data))
        plan = _plan(access, values)
        made = services.create(patient_id=access.patient_id, user_id=access.user_id, plan=plan)
        return _shown(queries.trial_of(access, made.id), 201)


def _plan(access: Access, values: dict[str, Any]) -> services.Plan:
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


def _outcome(access: Access, values: dict[str, Any]) -> Outcome:
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
        "This cannot be the outcome.",
        code="not_an_outcome",
        fields={"outcome": ["Not one of those that are offered."]},
    )


def _injury(access: Access, injury: UUID | None) -> Injury | None:
    if injury is None:
        return None
    found = Injury.objects.filter(patient=access.patient_id, id=injury, deleted_at=None).first()
    if found is None:
        raise Invalid("There is no such injury.", fields={"injury": ["There is no such injury."]})
    return found


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
            raise Invalid("Name a plan.", fields={"regimen": ["An id of a plan."]}) from error
        regimen = queries.regimen_of(access.patient_id, regimen_id)
        services.catch_up(patient_id=access.patient_id)
        found = queries.offer(access.patient_id, regimen)
        return Response(TrialOfferSerializer(found).data, headers=NO_STORE)


class TrialView(APIView):
    """One trial."""

    @extend_schema(operation_id="trials_read", responses=TrialSerializer)
    def get(self, request: Request, patient: UUID, trial: UUID) -> Response:
        """Return one trial; before its end nothing that compares on with off."""
        access = access_to(request, patient)
        services.catch_up(patient_id=access.patient_id)
        with transaction.atomic():
            record_access(access, SECTION)
            return _shown(queries.trial_of(access, trial))


class StartView(APIView):
    """The beginning of a trial for which a clinician was asked."""

    @extend_schema(
        operation_id="trials_start", request=TrialStartSerializer, responses=TrialSerializer
    )
    def post(self, request: Request, patient: UUID, trial: UUID) -> Response:
        """Draw the order and lock the plan; it must still be one that can answer."""
        access = own_access(request, patient)
        found = queries.trial_of(access, trial)
        values = _valid(TrialStartSerializer(data=request.data))
        services.start(trial=found, user_id=access.user_id, starts_on=values["starts_on"])
        return _shown(queries.trial_of(access, trial))


class StopView(APIView):
    """The end before the planned end."""

    @extend_schema(
        operation_id="trials_stop", request=TrialStopSerializer, responses=TrialSerializer
    )
    def post(self, request: Request, patient: UUID, trial: UUID) -> Response:
        """Stop; the data stay, a description follows, no verdict."""
        access = own_access(request, patient)
        found = queries.trial_of(access, trial)
        values = _valid(TrialStopSerializer(data=request.data))
        services.stop(trial=found, user_id=access.user_id, **values)
        return _shown(queries.trial_of(access, trial))


class AmendView(APIView):
    """Changes after the start."""

    @extend_schema(
        operation_id="trials_amend",
        request=TrialAmendmentWishSerializer,
        responses={201: TrialSerializer},
    )
    def post(self, request: Request, patient: UUID, trial: UUID) -> Response:
        """Keep what was changed and why. The plan that is analysed stays as it was drawn."""
        access = own_access(request, patient)
        found = queries.trial_of(access, trial)
        values = _valid(TrialAmendmentWishSerializer(data=request.data))
        services.amend(trial=found, user_id=access.user_id, **values)
        return _shown(queries.trial_of(access, trial), 201)


class AgreementView(APIView):
    """What a clinician says to a plan."""

    @extend_schema(
        operation_id="trials_agree", request=TrialAgreementSerializer, responses=TrialSerializer
    )
    def post(self, request: Request, patient: UUID, trial: UUID) -> Response:
        """Record that a clinician agrees to a plan that has not begun, or does not."""
        access = access_to(request, patient)
        if access.role != CLINICIAN:
            raise NotFound("There is nothing to agree to.")
        found = queries.trial_of(access, trial)
        values = _valid(TrialAgreementSerializer(data=request.data))
        clinician = own_clinician(user_id=user_of(request).pk)
        services.agree(trial=found, clinician=clinician, **values)
        return _shown(queries.trial_of(access, trial))


class ReportView(APIView):
    """The report of a trial that is over."""

    @extend_schema(operation_id="trials_report", responses=TrialReportSerializer)
    def get(self, request: Request, patient: UUID, trial: UUID) -> Response:
        """Return the report; 400 `not_ended` or `not_settled` before its time."""
        found = _report(request, patient, trial)
        return Response(TrialReportSerializer(found).data, headers=NO_STORE)


class DataView(APIView):
    """The data of a report, to recompute it."""

    @extend_schema(operation_id="trials_data", responses={(200, "text/csv"): OpenApiTypes.STR})
    def get(self, request: Request, patient: UUID, trial: UUID) -> HttpResponse:
        """Return one line a day: day, period, assigned, taken, outcome."""
        found = _report(request, patient, trial)
        answer = HttpResponse(report.as_csv(found), content_type="text/csv; charset=utf-8")
        answer["Cache-Control"] = "no-store"
        answer["Content-Disposition"] = f'attachment; filename="trial-{found["days"]["first"]}.csv"'
        return answer


def _report(request: Request, patient: UUID, trial: UUID) -> dict[str, Any]:
    access = access_to(request, patient)
    with transaction.atomic():
        record_access(access, SECTION)
        return report.report_of(access, trial)


BASE = "patients/<uuid:patient>/trials/"
ONE = f"{BASE}<uuid:trial>/"
urlpatterns = [
    path(BASE, TrialsView.as_view()),
    path(f"{BASE}planner/", PlannerView.as_view()),
    path(ONE, TrialView.as_view()),
    path(f"{ONE}start/", StartView.as_view()),
    path(f"{ONE}stop/", StopView.as_view()),
    path(f"{ONE}amendments/", AmendView.as_view()),
    path(f"{ONE}agreement/", AgreementView.as_view()),
    path(f"{ONE}report/", ReportView.as_view()),
    path(f"{ONE}data.csv", DataView.as_view()),
]
