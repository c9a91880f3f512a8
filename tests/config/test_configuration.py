"""`docs/configuration.md` names every setting, and none that does not exist."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Read with https alone, which the environment of this test turns on.
ASK = """
import django; django.setup()
import config.celery_settings, config.front.limits
from config import env
print("\\n".join(env.asked))
"""


@pytest.mark.promise("D15")
def test_the_page_of_settings_is_the_settings_of_the_code(tmp_path: Path) -> None:
    environment = {
        "PATH": os.environ["PATH"], "RECOVERY_VAR": str(tmp_path / "var"),
        "DJANGO_SETTINGS_MODULE": "config.settings", "SECRET_KEY": "x" * 50,
        "RECOVERY_PUBLIC_URL": "https://recovery.example.org",
    }  # fmt: skip
    asked = subprocess.run(
        [sys.executable, "-c", ASK], cwd=ROOT, env=environment,
        capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    page = (ROOT / "docs" / "configuration.md").read_text()
    rows = "\n".join(line.split("|")[1] for line in page.splitlines() if line.startswith("| `"))
    assert sorted(re.findall(r"`([A-Z_]+)`", rows)) == sorted(asked)
