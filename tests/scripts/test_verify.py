"""The report of `make test` says what failed and what was not run."""

import sys

import pytest

from scripts import verify


def python(name: str, code: str, needs: tuple[str, ...] = ()) -> verify.Step:
    return verify.Step(name, [sys.executable, "-c", code], needs=needs)


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
