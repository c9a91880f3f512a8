"""The re-randomisation test against enumeration, one order at a time."""

from itertools import product

import numpy as np
import pytest
import statsmodels.api as sm

from recovery.statistics import reml, rerandomisation
from recovery.statistics.answers import Note
from recovery.statistics.effect import randomised_effect
from recovery.trials.designs import designs
from tests.statistics.plans import data_of, plan
from tests.statistics.simulator import Design, trial


def test_the_orders_are_all_that_pairs_could_have_drawn():
    drawn = rerandomisation.orders(np.array([1.0, 0, 0, 1, 1, 0]), "pairs")
    assert sorted(map(tuple, drawn)) == sorted(
        tuple(x for a in firsts for x in (a, 1 - a)) for firsts in product((0.0, 1.0), repeat=3)
    )


@pytest.mark.parametrize(("design", "count"), [("pairs", 16), ("balanced", 70), ("free", 182)])
def test_how_many_orders_eight_periods_have(design, count):
    # Free: 256 less those with fewer than 3 on (1 + 8 + 28) or fewer than 3 off (as many).
    order = np.array([1.0, 0, 0, 1, 1, 0, 0, 1])
    assert len(rerandomisation.orders(order, design)) == count


@pytest.mark.parametrize("design", ["pairs", "balanced", "free"])
def test_of_too_many_orders_two_thousand_are_looked_at_with_the_drawn_one(design):
    order = np.tile([0.0, 1.0], 14)
    drawn = rerandomisation.orders(order, design)
    assert drawn.shape == (2000, 28)
    assert (drawn == order).all(axis=1).any()
    assert all(rerandomisation.fits_design(one, design) for one in drawn)


def test_the_planner_promises_no_smaller_p_than_the_report_can_give():
    for design in designs("pain"):
        order = np.tile([0.0, 1.0], design["periods"] // 2)
        assert design["smallest_p"] == 2 / len(rerandomisation.orders(order, "pairs"))


def test_p_is_the_share_of_orders_counted_one_by_one(case):
    found = randomised_effect(**case)
    seen = ~np.isnan(case["outcome"])
    day, y = case["day"][seen], case["outcome"][seen]
    trend = reml.spline(day, 0.0, 111.0, 4)
    rho = reml.fit(day, y, trend).rho
    sigma = rho ** np.abs(np.subtract.outer(day, day))

    def size(firsts: tuple[float, ...]) -> float:
        assigned = np.repeat([x for a in firsts for x in (a, 1 - a)], 7)[seen]
        return abs(sm.GLS(y, np.column_stack([trend, assigned]), sigma=sigma).fit().params[-1])

    drawn = size(tuple(case["assigned"][::14]))
    sizes = [size(firsts) for firsts in product((0.0, 1.0), repeat=8)]
    assert found.p_randomisation == np.mean(np.array(sizes) >= drawn * (1 - 1e-9))


def test_four_pairs_cannot_go_below_two_in_sixteen():
    case = plan()
    case["outcome"] = case["outcome"] + 40 * case["assigned"]
    found = randomised_effect(**case)
    assert found.p < 0.001
    assert found.p_randomisation == found.p_randomisation_smallest == 2 / 16
    assert any(note.figures.get("orders") == 16 for note in found.notes)


def test_the_test_is_exact_over_everything_that_could_have_been_drawn():
    # One person without an effect, every order in turn as the drawn one: p ≤ a in at most a.
    chance = np.random.default_rng(8)
    day = np.arange(72.0)
    outcome = 60 + 30 * (1 - np.exp(-day / 20)) + chance.normal(0, 4, 72)
    ps = []
    for firsts in product((0.0, 1.0), repeat=6):
        assigned = np.repeat([x for a in firsts for x in (a, 1 - a)], 6)
        case = plan(periods=12, days=6, outcome=outcome, assigned=assigned, taken=assigned)
        found = randomised_effect(**case)
        if found.verdict != "refused":
            ps.append(found.p_randomisation)
    assert len(ps) == 64
    assert sorted(ps) == pytest.approx([2 * (k // 2 + 1) / 64 for k in range(64)])


def test_the_range_of_re_randomisation_is_where_the_test_does_not_reject():
    case = trial(np.random.default_rng(5), Design(effect=5, shape="two_phase"))
    data = data_of(case)
    trend = reml.spline(data.read_day, 0.0, 111.0, 4)
    periods = data.exposure_by_period[data.has_reading]
    drawn = rerandomisation.orders(data.order, "pairs")

    def compared(theta: float, rho: float | None = None) -> rerandomisation.Comparison:
        left = data.read - theta * periods @ data.order
        return rerandomisation.compare(data.read_day, left, trend, periods, data.order, drawn, rho)

    rho = reml.fit(data.read_day, data.read, trend).rho
    low, high = compared(0).interval()
    assert low < 5 < high
    for end, inwards in ((low, 1e-6), (high, -1e-6)):
        assert compared(end + inwards, rho).p > 0.05
        assert compared(end - inwards, rho).p <= 0.05


def test_too_few_orders_give_no_range():
    found = randomised_effect(**plan())
    assert Note.NO_RERANDOMISED_RANGE in [each.code for each in found.notes]


def test_an_odd_last_period_is_half_of_a_pair():
    found = randomised_effect(**plan(periods=9))
    assert found.verdict != "refused"
    assert found.p_randomisation_smallest == 2 / 32
