"""Writes who looked at whose record before the answer goes out, whatever the view was."""

from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from api.core.errors import answer
from api.core.races import lost_to
from recovery.sharing import access_log


class LooksMiddleware:
    """Records what was shown or changed of somebody else; a refusal shows nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with access_log.collected() as found:
            response = self.get_response(request)
        if found and response.status_code < 400:
            try:
                access_log.write(found)
            except DatabaseError as error:
                # Whom it was about has just deleted the account: then nothing is shown either.
                lost = lost_to(request, error)
                if lost is None:
                    raise
                return answer(lost)
        return response
