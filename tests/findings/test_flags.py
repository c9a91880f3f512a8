"""Why a patient needs their physiotherapist: each flag, its figures, and when it stays silent."""

from datetime import timedelta

import pytest

from tests.findings.person import TODAY, Person, healing, steady

pytestmark = pytest.mark.django_db


def test_a_drop_says_from_where_to_where_it_fell_on_which_day_and_the_error(
    person: Person,
) -> None:
    person.measures({**steady(28, 6, 116), **steady(5, 0, 100)})
    person.looked_at()
    drop = person.flag("drop")
    assert drop is not None
    figures = drop["figures"]
    assert figures["before"] == pytest.approx(116, abs=2)
    assert figures["now"] == pytest.approx(100, abs=1.5)
    assert figures["change"] == pytest.approx(figures["now"] - figures["before"], abs=0.11)
    assert figures["fell_on"] == (TODAY - timedelta(days=5)).isoformat()
    assert figures["readings_now"] == 6
    assert figures["error"] == 12
    assert drop["exceeds_error"] is True
    assert (drop["joint"], drop["motion"], drop["device"]) == ("knee", "flexion", "phone")


def test_one_fall_is_one_flag_for_every_device_that_saw_it(person: Person) -> None:
    person.measures({**steady(28, 6, 116), **steady(5, 0, 100)})
    person.measures({**steady(28, 6, 110), **steady(5, 0, 80)}, device="goniometer")
    person.looked_at()
    (drop,) = [each for each in person.findings("flag") if each["code"] == "drop"]
    assert drop["device"] == "goniometer", "where it is clearest"


def test_a_motion_that_fell_does_not_stall_as_well(person: Person) -> None:
    person.measures({**steady(60, 6, 116), **steady(5, 0, 100)})
    person.wants(130)
    person.looked_at()
    codes = [each["code"] for each in person.findings("flag")]
    assert "drop" in codes
    assert "stall" not in codes


def test_a_fall_that_goes_on_keeps_its_day(person: Person) -> None:
    person.measures({**steady(28, 6, 116), **steady(5, -4, 100)})
    for days_ahead in range(5):
        person.looked_at(days_ahead=days_ahead)
        drop = person.flag("drop")
        assert drop is not None
        assert drop["figures"]["fell_on"] == (TODAY - timedelta(days=5)).isoformat()
        assert drop["figures"]["readings_now"] == 6 + days_ahead
        assert drop["since"] == TODAY.isoformat()


def test_for_extension_more_is_worse(person: Person) -> None:
    person.measures({**steady(28, 7, 0, noise=1), **steady(6, 0, 10, noise=1)}, "extension")
    person.looked_at()
    drop = person.flag("drop")
    assert drop is not None
    assert drop["figures"]["change"] > 8


def test_an_extension_that_comes_back_is_no_drop(person: Person) -> None:
    person.measures({**steady(28, 7, 10, noise=1), **steady(6, 0, 0, noise=1)}, "extension")
    person.looked_at()
    assert person.findings("flag") == []


def test_an_operation_is_no_drop(db: None) -> None:
    """A knee bends less after its operation than before: that is no news to who operated on it."""
    person = Person(20, surgery_on=TODAY - timedelta(days=6))
    person.measures({**steady(28, 7, 116), **steady(6, 0, 70)})
    person.looked_at()
    assert person.flag("drop") is None


def test_a_drop_after_an_operation_is_one(db: None) -> None:
    person = Person(20, surgery_on=TODAY - timedelta(days=30))
    person.measures({**steady(29, 7, 90), **steady(6, 0, 60)})
    person.looked_at()
    assert person.flag("drop") is not None


def test_devices_are_never_mixed(person: Person) -> None:
    """The goniometer reads 15° less than the phone did: no drop, two short series."""
    person.measures(steady(28, 7, 116))
    person.measures(steady(6, 0, 100), device="goniometer")
    person.looked_at()
    assert person.flag("drop") is None


def test_raters_and_positions_are_never_mixed(person: Person) -> None:
    person.measures(steady(28, 7, 116))
    person.measures(steady(6, 4, 100), rater="clinician")
    person.measures(steady(3, 0, 100), position="prone")
    person.looked_at()
    assert person.flag("drop") is None


def test_the_other_side_is_not_watched(person: Person) -> None:
    person.measures({**steady(28, 7, 136), **steady(6, 0, 110)}, side="right")
    person.looked_at()
    assert person.flag("drop") is None


