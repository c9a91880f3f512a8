"""The systemd unit: what systemd says of it, and that Recovery gets no more than it needs."""

import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest

from tests.support.installation import ROOT

UNIT = ROOT / "deploy" / "recovery.service"
MOST_EXPOSED = 20  # tenths of the 0–10 by which `systemd-analyze security` judges


@pytest.fixture
def settings_of_unit() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in UNIT.read_text().splitlines():
        name, is_setting, value = line.partition("=")
        if is_setting and not line.startswith("#"):
            found[name].append(value)
    return found


def test_it_starts_what_the_wheel_installs_as_somebody_without_rights(
    settings_of_unit: dict[str, list[str]],
) -> None:
    (start,) = settings_of_unit["ExecStart"]
    assert start.split()[1:] == ["run"]
    assert Path(start.split()[0]).name == "recovery"
    assert settings_of_unit["User"] == ["recovery"]
    assert settings_of_unit["CapabilityBoundingSet"] == [""]
    assert settings_of_unit["NoNewPrivileges"] == ["yes"]
    assert settings_of_unit["ProtectSystem"] == ["strict"]


def test_what_it_may_write_to_is_what_recovery_keeps(
    settings_of_unit: dict[str, list[str]],
) -> None:
    (folder,) = settings_of_unit["StateDirectory"]
    variables = " ".join(settings_of_unit["Environment"]).split()
    assert f"RECOVERY_VAR=/var/lib/{folder}" in variables
    assert settings_of_unit["StateDirectoryMode"] == ["0700"]
    assert "ReadWritePaths" not in settings_of_unit


def test_systemd_takes_it_and_calls_it_well_confined(tmp_path: Path) -> None:
    """Where systemd's own judge is installed; the tests above hold everywhere."""
    judge = shutil.which("systemd-analyze")
    if judge is None:
        return
    unit = tmp_path / UNIT.name
    # It is judged here, where no wheel is installed under /opt.
    unit.write_text(UNIT.read_text().replace("/opt/recovery/bin/recovery", "/bin/true"))
    for words in (
        ["verify", str(unit)],
        ["security", "--offline=true", f"--threshold={MOST_EXPOSED}", str(unit)],
    ):
        said = subprocess.run(
            [judge, "--no-pager", *words], capture_output=True, text=True, check=False
        )
        assert said.returncode == 0, said.stdout + said.stderr
        if words[0] == "verify":
            assert said.stderr == "", "systemd would leave something out"
