"""The upgrade from 0.1.0: what an injury held of its next appointment becomes a row."""

from datetime import date

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from recovery.accounts.models import Patient
from recovery.care_plan.models import Appointment
from recovery.core.ids import named_id, uuid7
from recovery.operations.backup import executor_towards
from tests.support.people import make_clinician, make_patient
from tests.support.phone import Phone, add_knee


@pytest.mark.django_db(transaction=True)
def test_the_date_of_an_injury_becomes_the_clinicians_appointment() -> None:
    patient, clinician = make_patient("ada@example.org"), make_clinician("jo@example.org")
    phone = Phone(patient)
    knee = add_knee(phone)
    add_knee(phone)
    cursor = phone.cursor
    device = str(named_id(clinician.user_id, "rest:clinician"))
    released = [("recovery", "0007_running")]
    executor = executor_towards(released)
    executor.migrate(released)
    injuries = executor.loader.project_state(released).apps.get_model("recovery", "Injury")
    injuries.objects.filter(id=knee).update(
        appointment_on=date(2026, 12, 3),
        appointment_with="surgeon",
        versions={"*": [1, str(uuid7())], "appointment_on": [4, device]},
    )
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())

    row = Appointment.objects.get()
    assert (row.id, row.injury_id) == (named_id(patient.id, f"appointment:{knee}"), knee)
    assert (row.day, row.whom, row.kept) == (date(2026, 12, 3), "surgeon", None)
    assert row.recorded_by_id == clinician.user_id
    assert row.revision == Patient.objects.get(id=patient.id).revision
    phone.cursor = cursor
    changes = [(each.kind, each.row) for each in phone.sync().changes]
    assert changes == [("appointment", str(row.id))]
