"""Middleware of our own."""

from collections.abc import Callable
from uuid import UUID

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone

from recovery.accounts import guessing

SET_BY_A_VIEW = ("_csp_config", "_csp_update", "_csp_replace", "_csp_exempt")
ROLLED_ON = "rolled_on"


class PolicyMiddleware(CSPMiddleware):
    """django-csp, with the policy built once.

    It builds the same text anew for every answer, which is a third of what all middleware costs.
    A view with a policy of its own (`csp_update` and its kin) still gets it from django-csp.
    Nonces are left out: all our scripts are files.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        super().__init__(get_response)
        self.policy = build_policy()

    def process_request(self, request: HttpRequest) -> None:
        """Nothing: there is no nonce to prepare."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if any(name in response.__dict__ for name in SET_BY_A_VIEW):
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, self.policy)
        return response


class DefaultHeadersMiddleware:
    """What every answer carries unless a view says otherwise.

    Answers of programs hold what one person may see at one moment: nobody keeps them. A page of
    another site can neither embed what is ours nor use a sensor in our name.
    """

    PROGRAMS = ("/api/", "/_allauth/", "/fhir/", "/admin/", "/healthz", "/readyz", "/metrics")
    USED = ("accelerometer", "gyroscope", "magnetometer", "screen-wake-lock",
            "publickey-credentials-create", "publickey-credentials-get")  # fmt: skip
    UNUSED = ("browsing-topics", "camera", "display-capture", "geolocation", "microphone", "midi",
              "payment", "serial", "usb")  # fmt: skip
    HEADERS = {
        "Permissions-Policy": ", ".join(
            [*(f"{each}=(self)" for each in USED), *(f"{each}=()" for each in UNUSED)]
        ),
        "Cross-Origin-Resource-Policy": "same-origin",
    }

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        for name, value in self.HEADERS.items():
            response.headers.setdefault(name, value)
        if request.path.startswith(self.PROGRAMS):
            response.headers.setdefault("Cache-Control", "no-store")
        return response


class RollingSessionMiddleware:
    """Lengthens a signed-in session once a day, so that somebody who logs daily stays signed in.

    Never beyond the end that was set at sign-in. The browser becomes a known place of its account.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        session = request.session
        if session.accessed and SESSION_KEY in session:
            today = timezone.now().date().isoformat()
            if session.get(ROLLED_ON) != today:
                session[ROLLED_ON] = today
                guessing.remember(request, response, UUID(session[SESSION_KEY]))
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
