"""A whole day with every log turned up to DEBUG: nothing of what a person entered is in it."""

import json
import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from recovery.core.ids import named_id, uuid7
from tests.faults.phone import Phone
from tests.running.site import Site
from tests.support.installation import ROOT
from tests.support.mail_server import MailServer, mail_server
from tests.support.processes import Program, program, wait_until
from tests.support.today import today

# As the app counts days: what comes before 04:00 is of the evening before.
# Numbers and words that nothing else in a log could be.
SAID = {
    "mechanism": "fell off a yellow ladder",
    "operation": "patellar zebra graft",
    "note": "tingling like raspberries",
    "night_note": "woke from thunder twice",
    "medicine": "levothyroxine-quokka",
    "supplement": "Magnesium Albatross forte",
    "name": "Ottilie Wintergruen",
    "goal": "137.625",
    "degrees": "118.375",
    "amount": "211.0625",
    "minutes": "1187",
    "action": "private remark: pelican",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    more = {
        "DEBUG": "1",  # so that every statement is logged
        "RECOVERY_LOG_LEVEL": "DEBUG",
        "RECOVERY_TICK_SECONDS": "1",
        "PYTHONUNBUFFERED": "1",
    }
    site = Site(tmp_path_factory.mktemp("talkative") / "var", more=more)
    site.prepare()
    return site


@pytest.fixture(scope="module")
def mails() -> Iterator[MailServer]:
    with mail_server() as server:
        yield server


@pytest.fixture(scope="module")
def running(site: Site, mails: MailServer) -> Iterator[list[Program]]:
    """Web with its access log, worker and tick, each as talkative as it can be.

    The web has no mail server, so that whoever signs up needs no code: it writes files.
    """
    python = sys.executable
    commands = {
        "web": [
            python, "-m", "config.front", "--port", str(site.port),
            "--log-level", "debug", "--access-log",
        ],
        "worker": [python, "-m", "celery", "-A", "config", "worker", "--loglevel", "DEBUG"],
        "tick": [
            python, "-m", "celery", "-A", "config.beat", "beat", "--pidfile=",
            "--loglevel", "DEBUG",
        ],
    }  # fmt: skip
    (site.var / "tmp").mkdir(exist_ok=True)
    environment = {**site.environment, "TMPDIR": str(site.var / "tmp")}
    with_logs = [
        program(
            command,
            folder=ROOT,
            environment=environment | ({"EMAIL_URL": mails.url} if name == "worker" else {}),
            log=site.var / f"{name}.log",
        )
        for name, command in commands.items()
    ]
    with with_logs[0] as web, with_logs[1] as worker, with_logs[2] as tick:
        wait_until(lambda: site.get("/readyz") == 200, "it answers", said=web.output)
        yield [web, worker, tick]


def post(phone: Phone, noun: str, **values: Any) -> dict:
    status, answer = phone.ask("POST", f"/api/v1/patients/{phone.patient}/{noun}/", values)
    assert status == 201, answer
    return answer


def log_a_day(phone: Phone) -> None:
    """Every kind, by sync and by REST, good and refused."""
    day = today()
    assert phone.ask(
        "PATCH", f"/api/v1/patients/{phone.patient}/", {"name": SAID["name"], "birth_year": 1957}
    )[0] == 200  # fmt: skip
    knee = uuid7()
    phone.queue(
        "injury", knee,
        {
            "joint": "knee", "side": "left", "kind": "ligament", "happened_on": "2026-09-01",
            "mechanism": SAID["mechanism"], "surgery": SAID["operation"],
            "surgery_on": "2026-09-02", "limits_known": False,
        },
    )  # fmt: skip
    phone.log_pain(knee, day.isoformat(), 7)
    phone.queue("symptom", uuid7(), {"day": day.isoformat(), "kind": "note", "text": SAID["note"]})
    night = (day - timedelta(days=1)).isoformat()
    phone.queue(
        "sleep", named_id(phone.patient, f"sleep:{night}"),
        {"night": night, "quality": 3, "minutes": int(SAID["minutes"])},
    )  # fmt: skip
    phone.flush()
    post(
        phone, "motion-measurements", injury=str(knee), day=day.isoformat(), joint="knee",
        motion="flexion", side="left", mode="active", device="goniometer",
        degrees=float(SAID["degrees"]),
        readings=[float(SAID["degrees"])],
    )  # fmt: skip
    post(phone, "goals", injury=str(knee), motion="flexion", degrees=float(SAID["goal"]))
    post(phone, "medicines", name=SAID["medicine"], code="levothyroxine", starts_on=day.isoformat())
    post(phone, "health-answers", question="adult", answer="yes", day=day.isoformat())
    supplement = post(
        phone, "supplements", name=SAID["supplement"], nutrient="other",
        elemental_mg=float(SAID["amount"]),
    )  # fmt: skip
    slot = (datetime.now(UTC) + timedelta(minutes=1)).strftime("%H:%M")
    regimen = post(
        phone, "regimens", supplement=supplement["id"], slots=[slot], starts_on=day.isoformat(),
        elemental_mg=float(SAID["amount"]),
    )  # fmt: skip
    post(
        phone, "doses", regimen=regimen["id"], supplement=supplement["id"], day=day.isoformat(),
        outcome="taken", elemental_mg=float(SAID["amount"]),
    )  # fmt: skip
    for noun, values in {
        "pain-scores": {"injury": str(knee), "day": day.isoformat(), "score": SAID["note"]},
        "symptoms": {"day": SAID["night_note"], "kind": "note"},
    }.items():
        url = f"/api/v1/patients/{phone.patient}/{noun}/"
        assert phone.ask("POST", url, values)[0] == 400
    for noun in ("pain-scores", "symptoms", "doses", "goals"):
        assert phone.ask("GET", f"/api/v1/patients/{phone.patient}/{noun}/")[0] == 200


def fail_with_the_text(site: Site, phone: Phone) -> None:
    """A database that quotes what it refuses, as they do."""
    with sqlite3.connect(site.var / "recovery.sqlite3") as db:
        db.execute(
            "CREATE TRIGGER quoting BEFORE INSERT ON recovery_symptom "
            "BEGIN SELECT RAISE(ABORT, 'Failing row contains tingling like raspberries'); END"
        )
        db.execute(
            "CREATE TRIGGER quoting_too BEFORE UPDATE ON recovery_patient WHEN "
            "NEW.birth_year = 1901 BEGIN SELECT RAISE(ABORT, 'Ottilie Wintergruen, 1901'); END"
        )
    values = {"day": today().isoformat(), "kind": "note", "text": SAID["note"]}
    phone.ask("POST", f"/api/v1/patients/{phone.patient}/symptoms/", values)
    url = f"/api/v1/patients/{phone.patient}/"
    with suppress(json.JSONDecodeError):  # the page of a failure under DEBUG
        phone.ask("PATCH", url, {"birth_year": 1901})


def mail_and_sign_in(phone: Phone, email: str) -> None:
    forgotten = "/_allauth/browser/v1/auth/password/request"
    assert phone.ask("POST", forgotten, {"email": email})[0] == 200
    phone.ask("DELETE", "/_allauth/browser/v1/auth/session")
    for password in ("wrong horse 42", "correct horse 42"):
        phone.ask("POST", "/_allauth/browser/v1/auth/login", {"email": email, "password": password})


def says(line: str, word: str) -> bool:
    """Whether a word or number stands by itself: not within a time, an id or a decimal."""
    return bool(re.search(rf"(?<![\w.-]){re.escape(word)}(?![\w-])", line, re.IGNORECASE))


def test_nothing_that_a_person_entered_is_in_the_log_of_a_whole_day(
    site: Site, running: list[Program], mails: MailServer
) -> None:
    phone = Phone(site)
    email = phone.session()["user"]["email"]
    log_a_day(phone)
    fail_with_the_text(site, phone)
    mail_and_sign_in(phone, email)
    _, worker, tick = running
    wait_until(
        lambda: "recovery_delivery" in worker.output() and "recovery.tick" in tick.output(),
        "the worker and the tick have said something",
        said=worker.output,
    )
    wait_until(
        lambda: any((site.var / "mail").glob("*.eml")) and mails.to(email) != [],
        "the mails about the password and of the reminder are sent",
        seconds=120,
        said=worker.output,
    )
    written = "".join(each.output() for each in running)
    # It does talk: statements, requests, tasks, and the failure with its places.
    for expected in ("INSERT recovery_pain", "IntegrityError", "patients.py", "recovery.tick"):
        assert expected in written, expected
    assert '"POST /api/v1/sync HTTP' in written
    found = {
        name: line
        for name, word in {**SAID, "email": email, "password": "correct horse"}.items()
        for line in written.splitlines()
        if says(line, word)
    }
    assert found == {}
    assert Path(site.var / "mail").stat().st_mode & 0o077 == 0
