"""Every address under `/api/v1/`."""

from django.urls import path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from api.accounts import browsers, erasure, patients, privacy, session
from api.caseload import views as caseload
from api.core import errors, qr
from api.exports import views as exports
from api.findings import views as findings
from api.imports import views as imports
from api.journal import series
from api.reminders import push
from api.reminders import views as reminders
from api.sharing import care_links, clinic, invitations, notices
from api.supplements import safety
from api.sync import round_trip, rows
from api.trials import urls as trials

urlpatterns = [
    *session.urlpatterns,
    *erasure.urlpatterns,
    *privacy.urlpatterns,
    *round_trip.urlpatterns,
    *patients.urlpatterns,
    *series.urlpatterns,
    *rows.urlpatterns,
    *push.urlpatterns,
    *reminders.urlpatterns,
    *safety.urlpatterns,
    *findings.urlpatterns,
    *care_links.urlpatterns,
    *invitations.urlpatterns,
    *caseload.urlpatterns,
    *trials.urlpatterns,
    *clinic.urlpatterns,
    *browsers.urlpatterns,
    *notices.urlpatterns,
    *qr.urlpatterns,
    *exports.urlpatterns,
    *imports.urlpatterns,
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
    path("docs/", SpectacularSwaggerSplitView.as_view(url_name="schema"), name="docs"),
    re_path(r"^(?P<path>.*)$", errors.unknown_route),
]
