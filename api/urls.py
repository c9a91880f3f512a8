"""Every address under `/api/v1/`."""

from django.urls import path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from api import (
    browsers,
    care_links,
    caseload,
    clinic,
    errors,
    findings,
    invitations,
    patients,
    push,
    qr,
    reminders,
    rows,
    safety,
    series,
    session,
    sync,
)

urlpatterns = [
    *session.urlpatterns,
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
    *clinic.urlpatterns,
    *browsers.urlpatterns,
    *qr.urlpatterns,
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
    path("docs/", SpectacularSwaggerSplitView.as_view(url_name="schema"), name="docs"),
    re_path(r"^(?P<path>.*)$", errors.unknown_route),
]
