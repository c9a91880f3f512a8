"""Where things lie: beside the code in a checkout and a container, elsewhere once installed."""

import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
ROOT = PACKAGE.parent
# A wheel leaves `manage.py` behind, which checkouts and containers have: it installs `recovery`.
IS_INSTALLED = not (ROOT / "manage.py").is_file()
# The built front end: pyproject.toml puts it into the wheel under this name.
DIST = PACKAGE / "dist" if IS_INSTALLED else ROOT / "frontend" / "dist"
# How one of our processes starts a command in another.
COMMAND = (
    sys.executable,
    *(("-m", "config.commands") if IS_INSTALLED else (str(ROOT / "manage.py"),)),
)


def var() -> Path:
    """Return the folder of everything that is kept, where RECOVERY_VAR names none.

    What pip installed, pip removes: data never lie among packages.
    """
    if not IS_INSTALLED:
        return ROOT / "var"
    kept = os.environ.get("XDG_DATA_HOME", "").strip()
    return (Path(kept) if kept else Path.home() / ".local" / "share") / "recovery"
