"""Which requests need a fresh confirmation by password, passkey or code: one list."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from api.core.errors import answer
from recovery.accounts.again import ProofNeeded, is_proved
from recovery.accounts.models import MEMBER, User
from recovery.core.errors import Forbidden, Invalid
from recovery.core.languages import say
from recovery.core.reading import JsonObject, read_json

When = Callable[[HttpRequest], bool]


def always(request: HttpRequest) -> bool:
    """Ask whatever the request holds."""
    return True


def takes_everything(request: HttpRequest) -> bool:
    """Say whether an export is more than a report, which is a page to hand over."""
    return _body(request).get("kind") != "report"


def widens(request: HttpRequest) -> bool:
    """Say whether a change of a consent does anything but switch something off."""
    return any(value is not False for value in _body(request).values())


def makes_owner(request: HttpRequest) -> bool:
    """Say whether somebody is to decide who else belongs to a clinic."""
    return _body(request).get("role") != MEMBER


API = "api/v1/"
ACCOUNTS = "_allauth/browser/v1/account/"
FACTORS = f"{ACCOUNTS}authenticators/"

# Route and method. Whatever changes who may get in or who may see joins this list.
NEEDED: dict[tuple[str, str], When] = {
    ("POST", f"{ACCOUNTS}email"): always,
    ("POST", f"{ACCOUNTS}password/change"): always,
    **{
        (method, f"{FACTORS}{factor}"): always
        for factor, methods in {
            "totp": ("GET", "POST", "DELETE"),
            "webauthn": ("GET", "POST", "PUT", "DELETE"),
            "recovery-codes": ("GET", "POST"),
        }.items()
        for method in methods
    },
    ("POST", f"{API}patients/<uuid:patient>/exports/"): takes_everything,
    ("POST", f"{API}patients/<uuid:patient>/calendar/"): always,
    ("POST", f"{API}invitations/<str:token>/"): always,
    ("PATCH", f"{API}care-links/<uuid:link>/"): widens,
    ("POST", f"{API}clinic/colleagues/"): always,
    ("PATCH", f"{API}clinic/members/<uuid:member>/"): makes_owner,
    ("POST", f"{API}caseload/<uuid:patient>/stand-ins/"): always,
}
# An account has one address: it is changed there, never made another's equal or removed.
ONE_ADDRESS = f"{ACCOUNTS}email"


class ProofMiddleware:
    """Refuses what is on the list to a session that has not proved itself lately."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        """Answer in the view's place where proof is lacking."""
        route = request.resolver_match.route if request.resolver_match else ""
        when = NEEDED.get((str(request.method), route))
        is_closed = route == ONE_ADDRESS and request.method not in ("GET", "HEAD", "POST")
        if when is None and not is_closed:
            return None
        user: Any = request.user
        if not isinstance(user, User) and not user.is_authenticated:
            return None  # the view says to sign in
        if is_closed:
            return answer(
                Forbidden(say("An account has one address; change it."), code="one_address")
            )
        if when is None or is_proved(request) or not when(request):
            return None
        return answer(ProofNeeded(user))


def _body(request: HttpRequest) -> JsonObject:
    """Return what is asked, or nothing if it cannot be read: the view says so.

    Read as the view reads it: what only one of the two understood would need no proof.
    """
    try:
        found = read_json(request.body)
    except Invalid:
        return {}
    return found if isinstance(found, dict) else {}
