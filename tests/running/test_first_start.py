"""What the first start of a home costs, on the SQLite that a home begins with."""

import os
import subprocess
import sys
from pathlib import Path

from tests.installation import ROOT, environment


def seconds_of(var: Path, command: str) -> float:
    """Return the processor seconds that a management command took."""
    before = os.times()
    subprocess.run(
        [sys.executable, "manage.py", command],
        cwd=ROOT, env=environment(var), capture_output=True, check=True,
    )  # fmt: skip
    after = os.times()
    return (after.children_user + after.children_system) - (
        before.children_user + before.children_system
    )


def test_making_the_tables_costs_little_more_than_checking_the_settings(tmp_path: Path) -> None:
    """By processor time, the best of six; it was 11 times as much before the squash."""
    migrating, checking = [], []
    for number in range(6):
        var = tmp_path / f"home-{number}"
        migrating.append(seconds_of(var, "migrate"))
        checking.append(seconds_of(var, "check"))
        if min(migrating) <= 1.5 * min(checking):
            return
    raise AssertionError(f"migrate {min(migrating):.2f} s, check {min(checking):.2f} s")
