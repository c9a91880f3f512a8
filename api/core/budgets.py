"""How much one account, or one address of the network, may ask of this server: one table.

A budget is a number in a window of time. It stands in the API document beside its route, and what
goes beyond it is answered 429 with the seconds to wait. What a household does of an evening comes
nowhere near. `RECOVERY_BUDGET_SCALE` multiplies them all.
"""

import hashlib
import ipaddress
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from api.core import counting
from api.core.errors import answer
from recovery.core.errors import Invalid, TooMany
from recovery.core.languages import say
from recovery.core.reading import read_json
from recovery.imports.accepted import IMPORTS
from recovery.imports.upload import Upload
from recovery.reminders.services import MOST_SUBSCRIPTIONS

SECOND, MINUTE, HOUR, DAY = 1, 60, 3600, 86_400
API = "api/v1/"
READS = frozenset({"GET", "HEAD", "OPTIONS"})


class BudgetSaid(TypedDict):
    """A budget in the API document. `by`: of whom, where it is not the caller's.

    Of a route, also what is counted in another unit `besides`, and how many one may have at a time.
    """

    most: int
    seconds: int
    unit: str
    by: NotRequired[str]
    besides: NotRequired["BudgetSaid"]
    at_a_time: NotRequired[int]


@dataclass(frozen=True)
class Budget:
    """At most `most` in each window of so many seconds, by whose request it is.

    By "caller": of a signed-in account, else of an address of the network. By "network": of that
    address, whoever is signed in. By "email": of the address that is written in the request.
    """

    name: str
    most: int
    seconds: int
    unit: str = "requests"
    by: str = "caller"

    def document(self) -> BudgetSaid:
        """Return what the API document says of it."""
        found: BudgetSaid = {"most": self.most, "seconds": self.seconds, "unit": self.unit}
        return found if self.by == "caller" else {**found, "by": self.by}


