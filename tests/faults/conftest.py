"""One `make run` for the fault tests."""

from collections.abc import Iterator

import pytest

from tests.support.installation import Installation, copy_checkout, make_run, wait_until_announced


@pytest.fixture(scope="session")
def recovery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    checkout = copy_checkout(tmp_path_factory.mktemp("faults") / "recovery")
    with make_run(checkout, tmp_path_factory.mktemp("installation") / "var") as installation:
        wait_until_announced(installation)
        yield installation
