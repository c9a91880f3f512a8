"""The ledger is only added to, tells every change, and loses nothing that it had taken."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from recovery import ledger
from recovery.ledger import Event, Unwritable, services
from tests.services import Services, throwaway_services
from tests.support.installation import ROOT

pytestmark = [pytest.mark.promise("S13"), pytest.mark.services]


def end_sharing(*subjects: UUID) -> None:
    for subject in subjects:
        ledger.record(event=Event.SHARING_ENDED, person=uuid4(), subject=subject)


def ended() -> list[UUID]:
    return [each.subject_id for each in ledger.entries_of(Event.SHARING_ENDED)]


def afresh() -> None:
    """What another process knows: nothing yet."""
    services._at.cache_clear()


def some(count: int) -> list[UUID]:
    return [uuid4() for _ in range(count)]


def test_what_is_recorded_is_on_the_disk_in_order(ledger: Path) -> None:
    wanted = some(5)
    end_sharing(*wanted)
    afresh()
    assert ended() == wanted
    assert ledger.read_bytes().count(b"\n") == 6, "a line each, and the first"
    assert ledger.stat().st_mode & 0o077 == 0
    assert services.state().is_well


def test_a_file_cut_at_any_byte_keeps_every_whole_line_and_goes_on(ledger: Path) -> None:
    wanted = some(3)
    end_sharing(*wanted)
    whole = ledger.read_bytes()
    ends = [i for i, byte in enumerate(whole) if byte == ord("\n")]
    for length in range(len(whole)):
        ledger.write_bytes(whole[:length])
        afresh()
        # A line that lacks nothing but its break is a line.
        lines = sum(end <= length for end in ends)
        assert ended() == wanted[: max(lines - 1, 0)], length
        after = uuid4()
        end_sharing(after)
        afresh()
        assert ended() == [*wanted[: max(lines - 1, 0)], after], length
        assert services.state().is_well, length


def test_a_cut_is_noticed_by_a_process_that_had_read_more(ledger: Path) -> None:
    wanted = some(3)
    end_sharing(*wanted)
    ledger.write_bytes(ledger.read_bytes()[:-20])
    after = uuid4()
    end_sharing(after)
    assert ended() == [*wanted[:2], after]
    assert services.state().is_well


@pytest.mark.parametrize("how", ["changed", "removed", "swapped", "added"])
def test_a_changed_line_is_told_and_the_others_still_count(ledger: Path, how: str) -> None:
    wanted = some(4)
    end_sharing(*wanted)
    lines = ledger.read_bytes().splitlines(keepends=True)
    if how == "changed":
        lines[2] = lines[2].replace(b"sharing_ended", b"session_ended")
    elif how == "removed":
        del lines[2]
    elif how == "swapped":
        lines[2], lines[3] = lines[3], lines[2]
    else:
        lines.insert(2, b'{"n":2,"event":"sharing_ended"}\n')
    ledger.write_bytes(b"".join(lines))
    afresh()
    state = services.state()
    assert state.broken >= 1
    assert not state.is_well
    assert set(ended()) >= {wanted[0], wanted[3]}
    head = services.head()
    assert not services.knows(head.n, head.hash), "a broken chain proves nothing"
    end_sharing(last := uuid4())
    assert ended()[-1] == last, "a broken chain does not stop anybody from revoking"


APPEND = """
import sys, django
django.setup()
from uuid import UUID
from recovery import ledger
for number in range(40):
    subject = UUID(int=int(sys.argv[1]) * 1000 + number)
    ledger.record(event=ledger.Event.SHARING_ENDED, person=subject, subject=subject)
