"""The recipe *a new flag*: one file, and every screen and exit of the server has it."""

from pathlib import Path

from tests.recipes.kitchen import Kitchen

FLAG = '''"""A flag that always stands, to try a caseload."""

from collections.abc import Iterator

from recovery.findings.draft import Draft, Flag, Said, of_injury
from recovery.findings.facts import Facts


def find(facts: Facts) -> Iterator[Draft]:
    for injury in facts.injuries:
        yield of_injury(FLAG.says[0], injury, {"week": injury.week(facts.today)})


FLAG = Flag(
    says=(Said(code="always", says="always", figures="`week`", urgency={"always": 20}),),
    find=find,
)
'''
PROOF = """
from datetime import date, timedelta

import pytest
from recovery.findings import services
from tests.support.people import make_clinician, signed_in
from tests.findings.person import Person
from tests.findings.sharing import NOON, share


@pytest.mark.django_db
def test_it_stands_wherever_flags_stand():
    person, clinician = Person(), make_clinician("jo@example.org")
    share(person, clinician)
    services.compute(patients=[person.patient.id], now=NOON)
    desk = signed_in(clinician.user)

    (case,) = desk.get("/api/v1/caseload/").json()["patients"]
    assert "always" in [flag["code"] for flag in case["flags"]]
    for reader in (desk, signed_in(person.patient.user)):
        found = reader.get(f"/api/v1/patients/{person.patient.id}/findings/").json()["findings"]
        assert "always" in [each["content"].get("code") for each in found]

    key = next(flag["key"] for flag in case["flags"] if flag["code"] == "always")
    done = desk.post(
        f"/api/v1/caseload/{person.patient.id}/flags/",
        {"flag": key, "action": "Phoned", "until_day": str(date.today() + timedelta(days=7))},
        content_type="application/json",
    )
    assert done.status_code == 201, done.content
"""


def test_one_file_is_all_it_takes(tmp_path: Path) -> None:
    kitchen = Kitchen(tmp_path)
    kitchen.add("recovery/findings/flags/always.py", FLAG)
    kitchen.prove(PROOF)
    kitchen.manage("generate")
    assert (
        "| `always` | always | `week` | `this_week` | 20 |"
        in (kitchen.root / "docs" / "reference" / "flags.md").read_text()
    )
    assert kitchen.added == ["recovery/findings/flags/always.py"]
