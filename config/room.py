"""With little disk space left, reading works, writes are refused, phones keep their entries."""

from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase

from api.core.errors import shape
from recovery.core.languages import say
from recovery.operations import disk

ADDS = frozenset({"POST", "PUT", "PATCH"})
OF_PROGRAMS = ("/api/", "/_allauth/", "/fhir/")
# What one must be able to do on a disk that is short: sign in, to read; end or narrow what others
# see; take an address back; delete what fills it. Some bytes each, of the room that is left.
AUTH = "/_allauth/browser/v1/auth/"
NEEDED = (
    AUTH,
    "/api/v1/account/deletion/",
    "/api/v1/account/address-back/",
    "/api/v1/account/erased/",
    "/api/v1/care-links/",
)
ENTRANCES = (f"{AUTH}signup", f"{AUTH}webauthn/signup", f"{AUTH}provider/")
WAIT_SECONDS = 300
# What SQLite and PostgreSQL (53100, disk_full) say where a write found no room.
NO_ROOM = ("database or disk is full", "No space left on device")


class RoomMiddleware:
    """Answers 507 with `Retry-After` if there is no disk space for what is sent."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if _adds(request) and disk.is_short():
            return _no_room()
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponseBase | None:
        is_full = isinstance(error, OperationalError) and any(
            each in str(error) for each in NO_ROOM
        )
        return _no_room() if is_full else None


def _adds(request: HttpRequest) -> bool:
    """Say whether a request would use disk space, and can wait."""
    path = request.path
    is_needed = path.startswith(NEEDED) and not path.startswith(ENTRANCES)
    return request.method in ADDS and path.startswith(OF_PROGRAMS) and not is_needed


def _no_room() -> HttpResponseBase:
    message = say("There is no room on this server at the moment. Try again later.")
    return JsonResponse(
        shape("disk_full", message), status=507, headers={"Retry-After": str(WAIT_SECONDS)}
    )
