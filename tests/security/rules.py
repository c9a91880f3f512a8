"""Who may ask what: one line for each route of the URL configuration.

A route without a line fails the walk, and so does a line without a route.
"""

from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

from api.sync.moved import MovedView

ANYONE = "anyone"  # no fact of anybody's; what is told depends on a secret in the address
ACCOUNT = "account"  # anybody signed in, about their own account
PATIENT = "patient"  # a patient about themselves: no patient's id in the address
CLINICIAN = "clinician"  # a clinician with a second factor, about their own clinic
OWN = "own"  # the patient of the address
SHARED = "shared"  # the patient of the address, and whom they share with
STAFF = "staff"  # staff with a second factor

RULES = {
    "api/v1/session": ANYONE,
    "api/v1/schema/": ANYONE,
    "api/v1/docs/": ANYONE,
    "api/v1/^(?P<path>.*)$": ANYONE,
    "api/v1/invitations/<str:token>/": ANYONE,
    "api/v1/join/<str:token>/": ANYONE,
    "api/v1/calendar/<str:token>.ics": ANYONE,
    "api/v1/account/address-back/": ANYONE,  # the mail to the old address holds the secret
    "api/v1/account/language/": ACCOUNT,
    "api/v1/account/deletion/": ACCOUNT,
    "api/v1/account/sealed/": ACCOUNT,
    "api/v1/account/erased/": ANYONE,  # "no" to who does not know the ids of a device
    "api/v1/invitations/<str:token>/kept/": ACCOUNT,
    "api/v1/browsers/": ACCOUNT,
    "api/v1/browsers/<str:browser>/": ACCOUNT,
    "api/v1/exports/": ACCOUNT,
    "api/v1/imports/": ACCOUNT,
    "api/v1/qr/": ACCOUNT,
    "api/v1/sync": PATIENT,
    "api/v1/care-links/": PATIENT,
    "api/v1/care-links/<uuid:link>/": PATIENT,
    "api/v1/access-days/": PATIENT,
    "api/v1/access-records/": PATIENT,
    "api/v1/notices/<uuid:notice>/": ACCOUNT,
    "api/v1/admissions/<uuid:admission>/": PATIENT,
    "api/v1/privacy/consents/": ACCOUNT,
    "api/v1/caseload/": CLINICIAN,
    "api/v1/caseload/changes/": CLINICIAN,
    "api/v1/caseload/digest/": CLINICIAN,
    "api/v1/caseload/ended/": CLINICIAN,
    "api/v1/caseload/<uuid:patient>/": CLINICIAN,
    "api/v1/caseload/<uuid:patient>/record/": CLINICIAN,
    "api/v1/caseload/<uuid:patient>/flags/": CLINICIAN,
    "api/v1/caseload/<uuid:patient>/flags/<uuid:row>/": CLINICIAN,
    "api/v1/caseload/<uuid:patient>/discharge/": CLINICIAN,
    "api/v1/caseload/<uuid:patient>/discharge/<uuid:discharge>/": CLINICIAN,
    "api/v1/caseload/<uuid:patient>/stand-ins/": CLINICIAN,
    "api/v1/caseload/<uuid:patient>/stand-ins/<uuid:admission>/": CLINICIAN,
    "api/v1/clinic/": CLINICIAN,
    "api/v1/clinic/colleagues/": CLINICIAN,
    "api/v1/clinic/colleagues/<uuid:invitation>/": CLINICIAN,
    "api/v1/clinic/closing-records/<uuid:record>/": CLINICIAN,
    "api/v1/clinic/members/<uuid:member>/": CLINICIAN,
    "api/v1/clinic/invitations/": CLINICIAN,
    "api/v1/clinic/invitations/<uuid:invitation>/": CLINICIAN,
    "api/v1/patients/<uuid:patient>/": OWN,
    "api/v1/patients/<uuid:patient>/push-subscriptions/": OWN,
    "api/v1/patients/<uuid:patient>/push-test/": OWN,
    "api/v1/patients/<uuid:patient>/reminders/": OWN,
    "api/v1/patients/<uuid:patient>/reminders/channels/": OWN,
    "api/v1/patients/<uuid:patient>/reminders/missed/": OWN,
    "api/v1/patients/<uuid:patient>/calendar/": OWN,
    "api/v1/patients/<uuid:patient>/imports/": OWN,
    "api/v1/patients/<uuid:patient>/imports/<uuid:job>/": OWN,
    "api/v1/patients/<uuid:patient>/imports/<uuid:job>/confirm/": OWN,
    "api/v1/patients/<uuid:patient>/exports/": SHARED,
    "api/v1/patients/<uuid:patient>/exports/<uuid:job>/": SHARED,
    "api/v1/patients/<uuid:patient>/exports/<uuid:job>/file/": SHARED,
    "api/v1/patients/<uuid:patient>/report/": SHARED,
    "api/v1/patients/<uuid:patient>/findings/": SHARED,
    "api/v1/patients/<uuid:patient>/trials/": SHARED,
    "api/v1/patients/<uuid:patient>/trials/planner/": SHARED,
    "api/v1/patients/<uuid:patient>/trials/<uuid:trial>/": SHARED,
    "api/v1/patients/<uuid:patient>/trials/<uuid:trial>/start/": SHARED,
    "api/v1/patients/<uuid:patient>/trials/<uuid:trial>/stop/": SHARED,
    "api/v1/patients/<uuid:patient>/trials/<uuid:trial>/amendments/": SHARED,
    "api/v1/patients/<uuid:patient>/trials/<uuid:trial>/agreement/": SHARED,
    "api/v1/patients/<uuid:patient>/trials/<uuid:trial>/report/": SHARED,
    "api/v1/patients/<uuid:patient>/trials/<uuid:trial>/data.csv": SHARED,
    "api/v1/patients/<uuid:patient>/series/": SHARED,
    "api/v1/patients/<uuid:patient>/safety/": SHARED,
    "healthz": ANYONE,
    "readyz": ANYONE,
    "healthz/ledger": ANYONE,
    "healthz/reminders": ANYONE,
    "healthz/disk": ANYONE,
    "trust/": ANYONE,
    "trust/ca.crt": ANYONE,
    "metrics": ANYONE,  # who is not the operator is told 404; counts alone in any case
    "privacy": ANYONE,
    "^(?!api/|_allauth/|fhir/|admin|static/|healthz|readyz|metrics|privacy|trust)"
    "(?P<path>.*)$": ANYONE,
}
# Whole trees of somebody else's routes, and every noun of `api/sync/nouns.py`.
TREES = {"_allauth/": ANYONE, "admin/": STAFF}


