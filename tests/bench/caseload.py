"""The caseload of 500 patients with a year of data each, against bare SQL that returns its numbers.

Both run in this process on the same database: ours through the whole stack (middleware, session,
permission, record of the look, flags, JSON), the bare one as hand-written statements whose rows
go straight to JSON. What counts is the median time of a request.
"""

from datetime import date, timedelta

import orjson
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient, User
from recovery.caseload.version import version_now
from recovery.core.ids import named_id, uuid7
from recovery.findings.models import Finding
from recovery.sharing import services
from recovery.sharing.models import CareLink
from recovery.sharing.queries import links_seen_by
from tests.bench.report import Report
from tests.bench.world import median, say, timed

PATIENTS, DAYS = 500, 365
ROUNDS = 9
CONTROL = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
ROW = "id, revision, versions, created_at, updated_at, patient_id"
NEW = "gen_random_uuid(), 1, '{}', now(), now(), p.id"
OWN = "FROM recovery_patient p JOIN recovery_injury i ON i.patient_id = p.id"
YEAR = f"CROSS JOIN generate_series(current_date - {DAYS - 1}, current_date, '1 day') AS d(day)"
FILL = (
    # Pain twice a day, motion and a night a day, the context of a day, one intake a day.
    f"INSERT INTO recovery_pain ({ROW}, injury_id, day, context, score) "
    f"SELECT {NEW}, i.id, d.day, c.context, 3 {OWN} {YEAR} "
    "CROSS JOIN (VALUES ('rest'), ('movement')) AS c(context)",
    f"INSERT INTO recovery_rangeofmotion ({ROW}, injury_id, day, joint, motion, side, mode, device,"
    " position, degrees, readings, rater, zone, author) SELECT "
    f"{NEW}, i.id, d.day, 'knee', 'flexion', 'left', 'active', 'phone', 'lying', 100, '[]', 'self',"
    f" '', '' {OWN} {YEAR}",
    f"INSERT INTO recovery_sleep ({ROW}, night, quality, minutes, answered_in) "
    f"SELECT {NEW}, d.day, 6, 420, 'morning' {OWN} {YEAR}",
    f"INSERT INTO recovery_daycontext ({ROW}, day, painkillers) "
    f"SELECT {NEW}, d.day, 'none' {OWN} {YEAR}",
    f"INSERT INTO recovery_supplement ({ROW}, name, nutrient, form, states, serving) "
    f"SELECT {NEW}, 'Magnesium', 'magnesium', '', 'elemental', '' {OWN}",
    f"INSERT INTO recovery_dose ({ROW}, supplement_id, day, slot, outcome, skipped_reason, zone) "
    f"SELECT {NEW}, s.id, d.day, '21:00', 'taken', '', '' {OWN} "
    f"JOIN recovery_supplement s ON s.patient_id = p.id {YEAR}",
)

# The same numbers by hand, for one clinician.
LINKS = """SELECT l.patient_id, p.name, l.injuries, l.share_sleep FROM recovery_carelink l
JOIN recovery_patient p ON p.id = l.patient_id
WHERE l.clinician_id = %s AND l.revoked_at IS NULL AND l.expires_at > now()"""
INJURIES = """SELECT i.patient_id, i.id, i.joint, i.side, i.kind, i.happened_on
FROM recovery_injury i JOIN recovery_carelink l ON l.patient_id = i.patient_id
WHERE l.clinician_id = %s AND i.deleted_at IS NULL"""
LATELY = """SELECT l.patient_id, max(e.day), count(DISTINCT e.day) FROM recovery_carelink l
JOIN LATERAL (
  SELECT day FROM recovery_pain WHERE patient_id = l.patient_id AND day > current_date - 14
  UNION ALL
  SELECT day FROM recovery_rangeofmotion
    WHERE patient_id = l.patient_id AND day > current_date - 14
  UNION ALL
  SELECT day FROM recovery_daycontext
    WHERE patient_id = l.patient_id AND day > current_date - 14
  UNION ALL
  SELECT night FROM recovery_sleep
    WHERE patient_id = l.patient_id AND night > current_date - 14
  UNION ALL
  SELECT day FROM recovery_dose WHERE patient_id = l.patient_id AND day > current_date - 14
) AS e ON true WHERE l.clinician_id = %s GROUP BY l.patient_id"""
DOSES = """SELECT l.patient_id, count(*) FILTER (WHERE e.outcome <> 'skipped'), count(*)
FROM recovery_carelink l JOIN recovery_dose e ON e.patient_id = l.patient_id
WHERE l.clinician_id = %s AND e.day > current_date - 14 GROUP BY l.patient_id"""
TREND = """SELECT e.patient_id, e.motion, e.device, (current_date - e.day) / 7, avg(e.degrees),
count(*) FROM recovery_carelink l JOIN recovery_rangeofmotion e ON e.patient_id = l.patient_id
WHERE l.clinician_id = %s AND e.day > current_date - 42 GROUP BY 1, 2, 3, 4"""
PAIN = """SELECT e.patient_id, (current_date - e.day) / 7, avg(e.score)
FROM recovery_carelink l JOIN recovery_pain e ON e.patient_id = l.patient_id
WHERE l.clinician_id = %s AND e.context = 'movement' AND e.day > current_date - 14 GROUP BY 1, 2"""
PLANNED = """SELECT l.patient_id, g.motion, g.degrees, v.day FROM recovery_carelink l
LEFT JOIN recovery_goal g ON g.patient_id = l.patient_id
LEFT JOIN recovery_appointment v ON v.patient_id = l.patient_id WHERE l.clinician_id = %s"""
FLAGS = """SELECT f.patient_id, f.key, f.content FROM recovery_carelink l
JOIN recovery_finding f ON f.patient_id = l.patient_id AND f.kind = 'flag'
WHERE l.clinician_id = %s"""
RED = """SELECT s.patient_id, s.code, s.day FROM recovery_carelink l
JOIN recovery_symptom s ON s.patient_id = l.patient_id
WHERE l.clinician_id = %s AND s.kind = 'red_flag' AND s.day > current_date - 14"""
BARE = (LINKS, INJURIES, LATELY, DOSES, TREND, PAIN, PLANNED, FLAGS, RED)


