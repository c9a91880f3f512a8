"""The settings of the project with a `var/` of their own, so that tests never touch real data.

Every pytest worker has its own folder and, where there is a Redis, its own Redis database.
Processes that a test starts inherit both through the environment.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")

if "RECOVERY_TEST_VAR" not in os.environ:
    os.environ["RECOVERY_TEST_VAR"] = tempfile.mkdtemp(prefix="recovery-tests-")
    atexit.register(shutil.rmtree, os.environ["RECOVERY_TEST_VAR"], ignore_errors=True)
os.environ["RECOVERY_VAR"] = str(Path(os.environ["RECOVERY_TEST_VAR"]) / _WORKER)

if os.environ.get("REDIS_URL") and _WORKER != "main":
    _number = 1 + int(_WORKER.removeprefix("gw"))
    os.environ["REDIS_URL"] = f"{os.environ['REDIS_URL'].rsplit('/', 1)[0]}/{_number}"

from config.settings import *  # noqa: E402, F403

# Argon2 is slow on purpose; tests sign in thousands of times.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
