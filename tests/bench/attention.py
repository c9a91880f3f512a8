"""A night of attention: ten thousand patients with 90 days each, on one core.

Every patient has 90 days of pain at rest, a motion on two days a week, a goal, and findings of
yesterday; only the day has moved. The night runs in a process of its own, so that its memory is
seen, once for a quarter of the patients and once for all: the time for one must not grow.
"""

import os
import subprocess
import sys
import time
from datetime import date

from django.db import connection

from recovery.accounts.models import Patient
from recovery.findings.models import Computation, Finding
from tests.bench.report import Report
from tests.bench.world import say
from tests.support.installation import ROOT

PATIENTS = 10_000
TODAY = date(2026, 11, 24)

# Written by the database itself: two million rows would take minutes from here.
FILL = """
INSERT INTO recovery_user (id, password, is_superuser, email, is_active, is_staff, date_joined,
       language)
SELECT md5('attention' || n)::uuid, '', false, 'attention' || n || '@example.org', true, false,
       now(), '' FROM generate_series(1, {count}) n;
INSERT INTO recovery_patient (id, user_id, name, phone, zone, language, revision, kind_revisions,
       derived_version, tombstone_floor, created_at)
SELECT id, id, '', '', 'UTC', 'en', 1, '{{}}', 0, 0, now() FROM recovery_user
WHERE email LIKE 'attention%';
INSERT INTO recovery_injury (id, patient_id, revision, versions, created_at, updated_at, joint,
       side, kind, happened_on, mechanism, surgery, other_side_injured)
SELECT id, id, 1, '{{}}', '2026-08-20', now(), 'knee', 'left', 'ligament', '2026-08-20', '', '',
       'no' FROM recovery_patient WHERE id IN (SELECT id FROM recovery_user
       WHERE email LIKE 'attention%');
INSERT INTO recovery_goal (id, patient_id, revision, versions, created_at, updated_at, injury_id,
       motion, degrees, author)
SELECT id, id, 1, '{{}}', now(), now(), id, 'flexion', 130, '' FROM recovery_injury
WHERE mechanism = '' AND happened_on = '2026-08-20';
INSERT INTO recovery_rangeofmotion (id, patient_id, revision, versions, created_at, updated_at,
       injury_id, day, joint, motion, side, mode, device, position, degrees, readings, rater, zone,
       author)
SELECT gen_random_uuid(), i.id, 1, '{{}}', now(), now(), i.id, date '{today}' - d, 'knee',
       'flexion', 'left', 'active', 'phone', 'lying',
       130 - 60 * exp((d - 90) / 30.0) + 3 * (random() + random() + random() - 1.5), '[]',
       'self', '', '' FROM recovery_goal i, unnest(ARRAY[{measured}]) d;
INSERT INTO recovery_pain (id, patient_id, revision, versions, created_at, updated_at, injury_id,
       day, context, score)
SELECT gen_random_uuid(), i.id, 1, '{{}}', now(), now(), i.id, date '{today}' - d, 'rest',
       (random() * 3)::int FROM recovery_goal i, generate_series(1, 90) d;
INSERT INTO recovery_computation (id, patient_id, revision, day, episodes)
SELECT id, id, 1, date '{today}' - 1, '{{}}' FROM recovery_goal;
"""

NIGHT = """
import resource, sys, time
import config.wsgi
from datetime import UTC, datetime
from recovery.findings import services
from recovery.findings.models import Computation

count = int(sys.argv[1])
yesterday = Computation.objects.filter(day="2026-11-23").order_by("patient")
due = list(yesterday.values_list("patient", flat=True)[:count])
assert len(due) == count
services.compute(patients=due[:1], now=datetime(2026, 11, 24, 5, tzinfo=UTC))
started = time.perf_counter()
done = services.compute(patients=due[1:], now=datetime(2026, 11, 24, 5, tzinfo=UTC))
spent = time.perf_counter() - started
assert done == count - 1
print(spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def measure(report: Report) -> None:
    few, many = PATIENTS // 5, PATIENTS - PATIENTS // 5
    say(f"a night of attention for {PATIENTS:,} patients with 90 days each")
    measured = ", ".join(str(ago) for ago in range(1, 91) if ago % 7 in (1, 4))
    started = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute(FILL.format(count=PATIENTS, today=TODAY, measured=measured))
        cursor.execute("ANALYZE")
    say(f"filled in {time.perf_counter() - started:.0f} s")
    seconds_few, memory_few = night(few)
    seconds_many, memory_many = night(many)
    total = seconds_few + seconds_many
    report.add(f"a night of attention for {PATIENTS:,} patients", total, "s")
    report.add("… for one of them", 1000 * total / PATIENTS, "ms")
    report.add(f"… memory with {many:,} patients", memory_many / 1024, "MiB")
    report.add(
        f"… time of one, {many:,} / {few:,} patients",
        (seconds_many / many) / (seconds_few / few), "×", most=1.5,
    )  # fmt: skip
    report.add(f"… memory, {many:,} / {few:,} patients", memory_many / memory_few, "×", most=1.3)
    report.add("… flags per patient", flags() / PATIENTS, "")


def flags() -> int:
    assert Computation.objects.filter(day=TODAY).count() == PATIENTS
    assert Patient.objects.filter(derived_version=1).count() >= PATIENTS
    return Finding.objects.filter(kind="flag").count()


def night(count: int) -> tuple[float, float]:
    """Let one process compute the night of so many patients; seconds and KiB at its peak."""
    done = subprocess.run(
        [sys.executable, "-c", NIGHT, str(count)],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    seconds, memory = done.stdout.split()[-2:]
    return float(seconds), float(memory)
