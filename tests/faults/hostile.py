"""`python -m tests.faults.hostile`: makes hostile people with a due evening, beside others.

Reads from standard input `{"due_at": …, "subscription": {"endpoint", "p256dh", "auth"}}` and makes
somebody for each table that a person writes to and each way in which it can be bad. Prints how
many.
"""

import json
import os
import sys
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"


def main() -> None:
    django.setup()
    from django.db import transaction

    from tests.core.hostile import KINDS_OF_BADNESS, somebody, spoil, with_an_evening, writable

    asked = json.load(sys.stdin)
    soon = datetime.fromisoformat(asked["due_at"]) + timedelta(minutes=1)
    pushes: Any = SimpleNamespace(browser=lambda: SimpleNamespace(**asked["subscription"]))
    count = 0
    with transaction.atomic():
        for model, fields in writable():
            for which in range(KINDS_OF_BADNESS):
                patient = somebody("bad")
                with_an_evening(patient, pushes, soon)
                count += bool(spoil(patient, model, fields, which))
    print(count)


if __name__ == "__main__":
    main()
