"""Middleware of our own."""

from collections.abc import Callable

from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone

ROLLED_ON = "rolled_on"
OWN_EXPIRY = "_session_expiry"  # where Django keeps what `set_expiry` was given


class RollingSessionMiddleware:
    """Lengthens a signed-in session once a day, so that somebody who logs daily stays signed in.

    A session that was given an expiry of its own, as clinicians' are, keeps it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        session = request.session
        if session.accessed and SESSION_KEY in session and OWN_EXPIRY not in session:
            today = timezone.now().date().isoformat()
            if session.get(ROLLED_ON) != today:
                session[ROLLED_ON] = today
        return response


class HeadWithoutBodyMiddleware:
    """Takes the body out of answers to HEAD.

    Django leaves that to the server, and granian sends the body on: over HTTP/2 that breaks the
    stream. The length stays, as the protocol wants it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.method == "HEAD":
            if isinstance(response, StreamingHttpResponse):
                response.streaming_content = iter(())
            elif isinstance(response, HttpResponse):
                response.content = b""
        return response
