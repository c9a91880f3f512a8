"""Lighthouse on the two screens that are opened daily, signed in, with nothing from outside.

Its packages are installed beside this file when they are missing; nothing else needs them.
"""

import json
import subprocess
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench.report import Report
from tests.bench.world import say
from tests.e2e import pages
from tests.services import free_port
from tests.support.browser import PHONE, QUIET, chromium_path
from tests.support.installation import copy_checkout, make_run, wait_until_announced

HERE = Path(__file__).parent / "lighthouse"
# Performance is a matter of times, which are printed and never fail a run; the aim is 0.98.
GOALS = {"performance": None, "accessibility": 1.0, "best-practices": 1.0, "seo": 1.0}


def measure(report: Report) -> None:
    if not (HERE / "node_modules" / "lighthouse").exists():
        say("installing Lighthouse")
        subprocess.run(["npm", "ci", "--silent"], cwd=HERE, check=True)
    port = free_port()
    with tempfile.TemporaryDirectory() as name:
        checkout = copy_checkout(Path(name) / "recovery")
        with make_run(checkout, Path(name) / "var") as recovery, sync_playwright() as playwright:
            wait_until_announced(recovery)
            origin = f"http://127.0.0.1:{recovery.port}"
            context = playwright.chromium.launch_persistent_context(
                Path(name) / "profile",
                executable_path=chromium_path(),
                args=[*QUIET, f"--remote-debugging-port={port}"],
                viewport=PHONE,
                base_url=origin,
                locale="en-GB",
            )
            page = context.new_page()
            pages.sign_up(page, "bench@example.org")
            pages.add_knee(page, "2026-09-01")
            pages.log_pain(page, 4, 2)
            pages.all_sent(page)
            for screen in ("today", "trends"):
                say(f"Lighthouse on {screen}")
                for category, score in scores(f"{origin}/{screen}", port).items():
                    what = f"Lighthouse, {screen}: {category}"
                    report.add(what, score, "", least=GOALS[category])
            context.close()


def scores(address: str, port: int) -> dict[str, float]:
    command = [
        "node", "node_modules/lighthouse/cli/index.js", address, f"--port={port}",
        "--disable-storage-reset", "--output=json", "--quiet", "--form-factor=mobile",
        f"--only-categories={','.join(GOALS)}",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    return {name: found["categories"][name]["score"] for name in GOALS}
