"""The recipe *a new export*: one file, and the API offers, makes and hands it out."""

from pathlib import Path

from tests.recipes.kitchen import Kitchen

EXPORT = '''"""Every shared entry as a line of JSON."""

from collections.abc import Mapping
from typing import IO, Any

import orjson

from recovery.exports.offer import Export, Wish
from recovery.exports.record import record_of
from recovery.sync.registry import kinds


def write(to: IO[bytes], wish: Wish) -> Mapping[str, Any]:
    record = record_of(wish.access)
    for kind in kinds():
        for row in record.of(kind.name):
            to.write(orjson.dumps({"kind": kind.name, **row.values}) + b"\\n")
    return {}


EXPORT = Export(
    name="jsonl", media_type="application/jsonl", ending="jsonl", place=50, write=write
)
'''
PROOF = """
import json
import pytest
from tests.support.people import make_clinician, signed_in
from tests.support.exporting import asked, base, work_off
from tests.findings.person import Person
from tests.findings.sharing import share


@pytest.mark.django_db(transaction=True)
def test_it_is_offered_made_and_fetched():
    person, clinician = Person(), make_clinician("jo@example.org")
    person.hurts({0: 7})
    person.sleeps({0: 8})
    share(person, clinician, share_sleep=False)
    read = {}
    for user in (person.patient.user, clinician.user):
        reader = signed_in(user)
        offered = reader.get("/api/v1/exports/").json()
        assert offered[-1]["kind"] == "jsonl"
        job = asked(reader, person.patient, "jsonl")
        work_off()
        answer = reader.get(f"{job}file/")
        assert answer.status_code == 200, answer.content
        assert answer.headers["Content-Disposition"].endswith('.jsonl"')
        read[user] = {json.loads(line)["kind"] for line in b"".join(answer).splitlines()}
    assert {"pain", "sleep"} <= read[person.patient.user]
    assert "pain" in read[clinician.user]
    assert "sleep" not in read[clinician.user], "what is not shared is in no export"
"""


def test_one_file_is_all_it_takes(tmp_path: Path) -> None:
    kitchen = Kitchen(tmp_path)
    kitchen.add("recovery/exports/offered/json_lines.py", EXPORT)
    kitchen.prove(PROOF)
    assert kitchen.added == ["recovery/exports/offered/json_lines.py"]
