"""How much one account, or one address of the network, may ask of this server: one table.

A budget is a number in a window of time. It stands in the API document beside its route, and what
goes beyond it is answered 429 with the seconds to wait. What a household does of an evening comes
nowhere near. `RECOVERY_BUDGET_SCALE` multiplies them all.
"""

import ipaddress
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from api import counting
from recovery.errors import TooMany
from recovery.exchange.files import MOST_BYTES
from recovery.exchange.upload import Upload
from recovery.reminders.services import MOST_SUBSCRIPTIONS

SECOND, MINUTE, HOUR, DAY = 1, 60, 3600, 86_400
API = "api/v1/"
READS = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True)
class Budget:
    """At most `most` in each window of so many seconds; of a signed-in account, else an address."""

    name: str
    most: int
    seconds: int
    unit: str = "requests"

    def document(self) -> dict[str, Any]:
        """Return what the API document says of it."""
        return {"most": self.most, "seconds": self.seconds, "unit": self.unit}


READ = Budget("read", 600, MINUTE)
WRITE = Budget("write", 240, MINUTE)
IMPORT_BYTES = Budget("import_bytes", MOST_BYTES["sleep"] * 3 // 2, DAY, "bytes")

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
    ("POST", "qr/"): Budget("qr", 60, MINUTE),
    ("GET", "schema/"): Budget("schema", 10, MINUTE),
}
# What one may have at a time, whatever the window. The rule stands beside its model.
AT_A_TIME = {("POST", "patients/<uuid:patient>/push-subscriptions/"): MOST_SUBSCRIPTIONS}
# What is counted in another unit too.
BESIDES = {("POST", "patients/<uuid:patient>/imports/"): IMPORT_BYTES}


def budget_of(method: str, route: str) -> Budget:
    """Return the budget of a route, named as in `urlpatterns` without `api/v1/`."""
    asked = "GET" if method == "HEAD" else method
    return BUDGETS.get((asked, route)) or (READ if method in READS else WRITE)


def budgets_of(method: str, route: str) -> dict[str, Any]:
    """Return what the API document says of a route's budget."""
    besides = BESIDES.get((method, route))
    at_a_time = AT_A_TIME.get((method, route))
    return {
        **budget_of(method, route).document(),
        **({"besides": besides.document()} if besides else {}),
        **({"at_a_time": at_a_time} if at_a_time else {}),
    }


def spend(budget: Budget, who: str, amount: int = 1) -> None:
    """Take from somebody's budget. Raises TooMany where it is used up."""
    scale = settings.BUDGET_SCALE
    if not scale:
        return
    now = time.time()
    window = int(now // budget.seconds)
    used = counting.add(_key(budget, who, window), amount, seconds=budget.seconds)
    if used > budget.most * scale:
        raise TooMany("This is a lot at once.", wait=int((window + 1) * budget.seconds - now) + 1)


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


def who_asks(request: Request) -> str:
    """Return whose budget a request spends: that of the account, else that of the address."""
    user = request.user
    return str(user.pk) if user and user.is_authenticated else network_of(request._request)


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
            spend(budget_of(request.method or "GET", route), who_asks(request))
        return True