def test_a_stall_is_flagged_below_the_goal_only(person: Person) -> None:
    person.measures(steady(60, 0, 100, noise=3))
    person.looked_at()
    assert person.flag("stall") is None, "without a goal nothing stalls"
    person.wants(125)
    person.moves_on()
    person.looked_at()
    stall = person.flag("stall")
    assert stall is not None
    assert stall["figures"]["goal"] == 125
    assert stall["figures"]["upper_limit"] < 2


def test_a_motion_at_the_surgeons_limit_does_not_stall(person: Person) -> None:
    person.measures(steady(60, 0, 91, noise=1))
    person.wants(125)
    person.may_not(maximum=90)
    person.looked_at()
    assert person.flag("stall") is None


def test_an_extension_is_flagged_for_its_deficit_and_not_as_a_stall(person: Person) -> None:
    person.measures(steady(60, 0, 6, noise=1), "extension")
    person.wants(0, "extension")
    person.looked_at()
    assert person.flag("stall") is None
    deficit = person.flag("deficit")
    assert deficit is not None
    assert deficit["figures"]["week"] == 10
    assert deficit["figures"]["now"] == pytest.approx(6, abs=0.7)


@pytest.mark.parametrize(
    ("joint", "kind", "weeks", "lacks", "flagged"),
    [
        ("knee", "ligament", 3, 6, False),
        ("knee", "ligament", 4, 6, True),
        ("knee", "meniscus", 7, 6, False),
        ("knee", "meniscus", 8, 6, True),
        ("knee", "joint_replacement", 10, 6, False),
        ("elbow", "fracture", 10, 20, False),
        ("elbow", "fracture", 10, 33, True),
        ("finger", "fracture", 10, 20, False),
    ],
)
def test_what_an_extension_may_lack_depends_on_its_joint(
    db: None, joint: str, kind: str, weeks: int, lacks: float, *, flagged: bool
) -> None:
    person = Person(weeks, kind, joint=joint)
    person.measures(steady(min(60, 7 * weeks - 8), 0, lacks, noise=0.5), "extension")
    person.looked_at()
    assert (person.flag("deficit") is not None) == flagged


def test_a_lunge_is_compared_with_itself_alone(db: None) -> None:
    person = Person(10, joint="ankle")
    person.measures(steady(60, 0, 12, noise=1), "dorsiflexion", device="goniometer")
    person.measures(
        {**steady(60, 7, 36, noise=1), **steady(6, 0, 28, noise=1)},
        "dorsiflexion",
        position="other",
    )
    person.wants(15, "dorsiflexion")
    person.looked_at()
    drops = [each for each in person.findings("flag") if each["code"] == "drop"]
    assert [each["device"] for each in drops] == ["phone"]
    assert drops[0]["figures"]["error"] == 4.57
    assert drops[0]["exceeds_error"] is True
    goals = {each["device"]: each["goal"] for each in person.findings("curve")}
    assert goals["phone"] is None, "a goal of dorsiflexion is no goal of the lunge beside it"
    assert goals["goniometer"]["degrees"] == 15


def test_a_goal_of_dorsiflexion_holds_where_only_the_lunge_is_measured(db: None) -> None:
    person = Person(10, joint="ankle")
    person.measures(healing(60, 0, start=10, end=38), "dorsiflexion", position="lunge")
    person.wants(35, "dorsiflexion")
    person.looked_at()
    (curve,) = person.findings("curve")
    assert curve["goal"]["degrees"] == 35
    assert max(curve["band"]["high"]) <= 55


def test_a_limit_on_straightening_is_no_deficit(person: Person) -> None:
    person.measures(steady(60, 0, 10, noise=1), "extension")
    person.may_not("extension", minimum=10)
    person.looked_at()
    assert person.flag("deficit") is None


@pytest.mark.parametrize(
    ("weeks", "step"), [(3, None), (4, "review"), (5, "review"), (6, "tell_surgeon")]
)
def test_a_knee_replacement_that_is_late(db: None, weeks: int, step: str | None) -> None:
    person = Person(weeks, "joint_replacement")
    person.measures(steady(10, 0, 80))
    person.measures(steady(10, 0, 12, noise=0.5), "extension")
    person.looked_at()
    late = person.flag("late_after_knee_replacement")
    if step is None:
        assert late is None
        return
    assert late is not None
    assert late["figures"]["step"] == step
    assert late["figures"]["week"] == weeks
    assert late["figures"]["bend"] == pytest.approx(80, abs=1.5)
    assert late["figures"]["lacks"] == pytest.approx(12, abs=0.5)


