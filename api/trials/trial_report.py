"""The report of a trial that is over, and its data."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.permissions import access_to
from api.trials.answers import NO_STORE, SECTION
from api.trials.sentences import METHODS, sentence
from api.trials.views import TrialAmendmentSerializer
from recovery.core.languages import say
from recovery.trials import trial_report
from recovery.trials.report_parts import Coded, Effected, SeenReport


class TrialArmSerializer(serializers.Serializer[Any]):
    """One kind of period: days, readings, their plain average, share of doses taken (0–1)."""

    days = serializers.IntegerField()
    readings = serializers.IntegerField()
    average = serializers.FloatField(allow_null=True)
    taken = serializers.FloatField(allow_null=True)
    not_logged = serializers.IntegerField()


class TrialDescriptionSerializer(serializers.Serializer[Any]):
    """Averages of what was logged, without a verdict."""

    days = serializers.IntegerField()
    on = TrialArmSerializer()
    off = TrialArmSerializer()


class TrialSaidSerializer(serializers.Serializer[Any]):
    """Why there is no answer, or what to know of one: a code, its figures, an English sentence."""

    code = serializers.CharField()
    words = serializers.SerializerMethodField()
    figures = serializers.DictField(child=serializers.FloatField())

    def get_words(self, said: Coded) -> str:
        return sentence(said["code"], said["figures"])


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
    method = serializers.ChoiceField(list(METHODS))
    method_words = serializers.SerializerMethodField()

    def get_method_words(self, effect: Effected) -> str:
        return say(METHODS[effect["method"]])


class TrialOtherSerializer(serializers.Serializer[Any]):
    """Another outcome, its p corrected for their number (Holm)."""

    key = serializers.CharField()
    estimate = serializers.FloatField(allow_null=True)
    low = serializers.FloatField(allow_null=True)
    high = serializers.FloatField(allow_null=True)
    p = serializers.FloatField(allow_null=True)
    p_holm = serializers.FloatField(allow_null=True)


class TrialPictureSerializer(serializers.Serializer[Any]):
    """One entry per day from `first` on; None if nothing is known.

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
        data = trial_report.as_csv(found["days"])
        answer = HttpResponse(data, content_type="text/csv; charset=utf-8")
        answer["Cache-Control"] = "no-store"
        answer["Content-Disposition"] = f'attachment; filename="trial-{found["days"]["first"]}.csv"'
        return answer


def _report(request: Request, patient: UUID, trial: UUID) -> SeenReport:
    access = access_to(request, patient, SECTION)
    return trial_report.report_of(access, trial)
