"""`make notification`: a picture of the evening's notification, into docs/screens/.

A browser without a screen draws none, so this one gets a virtual screen: Xvfb, and ImageMagick's
`import` to look at it. Neither is needed for anything else, so it is no part of `make test`.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

from playwright.sync_api import sync_playwright

from tests.e2e import pages
from tests.support.browser import QUIET, chromium_path
from tests.support.installation import copy_checkout, make_run, wait_until_announced
from tests.support.processes import program, wait_until

ROOT = Path(__file__).resolve().parents[1]
SCREENS = ROOT / "docs" / "screens"
NEEDED = ("Xvfb", "import")
SLIDES_IN = 3000  # milliseconds
LANGUAGES = ("en", "de")
SCREEN = "760x360x24"
CORNER = "360x144+390+206"  # where Chromium shows it, at the lower right
# Chromium draws it by itself where the desk has no service for notifications.
OWN = ["--disable-features=SystemNotifications,NativeNotifications"]


def main() -> int:
    if missing := [name for name in NEEDED if not shutil.which(name)]:
        print(f"No picture: {', '.join(missing)} is missing (Debian: xvfb, imagemagick).")
        return 1
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        checkout = copy_checkout(folder / "recovery")
        with make_run(checkout, folder / "var") as recovery, screen(folder) as display:
            wait_until_announced(recovery)
            take(f"http://127.0.0.1:{recovery.port}", display, folder / "profile")
    return 0


@contextmanager
def screen(folder: Path) -> Iterator[str]:
    display = ":97"
    command = ["Xvfb", display, "-screen", "0", SCREEN, "-nolisten", "tcp"]
    log = folder / "xvfb.log"
    with program(command, folder=folder, environment=os.environ, log=log) as server:
        socket = Path("/tmp/.X11-unix/X97")
        wait_until(socket.exists, "the screen is there", said=server.output)
        yield display


def take(base: str, display: str, profile: Path) -> None:
    environment: dict[str, str | float | bool] = {**os.environ, "DISPLAY": display}
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            str(profile), executable_path=chromium_path(), headless=False,
            args=[*QUIET, *OWN, "--test-type", "--window-size=760,360", "--window-position=0,0"],
            env=environment, base_url=base, locale="en-GB", timezone_id="Europe/Berlin",
            permissions=["notifications"], no_viewport=True,
        )  # fmt: skip
        page = context.pages[0]
        pages.sign_up(page, f"{uuid4().hex[:12]}@example.org")
        page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
        for language in LANGUAGES:
            page.goto("/today")
            pages.deliver(page, context, evening(language))
            page.goto("about:blank")
            page.wait_for_timeout(SLIDES_IN)
            picture = SCREENS / f"notification-{language}.png"
            command = ["import", "-display", display, "-window", "root", "-crop", CORNER, "+repage"]
            subprocess.run([*command, str(picture)], check=True)
            print(picture.relative_to(ROOT))
        context.close()


def evening(language: str) -> str:
    """What the worker sends for an evening, repeat included."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    from recovery.accounts.models import Patient
    from recovery.reminders.messages import payload
    from recovery.reminders.models import Delivery

    patient = Patient(language=language)
    delivery = Delivery(id=UUID(int=1), patient=patient, day=date(2026, 11, 24), slot="21:00")
    return payload(delivery, 30).decode()


if __name__ == "__main__":
    sys.exit(main())
