"""A page of each noun over REST, signed in and with permission, against a bare view of its rows.

Both run in this process. What counts is its processor time, so that the other core plays no part.
"""

import time
from datetime import timedelta

import orjson
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from recovery.accounts.models import Patient
from recovery.core.ids import named_id, uuid7
from recovery.sync.registry import kinds
from tests.bench.report import Report
from tests.bench.world import (
    DAYS,
    FIRST,
    make_patient,
    median,
    operation,
    pain,
    reading,
    request,
    say,
    send,
)

ROUNDS, REQUESTS = 7, 40
PAGE = 500


def bare(http: HttpRequest, noun: str, patient: str) -> HttpResponse:
    """Answer the rows of a noun and no more: nobody signed in, nothing checked."""
    kind = next(each for each in kinds() if each.name == noun)
    rows = kind.model.objects.filter(patient=patient, deleted_at=None).order_by("revision", "id")
    columns = ("id", "revision", "created_at", "updated_at", *kind.fields)
    found = list(rows.values(*columns)[:PAGE])
    return HttpResponse(
        orjson.dumps({"next": None, "results": found}, default=str), content_type="application/json"
    )


urlpatterns = [path("<slug:noun>/<uuid:patient>/", bare)]


def measure(report: Report) -> None:
    say("a page of each noun over REST")
    patient, knee = make_patient()
    days = [FIRST + timedelta(days=n) for n in range(DAYS)]
    written = [reading(patient, knee, day, 60 + n * 0.2) for n, day in enumerate(days)]
    written += [pain(patient, knee, n) for n in range(DAYS)]
    written += [
        operation(
            patient, "sleep", str(named_id(patient.id, f"sleep:{day}")),
            {"night": day.isoformat(), "quality": 7, "minutes": 430},
        )
        for day in days
    ]  # fmt: skip
    written += [
        operation(
            patient, "symptom", str(uuid7()),
            {"injury": knee, "day": day.isoformat(), "kind": "stiffness", "value": 10},
        )
        for day in days
    ]  # fmt: skip
    for start in range(0, len(written), 200):
        send(patient, request(written[start : start + 200]))
    worst = max(
        ratio(report, patient, noun) for noun in ("range_of_motion", "pain", "sleep", "symptom")
    )
    report.add("the dearest page / its bare view, CPU per request", worst, "×", most=2)


def ratio(report: Report, patient: Patient, noun: str) -> float:
    route = next(each.route for each in kinds() if each.name == noun)
    client = Client(headers={"Host": "127.0.0.1"})
    client.force_login(patient.user)
    address = f"/api/v1/patients/{patient.id}/{route}/"
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(spent(client, address))
        with override_settings(ROOT_URLCONF="tests.bench.reads", MIDDLEWARE=[]):
            theirs.append(spent(Client(), f"/{noun}/{patient.id}/"))
    report.add(f"a page of {route}", median(ours), "ms CPU")
    report.add("… by a bare view", median(theirs), "ms CPU")
    return median(ours) / median(theirs)


def spent(client: Client, address: str) -> float:
    """Milliseconds of processor time of a request."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.content[:300]
    assert len(orjson.loads(answer.content)["results"]) == DAYS
    before = time.process_time()
    for _ in range(REQUESTS):
        client.get(address)
    return (time.process_time() - before) * 1000 / REQUESTS
