"""A copy of the checkout in which a recipe of CONTRIBUTING.md is carried out for real."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.support.installation import ROOT, copy_checkout

TYPES = ROOT / ".mypy_cache"


class Kitchen:
    """The copy, what was added to it, and what its own tests and commands say."""

    def __init__(self, folder: Path) -> None:
        self.root = copy_checkout(folder / "recovery")
        if TYPES.is_dir():  # what mypy knows of the rest, which the recipe does not change
            shutil.copytree(TYPES, self.root / TYPES.name)
        self.added: list[str] = []

    def add(self, path: str, text: str) -> None:
        """Write one file of the recipe."""
        file = self.root / path
        assert not file.exists(), "a recipe adds, it does not replace"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
        self.added.append(path)

    def migrate(self) -> None:
        """Have Django write the migration of what was added."""
        before = set((self.root / "recovery" / "migrations").glob("*.py"))
        self.manage("makemigrations")
        (made,) = set((self.root / "recovery" / "migrations").glob("*.py")) - before
        self.added.append(str(made.relative_to(self.root)))

    def tell_tests(self, path: str, **lines: str) -> None:
        """Say in a test, at the beginning of what each name holds, what it asks of everybody."""
        file = self.root / "tests" / path
        text = file.read_text()
        for name, line in lines.items():
            text, count = re.subn(
                rf"^({name}(?:: .*)? = [{{(])", rf"\1{line}, ", text, flags=re.MULTILINE
            )
            assert count == 1, name
        file.write_text(text)

    def add_line(self, path: str, line: str, *, after: str) -> None:
        """Add one line to a file that is there."""
        file = self.root / path
        text = file.read_text()
        assert text.count(after) == 1
        file.write_text(text.replace(after, f"{after}\n{line}"))
        self.added.append(f"{path}: 1 line")

    def manage(self, *words: str) -> str:
        return self._run(sys.executable, "manage.py", *words)

    def npm(self, *words: str) -> str:
        return self._run("npm", "--prefix", "frontend", "run", *words)

    def passes_checks(self) -> None:
        """Format what was added, and look at all of it as `make check` does."""
        self._run(sys.executable, "-m", "ruff", "check", "--fix", "--quiet", ".")
        self._run(sys.executable, "-m", "ruff", "format", "--quiet", ".")
        self._run(sys.executable, "scripts/verify.py", "check")

    def prove(self, test: str) -> None:
        """Run a test beside the copy's own, on a database and in processes of the copy."""
        (self.root / "tests" / "recipes" / "test_proof.py").write_text(test)
        self.test("tests/recipes/test_proof.py")

    def test(self, *tests: str) -> None:
        """Run tests of the copy."""
        self._run(sys.executable, "-m", "pytest", "-q", "-n", "0", "-m", "", *tests)

    def _run(self, *words: str) -> str:
        shell = {
            name: value for name, value in os.environ.items() if not name.startswith("RECOVERY_")
        }
        done = subprocess.run(
            words,
            cwd=self.root,
            env={**shell, "RECOVERY_VAR": str(self.root / "var")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
        return done.stdout
