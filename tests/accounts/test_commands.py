"""What an operator types: it works without a terminal, or says what is missing."""

import re
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core.management import CommandError, call_command
from django.test import Client

from recovery.accounts.models import Clinician, User
from recovery.sharing.models import Clinic
from tests.support.people import add_second_factor, make_patient

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "correct horse 42"
NEW = "another long horse 7"
ACCOUNTS = "/_allauth/browser/v1/auth"
JSON = "application/json"
CLINIC = ("--name", "Praxis", "--email", "jo@example.org", "--clinician-name", "Jo Berger")


def run(*words: str) -> str:
    out = StringIO()
    call_command(*words, stdout=out, stderr=out)
    return out.getvalue()


@pytest.fixture
def password_file(tmp_path: Path) -> str:
    file = tmp_path / "password"
    file.write_text(PASSWORD + "\n")
    return str(file)


def choose(link: str, password: str) -> int:
    key = link.rpartition("/")[2]
    answer = Client().post(f"{ACCOUNTS}/password/reset", {"key": key, "password": password}, JSON)
    return answer.status_code


def can_sign_in(email: str, password: str) -> bool:
    answer = Client().post(f"{ACCOUNTS}/login", {"email": email, "password": password}, JSON)
    return answer.status_code in (200, 401) and "errors" not in answer.json()


@pytest.mark.promise("P15")
def test_a_link_of_the_operator_sets_a_password_once() -> None:
    email = make_patient("ada@example.org").user.email
    said = run("set_password_link", email.upper())
    (link,) = re.findall(r"http://\S+/reset-password/\S+", said)
    assert choose(link, NEW) == 401  # done, and nobody is signed in by it
    assert can_sign_in(email, NEW)
    assert choose(link, PASSWORD) == 400
    assert can_sign_in(email, NEW)


@pytest.mark.promise("P15")
def test_a_link_of_the_operator_ends_after_a_day(time_machine: Any) -> None:
    email = make_patient("ada@example.org").user.email
    link = run("set_password_link", email).split()[0]
    from datetime import timedelta

    from django.utils import timezone

    time_machine.move_to(timezone.now() + timedelta(hours=24, minutes=1), tick=True)
    assert choose(link, NEW) == 400