def measure(report: Report) -> None:
    say(f"a caseload of {PATIENTS} patients with a year each")
    clinician = fill()
    client = Client(headers={"Host": "127.0.0.1"})
    client.force_login(
        clinician.user, backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    counted = statements(client)
    ours, bare, changes, counter = [], [], [], []
    for _ in range(ROUNDS):
        ours.append(timed(lambda: get(client, "/api/v1/caseload/")))
        bare.append(timed(lambda: by_hand(clinician)))
        changes.append(timed(lambda: get(client, "/api/v1/caseload/changes/")))
        counter.append(timed(lambda: version_now(clinician, links_seen_by(clinician))))
    report.add(f"a caseload of {PATIENTS} with a year each", median(ours), "ms")
    report.add("… by bare SQL", median(bare), "ms")
    report.add("… whether it has changed", median(changes), "ms")
    report.add("… of it the counter, beside session and permission", median(counter), "ms")
    report.add("caseload / bare SQL", median(ours) / median(bare), "×", most=3)
    report.add("statements of a caseload", counted, "", most=10)


def get(client: Client, path: str) -> bytes:
    answer = client.get(path)
    assert answer.status_code == 200, answer.content[:500]
    return answer.content


def by_hand(clinician: Clinician) -> bytes:
    found = []
    with connection.cursor() as cursor:
        for sql in BARE:
            cursor.execute(sql, [clinician.id])
            found.append(cursor.fetchall())
    return orjson.dumps(found, default=str)


def statements(client: Client) -> int:
    cases = orjson.loads(get(client, "/api/v1/caseload/"))["patients"]
    assert len(cases) == PATIENTS
    assert all(case["logged_days"] == 14 and case["trend"] for case in cases)
    assert sum(len(case["flags"]) for case in cases) >= PATIENTS / 10
    with CaptureQueriesContext(connection) as captured:
        get(client, "/api/v1/caseload/")
    return sum(not each["sql"].startswith(CONTROL) for each in captured.captured_queries)


def fill() -> Clinician:
    """One clinician, their patients, and a year of each; a tenth of them has a flag."""
    clinician = services.create_clinic(
        name="Praxis", phone="", email="caseload@example.org", clinician_name="Jo Berger",
        password="long enough 1",
    )  # fmt: skip
    Authenticator.objects.create(user=clinician.user, type="totp", data={"secret": "A" * 32})
    users = [User(email=f"caseload{n}@example.org", password="!") for n in range(PATIENTS)]
    User.objects.bulk_create(users)
    patients = [Patient(user=user, name=user.email, zone="UTC", revision=1) for user in users]
    Patient.objects.bulk_create(patients)
    injuries = {patient.id: uuid7() for patient in patients}
    model = Finding._meta.apps.get_model("recovery", "Injury")
    model.objects.bulk_create(
        model(
            id=injuries[each.id], patient=each, joint="knee", side="left", kind="ligament",
            happened_on=date(2025, 9, 1), revision=1,
        )
        for each in patients
    )  # fmt: skip
    now = timezone.now()
    CareLink.objects.bulk_create(
        CareLink(
            patient=each, clinician=clinician, injuries=[str(injuries[each.id])],
            accepted_at=now - timedelta(days=1), expires_at=now + timedelta(days=9),
        )
        for each in patients
    )  # fmt: skip
    with connection.cursor() as cursor:
        for sql in FILL:
            cursor.execute(_of_these(sql))
        cursor.execute("ANALYZE")
    Finding.objects.bulk_create(flag(each, str(injuries[each.id])) for each in patients[::10])
    return clinician


def _of_these(sql: str) -> str:
    """Leave out the patients of the other parts of the bench."""
    of_these = "p.id IN (SELECT patient_id FROM recovery_carelink)"
    return f"{sql} WHERE {of_these}"


def flag(patient: Patient, injury: str) -> Finding:
    content = {
        "code": "missed_logs", "injury": injury, "figures": {"missed": 5, "last_logged": None},
        "since": "2026-11-20", "urgency": 40, "exceeds_error": None, "rate": None, "watched": 1,
    }  # fmt: skip
    key = f"flag:missed_logs:{injury}"
    return Finding(
        id=named_id(patient.id, key), patient=patient, kind="flag", key=key, injury_id=injury,
        day=timezone.now().date(), revision=1, content=content,
    )  # fmt: skip
