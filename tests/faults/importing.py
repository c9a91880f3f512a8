"""An import in real processes."""

import json
import zipfile
from pathlib import Path
from uuid import UUID

from tests.faults.evening import Evening
from tests.support.apple_health import HEAD
from tests.support.installation import command_of


def bring(made: Evening, kind: str, path: Path) -> UUID:
    asked = json.dumps({"kind": kind, "path": str(path)})
    return UUID(made.python(["-m", "tests.faults.bring"], asked))


def child_of(made: Evening, job_id: UUID) -> list[int]:
    """The processes that work on a job."""
    found = []
    waiting = [each.process.pid for each in made.programs]
    while waiting:
        pid = waiting.pop()
        try:
            waiting += children_of_all_threads(pid)
        except (FileNotFoundError, ProcessLookupError):
            continue
        if f"work_off {job_id}" in command_of(pid):
            found.append(pid)
    return found


def endless(folder: Path) -> Path:
    """Ten million bytes that become more than anybody reads within the time."""
    step = '<Record type="HKQuantityTypeIdentifierStepCount" value="1"/>\n' * 20_000
    return packed(folder / "endless.zip", [HEAD, *([step] * 3000)])


def packed(path: Path, parts: list[str]) -> Path:
    if not path.exists():
        with (
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
            archive.open("apple_health_export/export.xml", "w", force_zip64=True) as file,
        ):
            for part in parts:
                file.write(part.encode())
    return path


def children_of_all_threads(pid: int) -> list[int]:
    words: list[str] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        words += (task / "children").read_text().split()
    return [int(word) for word in words]