@pytest.mark.promise("R13")
@pytest.mark.parametrize(
    ("words", "missing"),
    [
        (("create_clinic", *CLINIC), "--password-file"),
        (("delete_account", "ada@example.org"), "--yes"),
        (("changepassword", "ada@example.org"), "--password-file"),
        (("setup",), "--operator"),
        (("setup", "--operator", "ops@example.org"), "--no-clinic"),
        (("setup", "--operator", "ops@example.org", "--clinic", "Praxis"), "--clinician"),
        (("set_password_link", "nobody@example.org"), "no such account"),
        (("verify_email", "nobody@example.org"), "no such account"),
        (("create_clinic",), "--name"),
    ],
)
def test_without_a_terminal_a_command_says_what_is_missing(
    words: tuple[str, ...], missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    User.objects.create_user("ada@example.org", PASSWORD)
    monkeypatch.setattr(sys, "stdin", StringIO())
    with pytest.raises(CommandError, match=missing):
        run(*words)
    assert User.objects.count() == 1


@pytest.mark.promise("D13", "R13")
@pytest.mark.parametrize(
    "words",
    [
        ("changepassword", "ada@example.org"),
        ("setup", "--operator", "ops@example.org", "--no-clinic"),
        ("people",),
    ],
    ids=lambda words: words[0],
)
def test_from_a_shell_it_is_one_sentence_and_a_failure(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    """Before the first start, too, when nobody has made the database."""
    done = subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env={"RECOVERY_VAR": str(tmp_path / "var"), "PATH": "/usr/bin:/bin"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "manage.py upgrade" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.promise("R13")
def test_a_second_clinic_of_the_same_name_is_refused_unless_told(password_file: str) -> None:
    run("create_clinic", *CLINIC, "--password-file", password_file)
    other = ("--name", "praxis ", "--email", "al@example.org", "--clinician-name", "Al")
    with pytest.raises(CommandError, match="already"):
        run("create_clinic", *other, "--password-file", password_file)
    run("create_clinic", *other, "--password-file", password_file, "--another")
    assert Clinic.objects.count() == 2


@pytest.mark.promise("R13")
def test_the_address_printed_is_the_one_in_use(password_file: str, settings: Any) -> None:
    settings.PUBLIC_URL = "http://127.0.0.1:18401"
    said = run("create_clinic", *CLINIC, "--password-file", password_file)
    assert "http://127.0.0.1:18401/sign-in" in said


@pytest.mark.promise("R13")
@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--name", "", "--email", "jo@example.org", "--clinician-name", "Jo"), "blank"),
        (("--name", "x" * 201, "--email", "jo@example.org", "--clinician-name", "Jo"), "200"),
        (("--name", "P", "--email", "jo", "--clinician-name", "Jo"), "not an email address"),
        (("--name", "P", "--email", "jo@example.org", "--clinician-name", " "), "blank"),
    ],
)
def test_an_invalid_clinic_is_refused_with_a_sentence(
    words: tuple[str, ...], why: str, password_file: str
) -> None:
    with pytest.raises(CommandError, match=why):
        run("create_clinic", *words, "--password-file", password_file)
    assert not Clinic.objects.exists()


def test_changepassword_reads_a_file(password_file: str) -> None:
    user = User.objects.create_user("ada@example.org", "something else 1")
    run("changepassword", "Ada@example.org", "--password-file", password_file)
    user.refresh_from_db()
    assert user.check_password(PASSWORD)


@pytest.mark.promise("D13")
def test_setup_makes_operator_and_clinic_and_their_links_work() -> None:
    said = run(
        "setup", "--operator", "ops@example.org", "--clinic", "Praxis",
        "--clinician", "jo@example.org", "--clinician-name", "Jo Berger",
        "--address", "https://recovery.example.org",
    )  # fmt: skip
    links = re.findall(r"https://recovery\.example\.org/reset-password/\S+", said)
    assert len(links) == 2
    assert [choose(link, NEW) for link in links] == [401, 401]
    operator = User.objects.get(email="ops@example.org")
    assert (operator.is_staff, operator.is_superuser) == (True, True)
    assert Clinician.objects.get().clinic.name == "Praxis"
    assert can_sign_in("jo@example.org", NEW)
    assert "RECOVERY_PUBLIC_URL=https://recovery.example.org" in said
    with pytest.raises(CommandError, match="set_password_link"):
        run("setup", "--operator", "ops@example.org", "--no-clinic")


@pytest.mark.promise("D13", "R13")
@pytest.mark.parametrize(
    "words",
    [
        ("--operator", "ops@example.org", "--no-clinic", "--clinic", "Praxis"),
        ("--operator", f"{'o' * 260}@example.org", "--no-clinic"),
        ("--operator", "ops@exam\u202eple.org", "--no-clinic"),
        ("--operator", "ops@exam\x00ple.org", "--no-clinic"),
        ("--operator", "ops@example.org", "--clinic", "Praxis", "--clinician",
         f"{'j' * 260}@example.org", "--clinician-name", "Jo Berger"),
    ],
)  # fmt: skip
def test_a_setup_with_contradictory_arguments_is_refused(words: tuple[str, ...]) -> None:
    with pytest.raises(CommandError):
        run("setup", *words)
    assert not User.objects.exists()
    assert not Clinic.objects.exists()


def test_one_person_may_be_operator_and_physiotherapist() -> None:
    said = run(
        "setup", "--operator", "jo@example.org", "--clinic", "Praxis",
        "--clinician", "jo@example.org", "--clinician-name", "Jo Berger",
    )  # fmt: skip
    assert said.count("/reset-password/") == 1
    assert User.objects.get().is_staff


def test_a_setup_that_fails_halfway_leaves_nothing() -> None:
    User.objects.create_user("jo@example.org", PASSWORD)
    with pytest.raises(CommandError, match="has an account"):
        run(
            "setup", "--operator", "ops@example.org", "--clinic", "Praxis",
            "--clinician", "jo@example.org", "--clinician-name", "Jo",
        )  # fmt: skip
    assert User.objects.count() == 1
    assert not Clinic.objects.exists()


def test_people_lists_accounts_and_nothing_of_health(password_file: str) -> None:
    patient = make_patient("ada@example.org")
    run("create_clinic", *CLINIC, "--password-file", password_file)
    Clinic.objects.update(name="Praxis\x1b[2J")
    add_second_factor(User.objects.get(email="jo@example.org"))
    run("verify_email", "jo@example.org")
    lines = [re.split(r"\s{2,}", line) for line in run("people").splitlines()]
    assert lines[0][:4] == ["address", "role", "confirmed", "second factor"]
    assert ["jo@example.org", "clinician of Praxis[2J", "yes", "yes", "never"] in lines
    assert [patient.user.email, "patient", "no", "no", "never"] in lines
    assert "jo@" not in run("people", "--role", "patient")


def test_an_address_is_confirmed_by_hand() -> None:
    user = User.objects.create_user("ada@example.org", PASSWORD)
    run("verify_email", "ada@example.org")
    run("verify_email", "ada@example.org")
    (address,) = EmailAddress.objects.filter(user=user)
    assert (address.verified, address.primary) == (True, True)
