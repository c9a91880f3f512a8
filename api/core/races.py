"""Answers for lost races: two simultaneous requests never lead to a 500."""

from collections.abc import Callable
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError, IntegrityError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from api.core.errors import answer
from recovery.accounts.models import Patient, User
from recovery.core.errors import Busy, NotFound, NotSignedIn, RecoveryError
from recovery.core.languages import say

# deadlock_detected and serialization_failure of PostgreSQL; SQLite has one writer, who waits.
IN_EACH_OTHERS_WAY = frozenset({"40P01", "40001"})


def lost_to(request: HttpRequest, error: BaseException) -> RecoveryError | None:
    """Return what to answer where an error comes of what somebody else did meanwhile, else None.

    A row that is gone is a race where the account that asks, or the patient that is asked about,
    has just been erased. Otherwise it is a fault of ours and stays one.
    """
    if isinstance(error, OperationalError):
        code = getattr(error.__cause__, "sqlstate", None)
        return Busy() if code in IN_EACH_OTHERS_WAY else None
    if not isinstance(error, ObjectDoesNotExist | IntegrityError | DatabaseError):
        return None
    user = getattr(request, "user", None)
    if isinstance(user, User) and not User.objects.filter(pk=user.pk).exists():
        return NotSignedIn()
    asked = request.resolver_match.kwargs.get("patient") if request.resolver_match else None
    if isinstance(asked, UUID) and not Patient.objects.filter(pk=asked).exists():
        return NotFound(say("There is no such patient."))
    return None


class RacesMiddleware:
    """Answers a lost race in the one shape of failures."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer in the view's place."""
        lost = lost_to(request, error)
        return answer(lost) if lost else None
