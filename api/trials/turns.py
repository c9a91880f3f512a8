"""What becomes of a trial: begun after asking, stopped, amended, agreed to."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.fields import DayField, TextField
from api.core.permissions import access_to, own_access, user_of
from api.trials.answers import SECTION, valid
from api.trials.views import TrialSerializer, shown
from recovery.accounts.queries import own_clinician
from recovery.core.errors import NotFound
from recovery.core.languages import say
from recovery.sharing.queries import CLINICIAN
from recovery.trials import queries, services
from recovery.trials.models import REASONS, SUBJECTS


class TrialStartSerializer(serializers.Serializer[Any]):
    """When a trial begins for which a clinician was asked."""

    starts_on = DayField()


class TrialStopSerializer(serializers.Serializer[Any]):
    """Why it is stopped: "harm" ends the supplement too and tells the physiotherapist."""

    reason = serializers.ChoiceField(REASONS)
    words = TextField(max_length=500, required=False, allow_blank=True, default="")


class TrialAmendmentWishSerializer(serializers.Serializer[Any]):
    """What was changed, and why, in words."""

    subject = serializers.ChoiceField(SUBJECTS)
    words = TextField(max_length=500)


class TrialAgreementSerializer(serializers.Serializer[Any]):
    """What a clinician says to a plan that has not begun."""

    agrees = serializers.BooleanField()
    words = TextField(max_length=500, required=False, allow_blank=True, default="")


class StartView(APIView):
    """The beginning of a trial for which a clinician was asked."""

    @extend_schema(
        operation_id="trials_start", request=TrialStartSerializer, responses=TrialSerializer
    )
    def post(self, request: Request, patient: UUID, trial: UUID) -> Response:
        """Draw the order and lock the plan; it must still be one that can answer."""
        access = own_access(request, patient)
        found = queries.trial_of(access, trial)
        values = valid(TrialStartSerializer(data=request.data))
        services.start(trial=found, user_id=access.user_id, starts_on=values["starts_on"])
        return shown(queries.trial_of(access, trial))


class StopView(APIView):
    """The end before the planned end."""

    @extend_schema(
        operation_id="trials_stop", request=TrialStopSerializer, responses=TrialSerializer
    )
    def post(self, request: Request, patient: UUID, trial: UUID) -> Response:
        """Stop the trial. The data stay; the report has averages and no verdict."""
        access = own_access(request, patient)
        found = queries.trial_of(access, trial)
        values = valid(TrialStopSerializer(data=request.data))
        services.stop(trial=found, user_id=access.user_id, **values)
        return shown(queries.trial_of(access, trial))


class AmendView(APIView):
    """Changes after the start."""

    @extend_schema(
        operation_id="trials_amend",
        request=TrialAmendmentWishSerializer,
        responses={201: TrialSerializer},
    )
    def post(self, request: Request, patient: UUID, trial: UUID) -> Response:
        """Record what was changed and why. The analysis still follows the plan as drawn."""
        access = own_access(request, patient)
        found = queries.trial_of(access, trial)
        values = valid(TrialAmendmentWishSerializer(data=request.data))
        services.amend(trial=found, user_id=access.user_id, **values)
        return shown(queries.trial_of(access, trial), 201)


class AgreementView(APIView):
    """What a clinician says to a plan."""

    @extend_schema(
        operation_id="trials_agree", request=TrialAgreementSerializer, responses=TrialSerializer
    )
    def post(self, request: Request, patient: UUID, trial: UUID) -> Response:
        """Record that a clinician agrees to a plan that has not begun, or does not."""
        access = access_to(request, patient, SECTION)
        if access.role != CLINICIAN:
            raise NotFound(say("Nobody has asked for your agreement to this trial."))
        found = queries.trial_of(access, trial)
        values = valid(TrialAgreementSerializer(data=request.data))
        clinician = own_clinician(user_id=user_of(request).pk)
        services.agree(trial=found, clinician=clinician, **values)
        return shown(queries.trial_of(access, trial))
