"""The report of `make test` says what failed and what was not run."""

import sys
from pathlib import Path
from typing import Any

import pytest

from scripts import verify


def python(name: str, code: str, **options: Any) -> verify.Step:
    return verify.Step(name, [sys.executable, "-c", code], **options)


def run(monkeypatch: pytest.MonkeyPatch, *steps: verify.Step) -> int:
    monkeypatch.setitem(verify.MODES, "check", list(steps))
    monkeypatch.setattr(sys, "argv", ["verify.py", "check"])
    return verify.main()


def test_a_failure_does_not_hide_what_comes_after_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = python("broken", "print('3 failed, 4 passed'); raise SystemExit(1)")
    sound = python("sound", "print('9 passed')")
    assert run(monkeypatch, broken, sound) == 1
    summary = capsys.readouterr().out.split("what ran")[1]
    assert "FAILED" in summary
    assert "3 failed, 4 passed" in summary
    assert "9 passed" in summary
    assert summary.strip().endswith("NOT GREEN: broken")


def test_a_missing_program_is_named_and_fails_the_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, python("needy", "", needs=("no-such-program",))) == 1
    summary = capsys.readouterr().out.split("what ran")[1]
    assert "NOT RUN" in summary
    assert "missing: no-such-program" in summary


def test_a_passing_run_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, python("sound", "print('9 passed')")) == 0
    assert capsys.readouterr().out.strip().endswith("All of it is green.")


def test_a_step_beside_the_others_runs_while_they_do_and_is_shown_in_one_piece(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    meets = (
        "import pathlib, time; pathlib.Path({!r}).touch(); print('{}')\n"
        "while not pathlib.Path({!r}).exists(): time.sleep(0.01)\n"
        "print('both')"
    )
    beside = python("beside", meets.format(str(here), "first", str(there)), beside=True)
    before = python("before", meets.format(str(there), "second", str(here)))
    assert run(monkeypatch, beside, before) == 0
    told, summary = capsys.readouterr().out.split("what ran")
    assert "--- beside\nfirst\nboth\n" in told
    assert "passed" in summary
    assert "beside" in summary


def test_a_step_beside_the_others_that_fails_fails_the_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = python("broken", "raise SystemExit(1)", beside=True)
    assert run(monkeypatch, broken, python("sound", "")) == 1
    assert capsys.readouterr().out.strip().endswith("NOT GREEN: broken")


def test_what_a_step_took_of_the_processor_is_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    turns = "import time\nwhile time.process_time() < 0.5: pass"
    outcomes = list(verify.outcomes([python("busy", turns, beside=True), python("idle", "")]))
    assert {each.step.name for each in outcomes if each.on_processor >= 0.5} == {"busy"}


def pytest_of(tmp_path: Path, *names: str, code: str) -> verify.Step:
    """A step of pytest over tests of these names, each of which runs `code`."""
    file = tmp_path / "test_whole.py"
    body = [f"    {line}" for line in code.splitlines()]
    file.write_text("\n".join(line for name in names for line in (f"def test_{name}():", *body)))
    command = [sys.executable, "-m", "pytest", "-q", f"--rootdir={tmp_path}"]
    bare = ["-c", "/dev/null", "-p", "no:randomly", "-p", "no:django"]
    return verify.Step("whole", [*command, *bare, str(file)], folder=tmp_path, twice=True)


# Fails where the file is not there yet, and leaves it.
ONCE = """import pathlib, sys
seen = pathlib.Path(__file__).with_name(sys._getframe().f_code.co_name)
was, _ = seen.exists(), seen.touch()
assert was"""


def test_what_fails_of_a_whole_machine_is_tried_again_and_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(monkeypatch, pytest_of(tmp_path, "late", code=ONCE)) == 0
    summary = capsys.readouterr().out.split("what ran")[1]
    assert "1 failed in" in summary
    assert "NOT STEADY: test_whole.py::test_late passed only when it was run again" in summary


def test_what_fails_again_fails_the_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(monkeypatch, pytest_of(tmp_path, "broken", code="assert False")) == 1
    summary = capsys.readouterr().out.split("what ran")[1]
    assert "1 failed in" in summary
    assert "NOT STEADY" not in summary
    assert summary.strip().endswith("NOT GREEN: whole")


def test_a_few_failures_are_tried_again_and_many_are_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    many = [f"late_{number}" for number in range(verify.MOST_TRIED_TWICE + 1)]
    assert run(monkeypatch, pytest_of(tmp_path, *many, code=ONCE)) == 1
    said = capsys.readouterr().out
    assert f"{len(many)} failed in" in said
    assert "again" not in said