READ = Budget("read", 600, MINUTE)
WRITE = Budget("write", 240, MINUTE)
LARGEST = max(each.most_bytes for each in IMPORTS.values())
IMPORT_BYTES = Budget("import_bytes", LARGEST * 3 // 2, DAY, "bytes")

# What costs more than a usual read or write, or could be used to reach somebody else.
BUDGETS = {
    ("POST", "sync"): Budget("sync", 240, MINUTE),
    ("GET", "patients/<uuid:patient>/report/"): Budget("report", 12, MINUTE),
    ("GET", "patients/<uuid:patient>/trials/<uuid:trial>/report/"): Budget("trial", 30, MINUTE),
    ("GET", "patients/<uuid:patient>/trials/planner/"): Budget("planner", 30, MINUTE),
    ("POST", "patients/<uuid:patient>/exports/"): Budget("exports", 40, DAY),
    ("GET", "patients/<uuid:patient>/exports/<uuid:job>/file/"): Budget("files", 120, HOUR),
    ("POST", "patients/<uuid:patient>/imports/"): Budget("imports", 12, DAY),
    ("POST", "patients/<uuid:patient>/imports/<uuid:job>/confirm/"): Budget("confirm", 60, DAY),
    ("POST", "patients/<uuid:patient>/push-subscriptions/"): Budget("subscribe", 60, HOUR),
    ("POST", "patients/<uuid:patient>/push-test/"): Budget("push_test", 20, HOUR),
    ("POST", "patients/<uuid:patient>/calendar/"): Budget("calendar", 20, HOUR),
    ("GET", "calendar/<str:token>.ics"): Budget("feed", 120, HOUR),
    ("GET", "caseload/"): Budget("caseload", 120, MINUTE),
    ("POST", "clinic/invitations/"): Budget("invite", 60, HOUR),
    ("POST", "clinic/colleagues/"): Budget("colleagues", 20, HOUR),
    ("GET", "invitations/<str:token>/"): Budget("invitation", 60, MINUTE),
    ("GET", "join/<str:token>/"): Budget("join", 60, MINUTE),
    ("POST", "account/deletion/"): Budget("deletion", 10, MINUTE),
    ("POST", "qr/"): Budget("qr", 60, MINUTE),
    ("GET", "schema/"): Budget("schema", 10, MINUTE),
}
# What one may have at a time, whatever the window. The rule stands beside its model.
AT_A_TIME = {("POST", "patients/<uuid:patient>/push-subscriptions/"): MOST_SUBSCRIPTIONS}
# What is counted in another unit too.
BESIDES = {("POST", "patients/<uuid:patient>/imports/"): IMPORT_BYTES}

# A practice of fifty people behind one address makes its accounts in a morning, mistypes included.
SIGN_UPS = (
    Budget("sign_up", 120, HOUR, by="network"),
    Budget("sign_up_day", 300, DAY, by="network"),
)
# An address without an account counts as one that has one, so nothing is told apart by it.
RESETS = (
    Budget("reset", 30, HOUR, by="network"),
    Budget("reset_day", 100, DAY, by="network"),
    Budget("reset_of_one", 5, HOUR, by="email"),
    Budget("reset_of_one_day", 10, DAY, by="email"),
)
AUTH, ACCOUNT = "_allauth/browser/v1/auth/", "_allauth/browser/v1/account/"
# allauth's routes. Wrong passwords and codes are counted besides, in recovery/accounts/guessing.py.
OF_ACCOUNTS: dict[tuple[str, str], tuple[Budget, ...]] = {
    ("POST", f"{AUTH}signup"): SIGN_UPS,
    ("POST", f"{AUTH}webauthn/signup"): SIGN_UPS,
    ("POST", f"{AUTH}password/request"): RESETS,
    ("POST", f"{AUTH}password/reset"): (Budget("reset_by_key", 60, MINUTE, by="network"),),
    ("POST", f"{AUTH}webauthn/login"): (Budget("passkey", 120, MINUTE, by="network"),),
    ("POST", f"{AUTH}reauthenticate"): (Budget("prove", 10, MINUTE),),
    ("POST", f"{AUTH}2fa/reauthenticate"): (Budget("prove", 10, MINUTE),),
    ("POST", f"{AUTH}webauthn/reauthenticate"): (Budget("prove", 10, MINUTE),),
    ("POST", f"{ACCOUNT}password/change"): (Budget("password", 10, MINUTE),),
    ("POST", f"{ACCOUNT}email"): (Budget("address", 10, MINUTE), Budget("address_day", 40, DAY)),
}


def budget_of(method: str, route: str) -> Budget:
    """Return the budget of a route, named as in `urlpatterns` without `api/v1/`."""
    asked = "GET" if method == "HEAD" else method
    return BUDGETS.get((asked, route)) or (READ if method in READS else WRITE)


def budgets_of(method: str, route: str) -> BudgetSaid:
    """Return what the API document says of a route's budget."""
    besides = BESIDES.get((method, route))
    at_a_time = AT_A_TIME.get((method, route))
    said = budget_of(method, route).document()
    if besides:
        said["besides"] = besides.document()
    if at_a_time:
        said["at_a_time"] = at_a_time
    return said


def budgets_of_account(method: str, route: str) -> tuple[Budget, ...]:
    """Return the budgets of one of allauth's routes, named as in `urlpatterns`."""
    return OF_ACCOUNTS.get((method, route)) or (READ if method in READS else WRITE,)


def spend(budget: Budget, who: str, amount: int = 1) -> None:
    """Take from somebody's budget. Raises TooMany if it is used up."""
    scale = settings.BUDGET_SCALE
    if not scale:
        return
    now = time.time()
    window = int(now // budget.seconds)
    used = counting.add(_key(budget, who, window), amount, seconds=budget.seconds)
    if used > budget.most * scale:
        raise TooMany(say("Too many requests."), wait=int((window + 1) * budget.seconds - now) + 1)


def _key(budget: Budget, who: str, window: int) -> str:
    return f"{budget.name}:{who}:{window}"


def spend_returnable(budget: Budget, who: str, amount: int) -> Callable[[int], object]:
    """Take from a budget; return what gives back a part of it. Raises TooMany."""
    key = _key(budget, who, int(time.time() // budget.seconds))
    try:
        spend(budget, who, amount)
    except TooMany:
        # What does not come costs nothing.
        counting.add(key, -amount, seconds=budget.seconds)
        raise
    return lambda unused: counting.add(key, -unused, seconds=budget.seconds)


def who_asks(request: HttpRequest) -> str:
    """Return whose budget a request spends: that of the account, else that of the address."""
    user = request.user
    return str(user.pk) if user and user.is_authenticated else network_of(request)


def _whose(budget: Budget, request: HttpRequest) -> str:
    """Return whose budget a request to one of allauth's routes spends; "" for nobody's."""
    if budget.by == "network":
        return network_of(request)
    return _email_of(request) if budget.by == "email" else who_asks(request)


def _email_of(request: HttpRequest) -> str:
    """Return a digest of the address in a request, which is kept nowhere; "" where none is."""
    try:
        found = read_json(request.body)
    except Invalid:
        return ""
    email = found.get("email") if isinstance(found, dict) else None
    if not isinstance(email, str):
        return ""
    return hashlib.sha256(email.strip().lower().encode("utf-8", "replace")).hexdigest()


def network_of(request: HttpRequest) -> str:
    """Return the address that a request comes from, as far as our own proxies tell it.

    An IPv6 network is one: its 2^64 addresses belong to whoever has one of them.
    """
    proxies = settings.TRUSTED_PROXIES
    passed_on = request.META.get("HTTP_X_FORWARDED_FOR", "")
    hops = passed_on.split(",") if proxies and passed_on else []
    told = hops[-proxies] if len(hops) >= proxies > 0 else request.META.get("REMOTE_ADDR", "")
    try:
        address = ipaddress.ip_address(told.strip().partition("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(address, ipaddress.IPv6Address):
        mapped = address.ipv4_mapped
        return str(mapped or ipaddress.ip_network((int(address) >> 64 << 64, 64)))
    return str(address)


class Throttle(BaseThrottle):
    """Spends the budget of the route that is asked."""

    def allow_request(self, request: Request, view: Any) -> bool:
        """Let it pass, or raise TooMany."""
        upload = request.META.get(Upload.KEY)
        match = request.resolver_match
        # An upload that has come was paid for when it asked whether it may.
        if match and not (upload and upload.path):
            route = match.route.removeprefix(API)
            spend(budget_of(request.method or "GET", route), who_asks(request._request))
        return True


class AccountThrottle:
    """Spends the budgets of allauth's routes, which are no views of ours."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        """Let it pass, or answer in the view's place."""
        route = request.resolver_match.route if request.resolver_match else ""
        if not route.startswith("_allauth/"):
            return None
        try:
            for budget in budgets_of_account(request.method or "GET", route):
                if who := _whose(budget, request):
                    spend(budget, who)
        except TooMany as error:
            return answer(error)
        return None
