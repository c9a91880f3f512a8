"""Whether it runs, for machines that watch it."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

from recovery.accounts import erasure
from recovery.ledger import Unwritable
from recovery.ledger import services as ledger_services
from recovery.operations import disk
from recovery.reminders.queries import health


@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"ok": True})


@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """The database answers, and nobody is in it who was erased.

    An account that came back with a backup is erased before anybody is served, see
    `recovery/accounts/erasure.py`.
    """
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        is_replayed = erasure.is_replayed()
    except DatabaseError:
        return JsonResponse({"ok": False, "database": False}, status=503)
    body = {"ok": is_replayed, "database": True, "erasures": is_replayed}
    return JsonResponse(body, status=200 if is_replayed else 503)


@never_cache
def room(request: HttpRequest) -> JsonResponse:
    """Whether the disk under `var/` has room for entries."""
    is_well = not disk.is_short()
    return JsonResponse({"ok": is_well}, status=200 if is_well else 503)


@never_cache
def ledger(request: HttpRequest) -> JsonResponse:
    """Whether the ledger is whole, and its copy in step."""
    try:
        state = ledger_services.state()
    except Unwritable:
        return JsonResponse({"ok": False, "readable": False}, status=503)
    body = {
        "ok": state.is_well,
        "readable": True,
        "broken_lines": state.broken,
        "copy_behind": state.copy_behind,
    }
    return JsonResponse(body, status=200 if state.is_well else 503)


@never_cache
def reminders(request: HttpRequest) -> JsonResponse:
    """Broker, tick, worker and the oldest unsent reminder; ages in seconds."""
    try:
        found = health()
    except DatabaseError:
        return JsonResponse({"ok": False, "database": False}, status=503)
    return JsonResponse(found, status=200 if found["ok"] else 503)
