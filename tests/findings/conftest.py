"""Who is looked at."""

import pytest

from tests.findings.person import Person


@pytest.fixture
def person(db: None) -> Person:
    return Person()