@dataclass(frozen=True)
class Route:
    """One route: its pattern as it is written, and the view behind it."""

    pattern: str
    view: type | None
    rule: str | None

    @property
    def noun(self):
        return getattr(self.view, "noun", None)

    @property
    def is_moved(self) -> bool:
        return is_moved(self.view)

    @property
    def is_ours(self) -> bool:
        return not self.pattern.lstrip("^").startswith(tuple(TREES))

    @property
    def methods(self) -> list[str]:
        """What the view answers; every method where that is not known."""
        known = ("get", "post", "put", "patch", "delete")
        return [name for name in known if self.view is None or hasattr(self.view, name)]

    def __str__(self) -> str:
        return self.pattern


def is_moved(view: type | None) -> bool:
    return isinstance(view, type) and issubclass(view, MovedView)


def rule_of(pattern: str, view: type | None) -> str | None:
    if hasattr(view, "noun"):
        return SHARED
    if is_moved(view):
        return ANYONE  # tells the new address and nothing else
    tree = next(
        (rule for tree, rule in TREES.items() if pattern.lstrip("^").startswith(tree)), None
    )
    return tree or RULES.get(pattern)


def routes() -> list[Route]:
    """Every route that Django would resolve, in its order."""
    return [
        Route(pattern, view, rule_of(pattern, view)) for pattern, view in _walk(get_resolver(), "")
    ]


def _walk(resolver: URLResolver, before: str) -> list[tuple[str, type | None]]:
    found: list[tuple[str, type | None]] = []
    for each in resolver.url_patterns:
        pattern = before + str(each.pattern)
        if isinstance(each, URLPattern):
            view = getattr(each.callback, "view_class", None) or getattr(each.callback, "cls", None)
            found.append((pattern, view))
        else:
            found += _walk(each, pattern)
    return found
