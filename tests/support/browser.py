"""Chromium, and how it is started."""

import os
from pathlib import Path

from tests.support.processes import wait_until

CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

PHONE = {"width": 390, "height": 844}


def chromium_path() -> str:
    found = next((path for path in CHROMIUM if Path(path).exists()), None)
    assert found, "Chromium is needed: apt-get install chromium"
    return found


def its_environment() -> dict[str, str | float | bool]:
    """What Chromium is started with: where the tests move its clock, all its clocks move.

    With a monotonic clock that stands still beside a moved one it spins and loads no page.
    """
    left_out = "FAKETIME_DONT_FAKE_MONOTONIC"
    return {name: value for name, value in os.environ.items() if name != left_out}


def wait_for(condition, what: str, seconds: float = 30) -> None:
    wait_until(condition, what, seconds=seconds)
