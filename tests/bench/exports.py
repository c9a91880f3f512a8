"""Time and memory of a report and of a year's FHIR bundle, each in a process of its own."""

import json
import os
import subprocess
import sys
from datetime import timedelta

from recovery.core.ids import named_id
from tests.bench.report import Report
from tests.bench.world import (
    DAYS,
    FIRST,
    make_patient,
    operation,
    pain,
    reading,
    request,
    say,
    send,
)
from tests.support.installation import ROOT

MOST_SECONDS, MOST_MB = 2, 200
CHILD = """
import io, json, sys, time
from uuid import UUID
import config.wsgi
from django.utils import timezone
from recovery.exports.fhir import bundle as fhir
from recovery.exports.report import page as report, printed
from recovery.accounts.models import Patient
from recovery.sharing.queries import visible_patient
patient = Patient.objects.get(id=UUID(sys.argv[1]))
started = time.perf_counter()
access = visible_patient(user_id=patient.user_id, patient_id=patient.id)
out = io.BytesIO()
if sys.argv[2] == "fhir":
    count = fhir.write_bundle(out, access, timezone.now(), lambda percent: None)
else:
    wanted = report.Wanted(language="de", now=timezone.now())
    count = out.write(printed.pdf_of(report.report_of(access, wanted)))
spent = time.perf_counter() - started
with open("/proc/self/status") as status:  # the peak since exec, without that of the parent
    peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024
print(json.dumps({"seconds": spent, "mb": peak, "count": count, "bytes": out.tell()}))
"""


def measure(report: Report) -> None:
    say("a report and a year's bundle")
    patient, knee = make_patient()
    fill(patient, knee)
    for what, name in (("report", "a report"), ("fhir", "a year's FHIR bundle")):
        figures = measured(str(patient.id), what)
        report.add(name, figures["seconds"], "s", most=MOST_SECONDS)
        report.add(f"{name}: memory of the whole process", figures["mb"], "MB", most=MOST_MB)
        report.add(f"{name}: size", figures["bytes"] / 1000, "kB")
        if what == "fhir":
            report.add("resources of the bundle", figures["count"], "", least=3000)


def measured(patient: str, what: str) -> dict:
    done = subprocess.run(
        [sys.executable, "-c", CHILD, patient, what],
        cwd=ROOT, env=os.environ.copy(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    return dict(json.loads(done.stdout.splitlines()[-1]))


def fill(patient, knee: str) -> None:
    """A year: two motions, two pains, sleep, a dose and a symptom every day."""
    product, plan = (str(named_id(patient.id, name)) for name in ("product", "plan"))
    operations = [
        operation(patient, "supplement", product, {"name": "Magnesium", "nutrient": "magnesium"}),
        operation(
            patient, "regimen", plan,
            {"supplement": product, "slots": ["21:00"], "starts_on": FIRST.isoformat()},
        ),
    ]  # fmt: skip
    for number in range(DAYS):
        day = FIRST + timedelta(days=number)
        text = day.isoformat()
        bent, straight = (reading(patient, knee, day, 60 + number * 0.2) for _ in range(2))
        straight["set"] |= {"motion": "extension", "degrees": 5}
        night = {"night": text, "quality": number % 11, "minutes": 400}
        dose = {
            "regimen": plan, "supplement": product, "day": text, "slot": "21:00",
            "outcome": "taken", "elemental_mg": 200,
        }  # fmt: skip
        stiff = {"day": text, "kind": "stiffness", "value": 15}
        stress = {"day": text, "kind": "stress", "value": 3}
        operations += [
            bent, straight, pain(patient, knee, 2 * number), pain(patient, knee, 2 * number + 1),
            operation(patient, "sleep", str(named_id(patient.id, f"sleep:{text}")), night),
            operation(
                patient, "dose", str(named_id(patient.id, f"dose:{plan}:{text}:21:00")), dose
            ),
            operation(patient, "symptom", str(named_id(patient.id, f"stiff:{text}")), stiff),
            operation(patient, "symptom", str(named_id(patient.id, f"stress:{text}")), stress),
        ]  # fmt: skip
    for start in range(0, len(operations), 200):
        send(patient, request(operations[start : start + 200]))
