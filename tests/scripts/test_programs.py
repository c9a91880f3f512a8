"""What `make test` installs first, and what it names where it cannot."""

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "programs.sh"
ALWAYS_THERE = ("bash", "awk", "sort", "tr", "dirname", "id")


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """The programs of a machine that has next to none."""
    for name in ALWAYS_THERE:
        found = shutil.which(name)
        assert found
        (tmp_path / name).symlink_to(found)
    return tmp_path


def said_on(folder: Path) -> str:
    done = subprocess.run(
        ["/bin/bash", SCRIPT], env={"PATH": str(folder)}, capture_output=True, text=True, check=True
    )
    return done.stdout


def add(folder: Path, *names: str, prints: str = "") -> None:
    for name in names:
        (folder / name).write_text(f'#!/bin/bash\n[ -z "{prints}" ] || echo "{prints} $*"\n')
        (folder / name).chmod(0o755)


def test_debian_installs_what_is_missing_and_says_so_first(bare: Path) -> None:
    add(bare, "apt-get", prints="apt-get")
    add(bare, "redis-server")
    first, *commands = said_on(bare).splitlines()
    assert first.startswith("Installing chromium faketime ")
    assert "redis" not in first
    assert commands[0].startswith("apt-get update")
    assert "chromium faketime" in commands[1]


def test_elsewhere_the_packages_are_named(bare: Path) -> None:
    said = said_on(bare)
    assert "dnf install chromium libfaketime nodejs npm" in said
    assert "pacman -S chromium" in said
    assert "brew install chromium" in said


def test_a_machine_that_has_everything_is_left_alone(bare: Path) -> None:
    add(bare, "apt-get", prints="apt-get")
    add(bare, "initdb", "redis-server", "google-chrome", "npm", "node", "python3", "nginx")
    add(bare, "faketime")
    assert said_on(bare) == ""
