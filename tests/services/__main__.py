"""`python -m tests.services -- command …` runs a command beside a throwaway PostgreSQL and Redis.

The command finds them in DATABASE_URL and REDIS_URL. The exit code is the command's.
"""

import os
import signal
import subprocess
import sys

from tests.services import CannotStart, throwaway_services


def main() -> int:
    command = sys.argv[1:]
    if command[:1] == ["--"]:
        command = command[1:]
    if not command:
        print(__doc__)
        return 2
    # An orderly end, so that the services are stopped as well.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with throwaway_services() as services:
            environment = {**os.environ, **services.environment}
            return subprocess.run(command, env=environment, check=False).returncode
    except CannotStart as reason:
        print(reason, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
