"""The demo's physiotherapist, whose password it printed."""

import json

from playwright.sync_api import Page

from tests.e2e import pages
from tests.support.installation import Installation

CALF = "Zoë Nowak (synthetic)"
FELL = "Tomás Reyes (synthetic)"
# Recovery codes in the place of the app: a code of an app holds for one of many tests.
WITHOUT_APP = "from allauth.mfa.models import Authenticator\nAuthenticator.objects.all().delete()\n"


def sign_in(page: Page, demo: Installation) -> None:
    """Sign in as the physiotherapist; the caseload stands there then."""
    login = json.loads((demo.var / "demo.json").read_text())[0]
    pages.give_factor(demo, login["email"], before=WITHOUT_APP)
    page.goto("/sign-in")
    page.get_by_label("Email").fill(login["email"])
    page.get_by_label("Password", exact=True).fill(login["password"])
    page.get_by_role("button", name="Sign in").click()
    page.get_by_label("Code").fill(pages.recovery_code(page, login["email"]))
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("link", name=CALF, exact=True).wait_for()
