"""Who may open `/admin/`: staff with a second factor, signed in where everybody signs in."""

from functools import wraps
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect

from recovery.accounts.queries import FACTORS
from recovery.ledger.event_log import note

METHODS = ("GET", "HEAD", "POST")


class Site(admin.AdminSite):
    """Django's admin behind the app's own sign-in and a second factor."""

    site_header = site_title = settings.NAME
    index_title = "Operation"

    def has_permission(self, request: HttpRequest) -> bool:
        """Let active staff in who have a second factor."""
        user = request.user
        if not user.is_authenticated or not user.is_active or not user.is_staff:
            return False
        return bool(is_mfa_enabled(user, types=FACTORS))

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Note in the log of security events who opened or sent what."""
        guarded = super().admin_view(view, cacheable)

        @wraps(guarded)
        def noted(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            if request.method not in METHODS:  # Django's own pages answer any as a GET
                return HttpResponseNotAllowed(METHODS)
            match = request.resolver_match
            note(
                "admin_view",
                person=request.user.pk,
                view=match.url_name if match else None,
                method=(request.method or "").lower(),
            )
            return guarded(request, *args, **kwargs)

        return noted

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Redirect to the app's own sign-in, or signed-in people to what they can do then."""
        if request.user.is_authenticated:
            return HttpResponseRedirect("/operator")
        return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
