"""Asking for an export over the API, and having it made."""

from django.test import Client

from recovery.accounts.models import Patient
from recovery.jobs import services
from recovery.jobs.models import Job
from recovery.sharing.queries import Access
from tests.support.answers import JSON


def base(patient: Patient) -> str:
    return f"/api/v1/patients/{patient.id}"


def work_off() -> None:
    """What the worker does with what waits."""
    for job in Job.objects.filter(state="waiting"):
        assert services.run(job.id, enqueue=lambda job_id: None)


def asked(client: Client, patient: Patient, kind: str, **more: str) -> str:
    answer = client.post(f"{base(patient)}/exports/", {"kind": kind, **more}, JSON)
    assert answer.status_code == 202, answer.content
    return f"{base(patient)}/exports/{answer.json()['id']}/"


def export(access: Access, kind: str, queue: list[str], **options: str) -> Job:
    return services.start_export(
        access=access, kind=kind, language="en", options=options, enqueue=queue.append
    )
