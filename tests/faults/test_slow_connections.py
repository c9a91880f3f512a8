"""Slow connections cost nobody anything, in each of the ways in which an installation starts."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.deploy.stack import GIVEN, Stack
from tests.faults.slow import SIGN_IN, Person, Web, people, ratios
from tests.services import throwaway_services
from tests.support.installation import (
    NAME,
    ROOT,
    Installation,
    copy_checkout,
    environment,
    make_run,
    wait_until_announced,
)

TRIES_BESIDE_OTHERS = 3

Serve = Callable[[str], list[Person]]


def largest_file(dist: Path) -> str:
    """The address of the largest file that a browser loads."""
    files = (dist / "assets").iterdir()
    return f"/assets/{max(files, key=lambda file: file.stat().st_size).name}"


def signed_in(installation: Installation, checkout: Path, origin: str) -> str:
    done = subprocess.run(
        [sys.executable, "manage.py", "shell", "-c", SIGN_IN],
        cwd=checkout,
        env={**environment(installation.var), "RECOVERY_PUBLIC_URL": origin},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Start an installation in one of the ways; return people who are there."""
    with ExitStack() as cleanup:

        def by_make(**options: str) -> list[Person]:
            checkout = copy_checkout(tmp_path_factory.mktemp("slow") / "recovery")
            var = tmp_path_factory.mktemp("installation") / "var"
            installation = cleanup.enter_context(make_run(checkout, var, **options))
            wait_until_announced(installation)
            scheme, name = ("https", NAME) if options else ("http", "127.0.0.1")
            origin = f"{scheme}://{name}:{installation.port}"
            web = Web(installation.port, origin, installation.authority)
            return people(web, signed_in(installation, checkout, origin))

        def by_compose() -> list[Person]:
            services = cleanup.enter_context(throwaway_services())
            stack = Stack(services, tmp_path_factory.mktemp("compose"))
            stack.start(cleanup)
            done = stack.run(stack.file["web"], ["python", "manage.py", "shell", "-c", SIGN_IN])
            assert done.returncode == 0, done.stdout + done.stderr
            # What Caddy says of whom it passes on.
            passed_on = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "198.51.100.7"}
            web = Web(stack.web, f"https://{GIVEN['DOMAIN']}", headers=passed_on)
            return people(web, done.stdout)

        ways = {
            "make run": by_make,
            "make run HTTPS=name": lambda: by_make(HTTPS=NAME),
            "docker-compose.yml": by_compose,
        }
        yield lambda way: ways[way]()


@pytest.mark.promise("S2")
@pytest.mark.parametrize("way", ["make run", "make run HTTPS=name", "docker-compose.yml"])
def test_two_hundred_slow_connections_make_no_answer_take_twice_as_long(
    serve: Serve, way: str, request: pytest.FixtureRequest
) -> None:
    them, large = serve(way), largest_file(ROOT / "frontend" / "dist")
    # Beside the suite a neighbour may begin between the two halves, so it is measured again there.
    # `make faults` runs alone, and is held to the first measuring.
    tries = 1 if request.config.getoption("--all-seeds") else TRIES_BESIDE_OTHERS
    measured = (ratios(them, large) for _ in range(tries))
    found = next((each for each in measured if max(each.values()) < 2), None)
    assert found, f"{tries} times in a row"
