"""What the first start of a home costs, on the SQLite that a home begins with."""

import os
import subprocess
import sys
from pathlib import Path

from tests.support.installation import ROOT, environment


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
    """By processor time, the best of eight pairs; it was 11 times as much before the squash.

    What runs beside a pair makes both dearer, so each is compared with its neighbour.
    """
    ratios = []
    for number in range(8):
        var = tmp_path / f"home-{number}"
        ratios.append(seconds_of(var, "migrate") / seconds_of(var, "check"))
        if min(ratios) <= 1.5:
            return
    raise AssertionError(f"migrate / check: {min(ratios):.2f}")