def test_a_knee_replacement_in_time_is_not_flagged(db: None) -> None:
    person = Person(6, "joint_replacement")
    person.measures(steady(10, 0, 95, noise=1))
    person.looked_at()
    assert person.flag("late_after_knee_replacement") is None


def test_pain_of_eight_at_rest_is_flagged_with_what_is_usual(person: Person) -> None:
    person.hurts({**dict.fromkeys(range(28, 0, -1), 3), 0: 8})
    person.looked_at()
    flag = person.flag("pain_up")
    assert flag is not None
    assert flag["figures"] == {"context": "rest", "pain": 8, "usual": 3, "also": ""}


def test_pain_above_ones_own_median_is_another_sentence(person: Person) -> None:
    person.hurts({**dict.fromkeys(range(28, 2, -1), 2), 2: 6, 1: 6, 0: 6})
    person.looked_at()
    flag = person.flag("pain_above_course")
    assert flag is not None
    assert flag["figures"] == {"context": "rest", "pain": 6, "usual": 2, "also": ""}


@pytest.mark.parametrize("context", ["rest", "movement", "night"])
def test_pain_is_watched_in_every_context_by_the_same_rule(person: Person, context: str) -> None:
    person.hurts({**dict.fromkeys(range(28, 0, -1), 3), 0: 8}, context)
    person.looked_at()
    flag = person.flag("pain_up")
    assert flag is not None
    assert flag["figures"] == {"context": context, "pain": 8, "usual": 3, "also": ""}
    assert flag["watched_of"][str(person.knee.id)]["pain"] == 1


def test_pain_that_is_up_in_several_contexts_is_one_flag(person: Person) -> None:
    usual = dict.fromkeys(range(28, 0, -1), 2)
    person.hurts({**usual, 0: 5})
    person.hurts({**usual, 0: 9}, "movement")
    person.hurts({**usual, 0: 2}, "night")
    person.looked_at()
    (flag,) = person.findings("flag")
    assert flag["code"] == "pain_up"
    assert flag["figures"] == {"context": "movement", "pain": 9, "usual": 2, "also": "rest"}


def test_of_several_rises_the_largest_is_told(person: Person) -> None:
    person.hurts({**dict.fromkeys(range(28, 0, -1), 2), 0: 5})
    person.hurts({**dict.fromkeys(range(28, 0, -1), 1), 0: 5}, "night")
    person.looked_at()
    (flag,) = person.findings("flag")
    assert flag["figures"] == {"context": "night", "pain": 5, "usual": 1, "also": "rest"}


def test_missed_logs_after_expected_days(person: Person) -> None:
    person.hurts(dict.fromkeys(range(40, 20, -1), 2))
    person.looked_at()
    flag = person.flag("missed_logs")
    assert flag is not None
    assert flag["figures"] == {
        "missed": 20, "last_logged": (TODAY - timedelta(days=21)).isoformat(),
    }  # fmt: skip


def test_who_logs_has_no_missed_logs(person: Person) -> None:
    person.hurts(dict.fromkeys(range(40, 2, -1), 2))
    person.looked_at()
    assert person.flag("missed_logs") is None


def test_a_flag_keeps_its_first_day_for_a_fortnight(person: Person) -> None:
    person.hurts({**dict.fromkeys(range(28, 0, -1), 3), 0: 8})
    person.looked_at()
    person.looked_at(days_ahead=1)
    flag = person.flag("pain_up")
    assert flag is not None
    assert flag["since"] == TODAY.isoformat()


def test_an_ended_injury_is_not_watched(person: Person) -> None:
    person.knee.ended_on = TODAY - timedelta(days=1)
    person.knee.save()
    person.hurts({**dict.fromkeys(range(28, 0, -1), 3), 0: 8})
    person.looked_at()
    assert person.findings("flag") == []


def test_healing_as_usual_is_not_flagged(person: Person) -> None:
    person.measures(healing(60, 0))
    person.hurts(dict.fromkeys(range(60, -1, -1), 3))
    person.looked_at()
    assert person.findings("flag") == []


def test_pain_of_eight_on_the_first_days_has_no_usual_yet(person: Person) -> None:
    """Nan is no JSON: PostgreSQL refuses it, and a browser cannot read it."""
    person.hurts({1: 3, 0: 8})
    person.looked_at()
    flag = person.flag("pain_up")
    assert flag is not None
    assert flag["figures"] == {"context": "rest", "pain": 8, "usual": None, "also": ""}
