from typing import Any

import numpy as np
import pytest

from tests.statistics.simulator import Design, trial


@pytest.fixture
def case() -> dict[str, Any]:
    """A plan of 16 weeks with a true effect of 5°."""
    return trial(np.random.default_rng(11), Design(effect=5, shape="exponential"))
