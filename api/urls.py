"""Every address under `/api/v1/`."""

from django.urls import path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from api import (
    account,
    browsers,
    care_links,
    caseload,
    clinic,
    errors,
    exports,
    findings,
    imports,
    invitations,
    notices,
    patients,
    privacy,
    push,
    qr,
    reminders,
    rows,
    safety,
    series,
    session,
    sync,
)
from api.trials import urls as trials

urlpatterns = [
    *session.urlpatterns,
    *account.urlpatterns,
    *privacy.urlpatterns,
    *sync.urlpatterns,
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
