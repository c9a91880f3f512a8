"""The addresses of trials."""

from django.urls import path

from api.trials.planner import PlannerView
from api.trials.trial_report import DataView, ReportView
from api.trials.turns import AgreementView, AmendView, StartView, StopView
from api.trials.views import TrialsView, TrialView

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
