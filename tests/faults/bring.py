"""`python -m tests.faults.bring`: somebody sends a file; run beside the installation.

Reads from standard input `{"kind": …, "path": …}`, makes a patient who sends that file, and prints
the id of the job last. The next sweep finds it.
"""

import json
import os
import sys
from pathlib import Path

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"


def main() -> None:
    django.setup()
    from recovery.accounts.models import Patient, User
    from recovery.core.ids import uuid7
    from recovery.jobs import services
    from recovery.sharing.queries import visible_patient
    from tests.support.consent import agreed

    asked = json.load(sys.stdin)
    user = User.objects.create_user(f"{uuid7()}@example.org", "long enough 1")
    patient = agreed(Patient.objects.create(user=user, zone="Europe/Berlin"))
    job = services.start_import(
        access=visible_patient(user_id=user.pk, patient_id=patient.id),
        kind=asked["kind"],
        language="en",
        source=[Path(asked["path"]).read_bytes()],
        enqueue=lambda job_id: None,
    )
    print(job.id)


if __name__ == "__main__":
    main()
