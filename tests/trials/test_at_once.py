"""What is decided about a trial is decided on the trial as it is, not as it was read."""

from datetime import timedelta
from functools import partial

import pytest
from django.utils import timezone

from recovery.accounts.models import Clinician
from recovery.core.errors import RecoveryError
from recovery.trials import services
from recovery.trials.models import Amendment, Period, Trial, TrialSecret
from tests.support.people import make_clinician, make_patient, signed_in
from tests.support.race import at_once, codes
from tests.trials.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def clinician(db: None) -> Clinician:
    return make_clinician("jo@example.org")


@pytest.fixture
def world(db: None) -> World:
    world = World(make_patient("ada@example.org"), timezone.now().date())
    world.three_stable_weeks()
    return world


@pytest.fixture
def asked(world: World) -> Trial:
    """A trial for which a clinician was asked, and which has not begun."""
    return world.begin(signed_in(world.patient.user), asks_clinician=True)


def start(world: World, trial: Trial) -> Trial:
    tomorrow = world.today + timedelta(days=1)
    return services.start(trial=trial, user_id=world.patient.user_id, starts_on=tomorrow)


def decline(trial: Trial, clinician: Clinician) -> Trial:
    return services.agree(trial=trial, clinician=clinician, agrees=False, words="Better not.")


def stop(trial: Trial, reason: str = "other") -> Trial:
    return services.stop(trial=trial, user_id=trial.patient.user_id, reason=reason)


def amend(trial: Trial) -> None:
    services.amend(trial=trial, user_id=trial.patient.user_id, subject="dose", words="Half.")


def read(trial: Trial) -> Trial:
    """The trial as a request reads it before anything else happens."""
    return Trial.objects.select_related("patient", "regimen").get(id=trial.id)


@pytest.mark.promise("S11")
def test_a_late_no_does_not_end_a_trial_that_has_begun(
    world: World, asked: Trial, clinician: Clinician
) -> None:
    read_before = read(asked)
    start(world, asked)
    with pytest.raises(RecoveryError) as refused:
        decline(read_before, clinician)
    assert refused.value.code == "not_asked"
    assert read(asked).status == "running"


@pytest.mark.promise("S11")
def test_what_was_stopped_is_neither_begun_nor_stopped_nor_amended_again(
    world: World, asked: Trial
) -> None:
    before_start = read(asked)
    start(world, asked)
    running = read(asked)
    ended = stop(running)
    assert (ended.status, ended.stop_reason) == ("stopped", "other")
    for call, code in (
        (partial(start, world, before_start), "begun"),
        (partial(stop, running, "harm"), "over"),
        (partial(amend, running), "not_running"),
    ):
        with pytest.raises(RecoveryError) as refused:
            call()
        assert refused.value.code == code
    assert (read(asked).stop_reason, Amendment.objects.count()) == ("other", 0)


@pytest.mark.promise("S11")
@pytest.mark.django_db(transaction=True)
def test_of_a_start_and_a_no_at_once_one_order_stands(
    world: World, asked: Trial, clinician: Clinician
) -> None:
    start_it, decline_it = (
        partial(start, world, read(asked)),
        partial(decline, read(asked), clinician),
    )
    answers = at_once(start_it, decline_it)
    found = read(asked)
    # Whoever came second found what the first had left: a no may be overruled, a start may not.
    assert found.status == "running"
    assert codes(answers)[0] == ""
    assert set(codes(answers)) <= {"", "not_asked"}
    assert TrialSecret.objects.filter(trial=asked).count() == 1


@pytest.mark.promise("S11")
@pytest.mark.django_db(transaction=True)
def test_of_many_starts_and_stops_at_once_each_happens_once(world: World, asked: Trial) -> None:
    answers = at_once(*(partial(start, world, read(asked)) for _ in range(3)))
    assert codes(answers) == ["", "begun", "begun"]
    running = read(asked)
    answers = at_once(
        partial(stop, running),
        partial(stop, running),
        partial(amend, running),
        partial(amend, running),
    )
    assert codes(answers).count("over") == 1
    assert set(codes(answers)) <= {"", "over", "not_running"}
    found = read(asked)
    assert found.status == "stopped"
    assert Period.objects.filter(trial=asked).count() == 2
