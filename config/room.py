"""Where the disk is short, reading goes on and writes are put off: the phone keeps what it has."""

from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase

from api.core.errors import shape
from recovery.operations import disk

ADDS = frozenset({"POST", "PUT", "PATCH"})
OF_PROGRAMS = ("/api/", "/_allauth/", "/fhir/")
WAIT_SECONDS = 300
# What SQLite and PostgreSQL (53100, disk_full) say where a write found no room.
NO_ROOM = ("database or disk is full", "No space left on device")


class RoomMiddleware:
    """Answers 507 with `Retry-After` where there is no room for what is sent."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        is_write = request.method in ADDS and request.path.startswith(OF_PROGRAMS)
        if is_write and disk.is_short():
            return _no_room()
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponseBase | None:
        is_full = isinstance(error, OperationalError) and any(
            each in str(error) for each in NO_ROOM
        )
        return _no_room() if is_full else None


def _no_room() -> HttpResponseBase:
    message = "There is no room on this server at the moment. Try again later."
    return JsonResponse(
        shape("disk_full", message), status=507, headers={"Retry-After": str(WAIT_SECONDS)}
    )
