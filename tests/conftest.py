"""What all tests share. A test builds its own world; here is only what holds it apart."""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.utils import translation
from hypothesis import settings as hypothesis

from api.core import counting
from config.celery import app
from tests.support import middleware

middleware.install()

TESTS = Path(__file__).parent
# A folder whose tests need more than Python gives its name to them as a mark.
MARK_OF_FOLDER = {
    "e2e": "e2e",
    "running": "machine",
    "deploy": "machine",
    "recipes": "machine",
    "faults": "faults",
}
# They take minutes, so they begin first: at the end nobody waits for one file.
LONG = [
    f"{name}.py"
    for name in (
        "recipes/test_new_kind", "faults/test_hostile", "faults/test_slow_connections",
        "faults/test_reminders", "e2e/test_trial", "e2e/test_screens", "running/test_restore",
        "e2e/test_desk", "e2e/test_clinic_and_consent", "e2e/test_another_language",
        "e2e/test_entrance", "e2e/test_twelve_weeks", "faults/test_imports", "e2e/test_pictures",
    )
]  # fmt: skip
DATABASES = {"db", "transactional_db", "django_db_setup", "live_server"}
FEW_SEEDS, ALL_SEEDS = 2, 30

# Two busy cores say nothing about a slow function.
hypothesis.register_profile("recovery", deadline=None)
hypothesis.load_profile("recovery")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all-seeds", action="store_true", help=f"{ALL_SEEDS} seeds a fault test")

    parser.addoption(
        "--only-services", action="store_true", help="only what asks a database, or Redis by name"
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for `seed` runs with a few of them, or with all."""
    if "seed" in metafunc.fixturenames:
        count = ALL_SEEDS if metafunc.config.getoption("--all-seeds") else FEW_SEEDS
        metafunc.parametrize("seed", range(count))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> Generator[None]:
    for item in items:
        if TESTS in item.path.parents:
            mark = MARK_OF_FOLDER.get(item.path.relative_to(TESTS).parts[0])
            if mark:
                item.add_marker(mark)
    if config.getoption("--only-services"):
        # What asks neither answers the same beside any of them.
        left_out = [item for item in items if not asks_a_service(item)]
        items[:] = [item for item in items if item not in set(left_out)]
        config.hook.pytest_deselected(items=left_out)
    yield
    items.sort(key=begins)  # whose order is otherwise drawn by lot


def begins(item: pytest.Item) -> int:
    """Return the place of a test's file among those that take long."""
    name = item.path.relative_to(TESTS).as_posix() if TESTS in item.path.parents else ""
    return LONG.index(name) if name in LONG else len(LONG)


def asks_a_service(item: pytest.Item) -> bool:
    names = set(getattr(item, "fixturenames", ()))
    marks = {"django_db", "services", "machine", "faults"}
    return bool(DATABASES & names) or any(item.get_closest_marker(mark) for mark in marks)


@pytest.fixture
def queue_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tasks run where they are told of, for tests of what becomes of them."""
    app.loader.import_default_modules()

    def run(name: str, args: Sequence[object] = (), **_: object) -> None:
        app.tasks[name](*args)

    monkeypatch.setattr(app, "send_task", run)


@pytest.fixture(autouse=True)
def forget_what_is_kept_outside_the_database() -> Iterator[None]:
    """The database forgets by itself. Redis, with its limits on logins, the ledger, the counts of
    what was spent and the language of the last request's person do not."""
    yield
    translation.deactivate()
    counting.forget_all()
    if not settings.LEDGER_URL.startswith("postgres"):
        Path(settings.LEDGER_URL).unlink(missing_ok=True)
    if settings.REDIS_URL:
        cache.clear()