"""


def append_in_processes(url: str, copy: str, var: Path) -> None:
    environment = {
        **os.environ, "DJANGO_SETTINGS_MODULE": "config.settings", "RECOVERY_VAR": str(var),
        "RECOVERY_LEDGER_URL": url, "RECOVERY_LEDGER_COPY": copy,
    }  # fmt: skip
    command = [sys.executable, "-c", APPEND]
    writers = [subprocess.Popen([*command, str(i)], cwd=ROOT, env=environment) for i in range(2)]
    assert [each.wait(timeout=120) for each in writers] == [0, 0]


def test_two_processes_that_append_at_once_make_one_chain(ledger: Path, tmp_path: Path) -> None:
    copy = tmp_path / "elsewhere" / "copy"
    append_in_processes(str(ledger), str(copy), tmp_path / "var")
    found = {each.int for each in ended()}
    assert found == {*range(40), *range(1000, 1040)}
    assert services.state().is_well
    assert copy.read_bytes() == ledger.read_bytes()


def test_two_threads_do_not_tear_each_other_s_lines() -> None:
    wanted = some(40)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(end_sharing, wanted))
    assert set(ended()) == set(wanted)
    assert services.state().is_well


def test_it_takes_no_names_addresses_or_words() -> None:
    for words in ("ada@example.org", "Ada", 0.5, ["knee"], {"pain": 7}, None):
        with pytest.raises(TypeError):
            ledger.record(event=Event.SHARING_ENDED, person=uuid4(), injury=words)  # type: ignore[arg-type]
    assert ended() == []


def test_what_cannot_be_written_is_refused(ledger: Path, settings: Any) -> None:
    ledger.mkdir(parents=True)
    with pytest.raises(Unwritable):
        end_sharing(uuid4())


# --- The copy -------------------------------------------------------------------------------------


@pytest.fixture
def copy(tmp_path: Path, settings: Any) -> Path:
    settings.LEDGER_COPY = str(tmp_path / "elsewhere" / "copy")
    return tmp_path / "elsewhere" / "copy"


def test_the_copy_has_each_line_at_once(ledger: Path, copy: Path) -> None:
    end_sharing(*some(3))
    assert copy.read_bytes() == ledger.read_bytes()
    assert services.state().copy_behind == 0


def test_a_copy_that_fails_stops_nobody_is_told_and_catches_up(
    ledger: Path, copy: Path, caplog: pytest.LogCaptureFixture
) -> None:
    wanted = some(4)
    end_sharing(wanted[0])
    kept = copy.read_bytes()
    copy.unlink()
    copy.mkdir()
    end_sharing(*wanted[1:3])
    assert ended() == wanted[:3]
    assert not services.state().is_well
    assert "copy of the ledger" in caplog.text
    copy.rmdir()
    copy.write_bytes(kept)
    assert services.state().copy_behind == 2
    end_sharing(wanted[3])
    assert copy.read_bytes() == ledger.read_bytes()
    assert services.state().is_well


def test_a_lost_disk_is_filled_again_from_the_copy(ledger: Path, copy: Path) -> None:
    wanted = some(3)
    end_sharing(*wanted)
    before = services.head()
    ledger.unlink()
    afresh()
    ledger_of_a_new_machine = services.head()
    assert ledger_of_a_new_machine == before
    assert ended() == wanted
    assert services.knows(before.n, before.hash)


def test_a_copy_of_another_ledger_is_told_and_left_alone(ledger: Path, copy: Path) -> None:
    end_sharing(uuid4())
    other = copy.read_bytes()
    ledger.unlink()
    copy.unlink()
    afresh()
    end_sharing(uuid4())
    copy.write_bytes(other)
    end_sharing(uuid4())
    assert services.state().copy_fault == "is of another ledger"
    assert copy.read_bytes() == other


def test_before_a_restore_the_longest_whole_chain_counts(ledger: Path, copy: Path) -> None:
    wanted = some(3)
    end_sharing(*wanted)
    long = copy.read_bytes()
    copy.unlink()
    ledger.unlink()
    afresh()
    end_sharing(only_here := uuid4())
    copy.write_bytes(long)
    services.take_the_longest()
    assert ended() == [*wanted, only_here]
    assert services.state().is_well
    assert list(ledger.parent.glob("*.aside-*")), "nothing is thrown away"


# --- A database of its own ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def server() -> Iterator[Services]:
    with throwaway_services() as started:
        yield started


@pytest.mark.machine
def test_a_database_of_its_own_is_as_good_a_home(
    server: Services, settings: Any, tmp_path: Path
) -> None:
    settings.LEDGER_URL = server.database_url
    settings.LEDGER_COPY = str(tmp_path / "copy")
    wanted = some(2)
    end_sharing(*wanted)
    append_in_processes(server.database_url, settings.LEDGER_COPY, tmp_path / "var")
    assert ended()[:2] == wanted
    assert len(ended()) == 82
    state = services.state()
    assert state.is_well
    (tmp_path / "copy").unlink()
    assert services.state().copy_behind == state.n
    end_sharing(uuid4())
    assert services.state().is_well
