"""Figures for the operator's Prometheus: by its token, or from this very machine."""

import ipaddress
from hmac import compare_digest

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from recovery.operations import metrics as figures

TEXT = "text/plain; version=0.0.4; charset=utf-8"
# Whoever has come through a proxy is not from here, whatever the last hop looks like.
PASSED_ON = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP", "HTTP_VIA")


@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Counts and ages in Prometheus' text format. For everybody else there is no such page."""
    if not (_has_token(request) or _is_from_here(request)):
        raise Http404
    try:
        return HttpResponse(figures.render(), content_type=TEXT)
    except DatabaseError:
        return HttpResponse("# The database is away.\n", status=503, content_type=TEXT)


def _has_token(request: HttpRequest) -> bool:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    wanted = settings.METRICS_TOKEN
    return kind == "Bearer" and compare_digest(token.strip().encode(), wanted.encode())


def _is_from_here(request: HttpRequest) -> bool:
    if settings.TRUSTED_PROXIES or any(name in request.META for name in PASSED_ON):
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
