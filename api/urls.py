"""Every address under `/api/v1/`."""

from django.urls import path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from api import (
    account,
    care_links,
    caseload,
    errors,
    invitations,
    patients,
    privacy,
    push,
    reminders,
    rows,
    safety,
    series,
    session,
    sync,
)

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
    *care_links.urlpatterns,
    *invitations.urlpatterns,
    *caseload.urlpatterns,
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
    path("docs/", SpectacularSwaggerSplitView.as_view(url_name="schema"), name="docs"),
    re_path(r"^(?P<path>.*)$", errors.unknown_route),
]
