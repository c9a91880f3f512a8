"""The bench fails a run that misses a goal."""

import pytest

from tests.bench.report import Report


@pytest.mark.parametrize(("figure", "code"), [(2.9, 0), (3.0, 0), (3.1, 1)])
def test_a_ratio_beyond_its_goal_fails_the_run(figure: float, code: int) -> None:
    report = Report()
    report.add("a time", 1e9, "ms")
    report.add("a batch", figure, "×", most=3)
    assert report.exit_code == code


@pytest.mark.parametrize(("figure", "code"), [(12.0, 0), (11.9, 1)])
def test_a_gain_below_its_goal_fails_the_run(figure: float, code: int) -> None:
    report = Report()
    report.add("a year", figure, "×", least=12)
    assert report.exit_code == code
