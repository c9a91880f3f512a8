"""The recipe *a new import*: one file, and the API offers it, a worker reads it in its child."""

from pathlib import Path

from tests.recipes.kitchen import Kitchen

FILE = "recovery/imports/accepted/pain_lines.py"
IMPORT = '''"""A diary of pain: on each line the day, the score from 0 to 10 and when, as JSON."""

import msgspec

from recovery.core.ids import named_id_text
from recovery.imports.incoming import Incoming
from recovery.imports.incoming_file import Brought, Import, Sent, read_lines
from recovery.imports.load import newest_injury


class Line(msgspec.Struct):
    day: str
    score: int
    when: str = "rest"


def read(sent: Sent) -> Brought:
    injury = str(newest_injury(sent.patient).id)

    def row_of(line: bytes) -> Incoming:
        said = msgspec.json.decode(line, type=Line)
        values = {"injury": injury, "day": said.day, "context": said.when, "score": said.score}
        key = f"pain:{injury}:{said.day}:{said.when}"
        return Incoming("pain", named_id_text(sent.patient.id, key), values)

    return read_lines(sent, row_of)


IMPORT = Import(
    name="pain_lines", endings=(".jsonl",), most_bytes=100_000, place=40, read=read
)
'''
PROOF = '''
import json
from datetime import date, timedelta
from pathlib import Path

from tests.faults.evening import Evening, evening
from tests.support.processes import wait_until
from tests.support.push_service import push_service

HEAD = """
import json, os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
import django
django.setup()
from recovery.accounts.models import User
from recovery.journal.kinds.pain import Pain
from tests.support.people import signed_in
BYTES, JSON = "application/octet-stream", "application/json"
given = json.load(sys.stdin)
user = User.objects.get(email="ada@example.org")
client = signed_in(user)
client.defaults["SERVER_NAME"] = "localhost"
base = f"/api/v1/patients/{user.patient.id}/imports/"
"""

def ask(made: Evening, script: str, **given: object) -> object:
    return json.loads(made.python(["-c", HEAD + script], json.dumps(given)))


def test_it_is_offered_read_by_the_worker_and_taken_in(tmp_path: Path) -> None:
    yesterday, before = (str(date.today() - timedelta(days=ago)) for ago in (1, 2))
    lines = [
        {"day": yesterday, "score": 3},
        {"day": yesterday, "score": 5, "when": "movement"},
        {"day": before, "score": 12},
        "a word",
        {"day": yesterday, "score": 4},
        {"day": before, "score": 2},
    ]
    with push_service(tmp_path) as pushes, evening(tmp_path / "var", pushes, None) as made:
        made.python(["-c", PERSON])
        made.worker("work")
        assert ask(made, OFFERED)[-1] == {
            "kind": "pain_lines", "endings": [".jsonl"], "most_bytes": 100_000,
        }
        assert ask(made, SEND, data="x" * 100_001) == [413, "too_large"]
        status, job = ask(made, SEND, data="\\n".join(json.dumps(line) for line in lines))
        assert status == 202
        previewed = ended(made, job)
        assert previewed["state"] == "preview", previewed
        assert previewed["result"]["counts"] == {"pain": {"new": 3}}
        assert [(each["line"], each["code"]) for each in previewed["result"]["faults"]] == [
            (3, "wrong_value"), (4, "unreadable_line"), (5, "line_twice"),
        ]
        assert ask(made, SCORES) == [], "nothing has been changed yet"
        assert ask(made, CONFIRM, job=job) == 202
        assert ended(made, job)["state"] == "ready"
        assert ask(made, SCORES) == [
            [before, "rest", 2], [yesterday, "movement", 5], [yesterday, "rest", 3],
        ]


def ended(made: Evening, job: str) -> dict:
    wait_until(
        lambda: ask(made, READ, job=job)["state"] not in ("waiting", "running"),
        "the job has ended",
        seconds=90,
        said=made.said,
    )
    return ask(made, READ, job=job)


PERSON = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
import django
django.setup()
from tests.support.people import make_patient
from recovery.journal.kinds.injury import Injury
from datetime import date, timedelta
patient = make_patient("ada@example.org")
Injury.objects.create(
    patient=patient, joint="knee", side="left", kind="ligament",
    happened_on=date.today() - timedelta(days=60),
)
"""
OFFERED = "print(json.dumps(client.get('/api/v1/imports/').json()))"
SEND = """
answer = client.post(base + "?kind=pain_lines", given["data"].encode(), BYTES)
said = answer.json()
print(json.dumps([answer.status_code, said.get("id") or said["code"]]))
"""
READ = "print(json.dumps(client.get(base + given['job'] + '/').json()))"
CONFIRM = """
answer = client.post(base + given["job"] + "/confirm/", {"existing": "keep"}, JSON)
print(answer.status_code)
"""
SCORES = """
found = Pain.objects.order_by("day", "context").values_list("day", "context", "score")
print(json.dumps([[str(day), context, score] for day, context, score in found]))
"""
'''


def test_one_file_is_all_it_takes(tmp_path: Path) -> None:
    kitchen = Kitchen(tmp_path)
    kitchen.add(FILE, IMPORT)
    kitchen.prove(PROOF)
    assert kitchen.added == [FILE]
