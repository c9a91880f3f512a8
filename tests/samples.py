"""`make samples`: a sample report and a sample bundle of a synthetic course, into docs/samples/."""

import os
import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from tests.support.consent import agreed

ROOT = Path(__file__).resolve().parents[1]
COURSE = ROOT / "tests" / "cases" / "knee_after_ligament_surgery.csv"
NOW = datetime(2026, 11, 24, 20, 4, tzinfo=UTC)
OPERATION = date(2026, 9, 1)


def synthetic_patient(email: str = "synthetic@example.org"):
    """Make a patient who does not exist, with the course of tests/cases and what belongs to it."""
    from recovery.accounts.models import Patient, User
    from recovery.imports.journal_csv import read
    from recovery.imports.load import load_journal
    from recovery.sync.registry import PATIENT
    from tests.support.phone import Phone

    user = User.objects.create_user(email, "long enough 1")
    patient = agreed(
        Patient.objects.create(
            user=user, name="Ada Example (synthetic)", birth_year=1988, zone="Europe/Berlin"
        )
    )
    phone = Phone(patient, PATIENT)
    knee = {
        "joint": "knee", "side": "left", "kind": "ligament", "happened_on": "2026-08-20",
        "surgery_on": OPERATION.isoformat(), "surgery": "ACL reconstruction",
        "other_side_injured": "no", "limits_known": True,
    }  # fmt: skip
    injury = _set(phone, "injury", knee)
    load_journal(patient=patient, entries=read(COURSE.read_bytes()).entries)
    own = {"injury": injury}
    until = (OPERATION + timedelta(days=42)).isoformat()
    limit = {"motion": "flexion", "minimum": 0, "maximum": 120, "weight_bearing": "partial"}
    _set(
        phone, "precaution",
        {**own, **limit, "from_day": OPERATION.isoformat(), "until_day": until,
         "source": "surgeon"},
    )  # fmt: skip
    _set(phone, "goal", {**own, "motion": "flexion", "degrees": 130, "by_day": "2026-12-01"})
    _set(phone, "goal", {**own, "motion": "extension", "degrees": 0})
    reading = {**own, "joint": "knee", "mode": "active", "device": "goniometer"}
    for motion, degrees in (("flexion", 142), ("extension", -2)):
        other = {"day": "2026-09-20", "motion": motion, "side": "right", "degrees": degrees}
        _set(phone, "range_of_motion", {**reading, **other, "readings": [degrees]})
    for day, scores in (("2026-09-14", (1, 2)), ("2026-10-12", (4, 5)), ("2026-11-16", (7, 6))):
        for activity, score in zip(("stairs", "squatting"), scores, strict=True):
            _set(phone, "function_score", {**own, "day": day, "activity": activity, "score": score})
    for number in range(80):
        day = OPERATION + timedelta(days=number)
        painkillers = "usual" if number < 12 else "more" if number == 20 else "none"
        values = {"day": day.isoformat(), "painkillers": painkillers, "exercises": "all"}
        phone.sync(phone.operation("day_context", _derived(patient.id, f"day:{day}"), values))
    return patient


def _set(phone, kind: str, values: dict) -> str:
    from recovery.core.ids import uuid7

    row = uuid7()
    result = phone.sync(phone.operation(kind, row, values)).results[0]
    assert result.status == "applied", result
    return str(row)


def _derived(namespace, name: str):
    from recovery.core.ids import named_id

    return named_id(namespace, name)


def main() -> None:
    """Write the samples; takes the folder, docs/samples/ by default."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "samples"
    with tempfile.TemporaryDirectory(prefix="recovery-samples-") as var:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "tests.settings", "RECOVERY_TEST_VAR": var}
        os.environ.pop("DATABASE_URL", None)
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        write(folder)


def write(folder: Path) -> None:
    from recovery.exports.fhir import bundle
    from recovery.exports.report import page, printed
    from recovery.findings import services
    from recovery.sharing.queries import visible_patient
    from tests.support.reports import SENDER

    patient = synthetic_patient()
    services.compute(patients=[patient.id], now=NOW)
    access = visible_patient(user_id=patient.user_id, patient_id=patient.id)
    folder.mkdir(parents=True, exist_ok=True)
    for language in ("en", "de"):
        wanted = page.Wanted(language=language, now=NOW, sender=SENDER, is_synthetic=True)
        found = page.report_of(access, wanted)
        (folder / f"report.{language}.pdf").write_bytes(printed.pdf_of(found))
        (picture,) = printed.pages_of(found)
        (folder / f"report.{language}.png").write_bytes(picture)
    with (folder / "bundle.json").open("wb") as out:
        bundle.write_bundle(out, access, NOW, lambda percent: None)


if __name__ == "__main__":
    main()
