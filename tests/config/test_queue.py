"""How work is queued, with and without Redis."""

import os
import subprocess
import sys
from pathlib import Path
from queue import Empty

import pytest
from kombu import Connection

from config.celery import app

pytestmark = pytest.mark.services

ROOT = Path(__file__).resolve().parents[2]


def settings_with(tmp_path: Path, **environment: str) -> dict[str, str]:
    """What Celery is told in a process of its own, with nothing else set."""
    names = ["broker_url", "worker_pool", "worker_concurrency", "worker_enable_remote_control"]
    code = f"from config.celery import app; print(*[app.conf[n] for n in {names}], sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PATH": os.environ["PATH"], "RECOVERY_VAR": str(tmp_path), **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(zip(names, done.stdout.splitlines(), strict=True))


def test_alone_a_queue_has_one_process_with_threads_and_files_under_var(tmp_path: Path) -> None:
    told = settings_with(tmp_path)
    assert told["broker_url"].startswith("files://")
    assert (told["worker_pool"], told["worker_concurrency"]) == ("threads", "3")
    assert told["worker_enable_remote_control"] == "False"


def test_with_redis_it_leaves_no_files(tmp_path: Path) -> None:
    told = settings_with(tmp_path, REDIS_URL="redis://127.0.0.1:1/0")
    assert told["broker_url"] == "redis://127.0.0.1:1/0"
    assert told["worker_pool"] == "prefork"
    assert not (tmp_path / "broker").exists()


def test_nothing_is_lost_with_a_worker_and_nothing_is_kept_of_results() -> None:
    assert app.conf.task_acks_late
    assert app.conf.task_ignore_result
    assert app.conf.result_backend is None
    assert app.conf.worker_prefetch_multiplier == 1


def test_the_schedule_holds_plain_intervals_that_expire() -> None:
    schedule = app.conf.beat_schedule
    assert {entry["task"] for entry in schedule.values()} == {
        "recovery.tick", "recovery.purge", "recovery.new_day", "recovery.look_at_findings",
        "recovery.sweep_jobs", "recovery.mail_notices", "recovery.mail_digests", "recovery.back_up",
    }  # fmt: skip
    for entry in schedule.values():
        assert isinstance(entry["schedule"], int)
        assert entry["options"]["expires"] <= entry["schedule"]


def test_only_what_reminds_goes_to_the_worker_of_reminders() -> None:
    app.loader.import_default_modules()
    ours = [name for name in app.tasks if name.startswith("recovery.")]
    queues = {name: app.amqp.router.route({}, name)["queue"].name for name in ours}
    reminding = {name for name, queue in queues.items() if queue == "reminders"}
    assert reminding == {"recovery.tick", "recovery.send_deliveries"}
    assert set(queues.values()) == {"reminders", "work"}


def test_a_message_in_files_comes_whole_oldest_first_and_to_its_queue_alone(
    tmp_path: Path,
) -> None:
    options = {"data_folder_in": str(tmp_path), "data_folder_out": str(tmp_path)}
    with Connection(
        transport="config.file_broker:Transport", transport_options=options
    ) as connection:
        channel = connection.channel()
        for number in range(5):
            channel._put("work", {"number": number})
        channel._put("reminders", {"number": 9})
        assert channel._size("work") == 5
        assert [channel._get("work")["number"] for _ in range(5)] == list(range(5))
        assert channel._get("reminders") == {"number": 9}
        with pytest.raises(Empty):
            channel._get("work")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_every_message_is_reached_by_the_name_of_its_queue(tmp_path: Path) -> None:
    """No process writes down which queues there are, so none reads it half written."""
    environment = {"PATH": os.environ["PATH"], "RECOVERY_VAR": str(tmp_path)}
    code = "from recovery import tasks; tasks.tick.delay(); tasks.purge.delay()"
    setup = "import config, django; django.setup(); "
    environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
    subprocess.run([sys.executable, "-c", setup + code], env=environment, cwd=ROOT, check=True)
    found = sorted(path.parent.name for path in (tmp_path / "broker").rglob("*") if path.is_file())
    assert found == ["reminders", "work"]


def test_a_message_that_was_cut_off_keeps_no_other(tmp_path: Path) -> None:
    """The power went while it was on its way to the disk."""
    options = {"data_folder_in": str(tmp_path), "data_folder_out": str(tmp_path)}
    with Connection(
        transport="config.file_broker:Transport", transport_options=options
    ) as connection:
        channel = connection.channel()
        channel._put("work", {"number": 1})
        (message,) = (tmp_path / "work").glob("*.msg")
        message.write_bytes(bytes(40))
        channel._put("work", {"number": 2})
        assert channel._get("work") == {"number": 2}
        with pytest.raises(Empty):
            channel._get("work")
