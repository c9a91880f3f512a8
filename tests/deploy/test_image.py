"""The image's front end, built from what the Dockerfile copies and nothing else."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.installation import ROOT

pytestmark = pytest.mark.machine


def test_the_front_end_builds_from_what_is_copied(tmp_path: Path) -> None:
    stage = (ROOT / "Dockerfile").read_text().split("FROM ")[1]
    (workdir,) = re.findall(r"^WORKDIR (\S+)$", stage, re.M)
    here = tmp_path / workdir.lstrip("/")
    here.mkdir(parents=True)
    (here / "node_modules").symlink_to(ROOT / "frontend" / "node_modules")
    for line in re.findall(r"^COPY (.+)$", stage, re.M):
        *sources, target = line.split()
        for source in sources:
            _copy(ROOT / source, here / target, is_folder=source.endswith("/"))
    built = subprocess.run(
        ["npm", "run", "build"], cwd=here, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stdout[-2000:] + built.stderr[-2000:]
    assert (here / "dist" / "index.html").is_file()


def _copy(source: Path, target: Path, *, is_folder: bool) -> None:
    if is_folder:
        left_out = shutil.ignore_patterns("node_modules", "dist", "__pycache__")
        shutil.copytree(source, target, dirs_exist_ok=True, ignore=left_out)
    else:
        target.mkdir(parents=True, exist_ok=True)  # each copies into a folder
        shutil.copy(source, target)
