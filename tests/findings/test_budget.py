"""What a physiotherapist's budget of false alarms leaves room for."""

import pytest

from recovery.findings import false_alarms

ONE_MOTION = {"drop": 1, "stall": 1, "pain": 1}
THREE_MOTIONS = {"drop": 3, "stall": 3, "pain": 1}


def expected(watched: dict[str, int], patients: int, a_week: float) -> float:
    """False alarms a week of a caseload of such patients at the threshold that follows."""
    most = false_alarms.threshold(watched, patients=patients, a_week=a_week)
    month = sum(count * min(false_alarms.MOST[kind], most) for kind, count in watched.items())
    return patients * month * 7 / false_alarms.DAYS_OF_A_MONTH


@pytest.mark.parametrize("watched", [ONE_MOTION, THREE_MOTIONS, {"drop": 1}, {"pain": 2}])
@pytest.mark.parametrize("patients", [1, 60, 200])
@pytest.mark.parametrize("a_week", [1, 2, 5])
def test_the_budget_is_never_overdrawn(watched: dict, patients: int, a_week: float) -> None:
    assert expected(watched, patients, a_week) <= a_week + 1e-9


def test_a_budget_that_is_too_small_is_used_up() -> None:
    assert expected(THREE_MOTIONS, 60, 5) == pytest.approx(5)


def test_with_room_for_all_nothing_is_left_out() -> None:
    assert false_alarms.threshold(ONE_MOTION, patients=60, a_week=5) == max(
        false_alarms.MOST.values()
    )


def test_three_motions_ask_for_stronger_evidence_than_one() -> None:
    weak = {"rate": false_alarms.rate_of_drop(-2.25, 7)}
    strong = {"rate": false_alarms.rate_of_drop(-3.0, 7)}
    for flag, one, three in ((weak, True, False), (strong, True, True)):
        for watched, fits in ((ONE_MOTION, one), (THREE_MOTIONS, three)):
            content = {**flag, "watched": watched}
            assert false_alarms.affordable(content, patients=60, a_week=5) is fits


def test_stronger_evidence_is_rarer() -> None:
    for rate, weak, strong in (
        (lambda z: false_alarms.rate_of_drop(z, 7), -2.25, -4.0),
        (lambda limit: false_alarms.rate_of_stall(limit, 35), 2.0, -1.0),
        (false_alarms.rate_of_pain, 3, 6),
    ):
        assert rate(weak) > 10 * rate(strong)


def test_a_rule_needs_no_budget() -> None:
    assert false_alarms.affordable({"rate": None}, patients=10_000, a_week=1)
