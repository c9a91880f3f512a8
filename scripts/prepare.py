"""Brings a fresh checkout to where it can run: Python packages, then the front-end build.

Runs with nothing but the standard library. Each step leaves a stamp with the hash of what it was
made from, and is left out while the hash is the same.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
FRONTEND = ROOT / "frontend"
MODULES = FRONTEND / "node_modules"
INDEX = FRONTEND / "dist" / "index.html"
NEEDED_PYTHON, NEEDED_NODE = (3, 11), 20
NOT_A_SOURCE = {"node_modules", "dist", ".svelte-kit", "coverage"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dev", action="store_true", help="also what tests and checks need")
    options = parser.parse_args()
    prepare_python(dev=options.dev)
    prepare_frontend()


def prepare_python(*, dev: bool) -> None:
    if sys.version_info < NEEDED_PYTHON:
        wanted = ".".join(map(str, NEEDED_PYTHON))
        stop(f"Python {wanted} or newer is needed: make run PYTHON=python{wanted}")
    if not PYTHON.exists():
        say("Making the virtual environment …")
        run([sys.executable, "-m", "venv", str(VENV)], hint="On Debian: apt install python3-venv")
    names = ["requirements-dev.txt", "requirements.txt"] if dev else ["requirements.txt"]
    lines = [f"{name} {digest([ROOT / name])}" for name in names]
    stamp = VENV / ".installed"
    known = stamp.read_text().splitlines() if stamp.exists() else []
    if set(lines) <= set(known):
        return
    say(f"Installing Python packages ({names[0]}) …")
    install_requirements(ROOT / names[0])
    stamp.write_text("\n".join(lines) + "\n")


def install_requirements(file: Path) -> None:
    has_pip = subprocess.run([PYTHON, "-c", "import pip"], capture_output=True, check=False)
    if has_pip.returncode:
        subprocess.run([PYTHON, "-m", "ensurepip"], stdout=subprocess.DEVNULL, check=True)
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
    run([str(PYTHON), "-m", "pip", "install", *quiet, "--require-hashes", "-r", str(file)])


def prepare_frontend() -> None:
    install_modules()
    # The stamp lies in what it is about: a copy of the checkout may borrow our packages.
    stamp, current = INDEX.parent / ".built", digest(sources())
    if INDEX.exists() and stamp.exists() and stamp.read_text() == current:
        return
    say("Building the front end …")
    run(["npm", "run", "build", "--silent"], cwd=FRONTEND)
    # WhiteNoise hands out the compressed neighbour of a file to whoever accepts it.
    run([str(PYTHON), "-m", "whitenoise.compress", "--quiet", str(INDEX.parent)])
    stamp.write_text(current)


def install_modules() -> None:
    stamp = MODULES / ".installed"
    current = digest([FRONTEND / "package-lock.json"])
    if stamp.exists() and stamp.read_text() == current:
        return
    require_node()
    say("Installing front-end packages …")
    quiet = ["--no-audit", "--no-fund", "--loglevel=error"]
    clean = subprocess.run(["npm", "ci", *quiet], cwd=FRONTEND, capture_output=True, check=False)
    if clean.returncode:
        # Some versions of npm miss optional packages in a good lock file; installing works.
        run(["npm", "install", "--no-save", *quiet], cwd=FRONTEND)
    MODULES.mkdir(exist_ok=True)
    stamp.write_text(current)


def require_node() -> None:
    if not shutil.which("node") or not shutil.which("npm"):
        stop(f"Node {NEEDED_NODE} or newer with npm is needed: https://nodejs.org/")
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True)
    if int(version.stdout.strip().removeprefix("v").split(".")[0]) < NEEDED_NODE:
        stop(f"Node {NEEDED_NODE} or newer is needed, and this is {version.stdout.strip()}.")


# What the app is built from beside its own folder: clinical tables, products, words.
SHARED = ("clinical/*.json", "supplements/*.json", "locale/*/LC_MESSAGES/django.po")


def sources() -> Iterable[Path]:
    for pattern in SHARED:
        yield from sorted((ROOT / "recovery").glob(pattern))
    for folder, folders, names in os.walk(FRONTEND):
        folders[:] = sorted(set(folders) - NOT_A_SOURCE)
        yield from (Path(folder) / name for name in sorted(names))


def digest(files: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for file in files:
        total.update(str(file.relative_to(ROOT)).encode() + b"\0")
        total.update(file.read_bytes() if file.exists() else b"")
    return total.hexdigest()


def run(command: list[str], *, cwd: Path = ROOT, hint: str = "") -> None:
    if subprocess.run(command, cwd=cwd, check=False).returncode:
        stop(f"This failed: {' '.join(command)}" + (f"\n{hint}" if hint else ""))


def say(line: str) -> None:
    print(line, flush=True)


def stop(reason: str) -> None:
    sys.exit(reason)


if __name__ == "__main__":
    main()
