"""A copy of the checkout in which a recipe of CONTRIBUTING.md is carried out for real."""

import os
import subprocess
import sys
from pathlib import Path

from tests.installation import copy_checkout


class Kitchen:
    """The copy, what was added to it, and what its own tests and commands say."""

    def __init__(self, folder: Path) -> None:
        self.root = copy_checkout(folder / "recovery")
        self.added: list[str] = []

    def add(self, path: str, text: str) -> None:
        """Write one file of the recipe."""
        file = self.root / path
        assert not file.exists(), "a recipe adds, it does not replace"
        file.write_text(text)
        self.added.append(path)

    def add_line(self, path: str, line: str, *, after: str) -> None:
        """Add one line to a file that is there."""
        file = self.root / path
        text = file.read_text()
        assert text.count(after) == 1
        file.write_text(text.replace(after, f"{after}\n{line}"))
        self.added.append(f"{path}: 1 line")

    def manage(self, *words: str) -> str:
        return self._run("manage.py", *words)

    def prove(self, test: str) -> None:
        """Run a test beside the copy's own, on a database and in processes of the copy."""
        (self.root / "tests" / "recipes" / "test_proof.py").write_text(test)
        self._run("-m", "pytest", "-q", "-n", "0", "-m", "", "tests/recipes/test_proof.py")

    def _run(self, *words: str) -> str:
        shell = {
            name: value for name, value in os.environ.items() if not name.startswith("RECOVERY_")
        }
        done = subprocess.run(
            [sys.executable, *words],
            cwd=self.root,
            env={**shell, "RECOVERY_VAR": str(self.root / "var")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
        return done.stdout
