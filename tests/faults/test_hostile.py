"""One evening in real processes, with everybody hostile in it who could be: nobody else waits."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.evening import Evening, evening, kill, now_by_the_minute
from tests.faults.importing import bring, child_of, endless
from tests.services import throwaway_services
from tests.support.processes import wait_until
from tests.support.push_service import PushService, push_service

MANY = 60
UNTRIED = """SELECT count(*) FROM recovery_delivery
WHERE attempted_at IS NULL AND finished_at IS NULL AND attempt = 1"""


@pytest.fixture(scope="module")
def pushes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PushService]:
    with push_service(tmp_path_factory.mktemp("push")) as running:
        yield running


@pytest.fixture(params=["embedded", "servers"])
def night(request: pytest.FixtureRequest, tmp_path: Path, pushes: PushService) -> Iterator[Evening]:
    lease = {"RECOVERY_LEASE_SECONDS": "20"}  # so many people take longer than the others' two
    if request.param == "embedded":
        with evening(tmp_path / "var", pushes, None, **lease) as made:
            yield made
        return
    with (
        throwaway_services() as services,
        evening(tmp_path / "var", pushes, services, **lease) as made,
    ):
        yield made


@pytest.mark.promise("S1", "S3")
def test_one_hostile_patient_delays_nobody(night: Evening, tmp_path: Path) -> None:
    due_at = now_by_the_minute()
    theirs = night.pushes.browser(410)
    subscription = {"endpoint": theirs.endpoint, "p256dh": theirs.p256dh, "auth": theirs.auth}
    asked = json.dumps({"due_at": due_at.isoformat(), "subscription": subscription})
    first, last = ([night.pushes.browser() for _ in range(MANY // 2)] for _ in range(2))
    night.remind(first, due_at=due_at)
    assert int(night.python(["-m", "tests.faults.hostile"], asked)) > 100
    # The one that stopped everybody on 0.1.0, beside one whose message cannot be sealed.
    bad = [night.pushes.browser() for _ in range(2)]
    bad[0].endpoint = "https://fcm.googleapis.com/fcm/send/é"
    bad[1].secret = b"too short"
    night.remind(bad, due_at=due_at)
    night.remind(last, due_at=due_at)
    slow = [bring(night, "sleep", endless(tmp_path)) for _ in range(2)]
    night.worker("work")
    night.worker("reminders")
    night.tick()
    good = [*first, *last]
    wait_until(lambda: bool(child_of(night, slow[0])), "the import has begun", said=night.said)
    wait_until(
        lambda: all(night.pushes.messages(browser) for browser in good),
        "everybody else is reminded",
        seconds=60,
        said=night.said,
    )
    wait_until(lambda: night.rows(UNTRIED) == [(0,)], "everybody was tried", said=night.said)
    assert [len(night.pushes.messages(browser)) for browser in good] == [1] * MANY
    assert health(night)["oldest_unattempted"] is None
    assert health(night)["ok"]
    assert child_of(night, slow[0]), "all this beside an import that goes on"
    for each in night.programs:
        kill(each)


def health(night: Evening) -> dict:
    code = (
        "import json, django; django.setup()\n"
        "from recovery.reminders.queries import health\n"
        "print(json.dumps(health()))"
    )
    return json.loads(night.python(["-c", code]))
