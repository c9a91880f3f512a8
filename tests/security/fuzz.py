"""The long form of what is generated: says how many requests it sent, and fails below 30,000.

python -m tests.security.fuzz [options of pytest]
"""

import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

LEAST = 30_000
EXAMPLES = "160"  # of each operation and account
TESTS = ("tests/security/test_api_document.py", "tests/security/test_batches.py")


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="recovery-fuzz-") as folder:
        environment = {
            "RECOVERY_FUZZ_EXAMPLES": EXAMPLES, **os.environ, "RECOVERY_FUZZ_COUNTS": folder
        }  # fmt: skip
        command = [sys.executable, "-m", "pytest", "-q", *TESTS, *(sys.argv[1:] or ["-n", "2"])]
        code = subprocess.run(command, env=environment, check=False).returncode
        counted = added_up(Path(folder))
    print(f"{counted.total()} requests, by status: {dict(sorted(counted.items()))}")
    if counted.total() < LEAST:
        print(f"These are fewer than the {LEAST} that are promised.")
        return code or 1
    return code


def added_up(folder: Path) -> Counter[int]:
    found: Counter[int] = Counter()
    for file in folder.iterdir():
        for line in file.read_text().splitlines():
            status, count = line.split()
            found[int(status)] += int(count)
    return found


if __name__ == "__main__":
    sys.exit(main())
