"""Every part of the server writes entries by `services.write`, whatever it writes them for."""

import ast
from collections.abc import Iterator

import pytest

from recovery.accounts.models import Patient
from recovery.core.errors import Forbidden, Invalid
from recovery.core.ids import uuid7
from recovery.journal.kinds.injury import Injury
from recovery.journal.kinds.pain import Pain
from recovery.sync.protocol import Result
from recovery.sync.registry import CLINICIAN, PATIENT, Writer
from recovery.sync.services import Change, rest_writer, write
from tests.support.modules import ROOT, modules
from tests.support.people import make_clinician, make_patient

INSIDE = ("recovery/sync/", "api/sync/round_trip.py")


def of(patient: Patient) -> Writer:
    return Writer(PATIENT, uuid7(), patient.user_id)


DOORS = {
    "recovery.sync": {"applying"},
    "recovery.sync.applying": {"apart", "together"},
    "recovery.sync.protocol": {"Operation"},
    "recovery.sync.services": {"apply", "synchronise"},
}


def outside() -> Iterator[tuple[str, ast.AST]]:
    for file in modules("recovery", "api"):
        place = str(file.relative_to(ROOT))
        if not place.startswith(INSIDE):
            for node in ast.walk(ast.parse(file.read_text())):
                yield place, node


def test_nobody_else_builds_operations() -> None:
    built = {
        place
        for place, node in outside()
        if isinstance(node, ast.ImportFrom)
        and node.module in DOORS
        and any(each.name in DOORS[node.module] for each in node.names)
    }
    assert built == set()


def test_nobody_else_applies_them_or_looks_for_what_was_rejected() -> None:
    looked = {
        place
        for place, node in outside()
        if (isinstance(node, ast.Constant) and node.value == "rejected")
        or (isinstance(node, ast.Attribute) and node.attr in ("apply", "synchronise"))
    }
    assert looked == set()


@pytest.mark.django_db
def test_what_is_refused_raises_or_is_handed_over() -> None:
    patient = make_patient("ada@example.org")
    writer = of(patient)
    injury = uuid7()
    knee = {"joint": "knee", "side": "left", "kind": "ligament", "happened_on": "2026-09-01"}
    good = Change("injury", injury, knee)
    bad = Change("injury", uuid7(), {**knee, "side": "none"})
    with pytest.raises(Invalid) as refused:
        write(patient_id=patient.id, writer=writer, changes=[bad])
    assert (refused.value.code, list(refused.value.fields)) == ("invalid", ["side"])
    seen: list[tuple[Change, Result]] = []
    taken = write(
        patient_id=patient.id,
        writer=writer,
        changes=[bad, good],
        otherwise=lambda change, result: seen.append((change, result)),
    )
    assert taken == [good]
    assert [(change, result.code) for change, result in seen] == [(bad, "invalid")]
    assert Injury.objects.get().id == injury


@pytest.mark.django_db
def test_what_is_not_the_writers_is_forbidden() -> None:
    patient, jo = make_patient("ada@example.org"), make_clinician("jo@example.org")
    writer = rest_writer(user_id=jo.user_id, role=CLINICIAN)
    pain = {"injury": str(uuid7()), "day": "2026-11-01", "context": "rest", "score": 3}
    with pytest.raises(Forbidden):
        write(patient_id=patient.id, writer=writer, changes=[Change("pain", uuid7(), pain)])
    assert not Pain.objects.exists()


@pytest.mark.django_db
def test_the_same_change_twice_is_written_once() -> None:
    patient = make_patient("ada@example.org")
    knee = {"joint": "knee", "side": "left", "kind": "ligament", "happened_on": "2026-09-01"}
    change, writer = Change("injury", uuid7(), knee, id=uuid7()), of(patient)
    for _ in range(2):
        write(patient_id=patient.id, writer=writer, changes=[change])
        patient.refresh_from_db()
        assert patient.revision == 1
