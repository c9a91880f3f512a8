"""What all tests of this folder share."""

import pytest
from pytest_django import Settings


@pytest.fixture(autouse=True)
def without_budgets(settings: Settings) -> None:
    """What is asked here in a minute is more than anybody may."""
    settings.BUDGET_SCALE = 0
