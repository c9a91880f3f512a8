"""Which part answers which address."""

from django.contrib import admin
from django.urls import include, path, re_path

from api.core import errors
from api.operations import health, metrics
from config import privacy_page, static, trust

urlpatterns = [
    path("api/v1/", include("api.urls")),
    # Nobody signs in by telephone here, and allauth's own view fails for whoever is not signed in.
    re_path(r"^_allauth/browser/v1/(?:account|auth)/phone", errors.unknown_route),
    path("_allauth/", include("allauth.headless.urls")),
    path("admin/", admin.site.urls),
    path("healthz", health.healthz),
    path("readyz", health.readyz),
    path("healthz/reminders", health.reminders),
    path("healthz/ledger", health.ledger),
    path("healthz/disk", health.room),
    path("metrics", metrics.metrics, name="metrics"),
    path("privacy", privacy_page.page, name="privacy"),
    path("trust/", trust.page, name="trust"),
    path("trust/ca.crt", trust.certificate, name="trust-certificate"),
    re_path(
        r"^(?!api/|_allauth/|fhir/|admin|static/|healthz|readyz|metrics|privacy|trust)"
        r"(?P<path>.*)$",
        static.app,
    ),
]
# Django's own refusals, in the shape of all others.
handler400 = handler403 = handler404 = "api.core.errors.refused"
handler500 = "api.core.errors.server_error"
