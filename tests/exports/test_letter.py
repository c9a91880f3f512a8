"""The report as a letter: whose, to whom, what stands first, and what it never says."""

from dataclasses import replace
from datetime import date

import orjson
import pytest
from django.test import Client

from recovery.accounts.models import Patient
from recovery.core.ids import uuid7
from recovery.exports.report import printed
from recovery.exports.report.letterhead import ROOM, Letter, lines_of, sender_of
from recovery.exports.report.page import report_of
from recovery.exports.report.printed import pages_of, pdf_of
from recovery.findings import services as findings
from recovery.jobs import files, services
from recovery.jobs.models import Job
from recovery.journal.kinds.injury import Injury
from recovery.journal.kinds.range_of_motion import RangeOfMotion
from recovery.sharing.queries import Access
from tests.support.answers import JSON, is_a_failure
from tests.support.course import access_by, own_access, shared_with
from tests.support.exporting import asked, base, work_off
from tests.support.people import make_patient, signed_in
from tests.support.phone import Phone, add_knee
from tests.support.reports import AT, WANTED

TYPED = Letter(
    recipient="Dr. A. Weber\nLindenstraße 4\n10969 Berlin",
    assessment="No warmth, no locking.\n\nI suspect irritation.",
    question="See them before 3 December?",
)


def reading(phone: Phone, day: str, degrees: float, **more: str) -> None:
    values = {
        "injury": str(Injury.objects.get().id), "joint": "knee", "side": "left", "mode": "active",
        "motion": "flexion", "device": "goniometer", "degrees": degrees, "day": day, **more,
    }  # fmt: skip
    result = phone.sync(phone.operation("range_of_motion", uuid7(), values)).results[0]
    assert result.status == "applied", result


def set_of(phone: Phone, kind: str, /, **values: object) -> None:
    values = {"injury": str(Injury.objects.get().id), **values}
    result = phone.sync(phone.operation(kind, uuid7(), values)).results[0]
    assert result.status == "applied", result


@pytest.fixture
def fallen(course: Patient) -> Patient:
    """A knee that bent 130° and has bent about 100° for ten days."""
    RangeOfMotion.objects.filter(motion="flexion", day__gte="2026-11-15").delete()
    phone = Phone(course)
    for day in range(15, 25):
        reading(phone, f"2026-11-{day}", 100 + day % 3)
    findings.compute(patients=[course.id], now=AT)
    return course


# --- Whose, to whom ------------------------------------------------------------------------------


def test_a_clinicians_letter_has_the_head_of_their_clinic(course: Patient) -> None:
    link = shared_with(course)
    clinic = link.clinician.clinic
    clinic.name, clinic.phone, clinic.address = "Praxis am Park", "030 5550", "Parkstraße 7"
    clinic.save()
    access = access_by(link)
    report = report_of(access, replace(WANTED, sender=sender_of(access), letter=TYPED))
    assert report["letterhead"] == ["Praxis am Park", "Parkstraße 7", "030 5550"]
    assert report["recipient"] == ["Dr. A. Weber", "Lindenstraße 4", "10969 Berlin"]
    assert report["written_on"] == "24 November 2026"
    assert report["patient"] == "Ada Example (synthetic), born 1988"
    assert report["signature"] == ["Jo Berger", "physiotherapist", "Praxis am Park"]
    assert [each["title"] for each in report["typed"]] == ["My assessment", "My question"]
    assert report["typed"][0]["lines"] == ["No warmth, no locking.", "I suspect irritation."]


def test_a_patients_own_letter_has_no_head_and_what_they_ask(own: Access) -> None:
    assert sender_of(own) is None
    report = report_of(own, replace(WANTED, sender=None, letter=TYPED))
    assert (report["letterhead"], report["signature"]) == ([], [])
    assert report["typed"] == [
        {"title": "What I want to ask", "lines": ["See them before 3 December?"]}
    ]
    german = report_of(own, replace(WANTED, sender=None, letter=TYPED, language="de"))
    assert german["typed"][0]["title"] == "Was ich fragen möchte"


def test_many_lines_do_not_make_more_pages(own: Access) -> None:
    assert lines_of("question", "a\r\n\r\n  b \n") == ["a", "b"]
    many = "\n".join(map(str, range(40)))
    lines = lines_of("question", many)
    assert len(lines) == ROOM["question"].lines
    assert lines[-1].endswith("38 39")


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_letter_is_two_pages_at_most_and_one_where_nothing_is_typed(
    fallen: Patient, paper: str
) -> None:
    access = own_access(fallen)
    full = {name: "Wort " * (room.most // 5) for name, room in ROOM.items()}
    for letter, pages in (
        (Letter(paper=paper), 1),
        (Letter(paper=paper, recipient=full["recipient"]), 1),
        (replace(TYPED, paper=paper), 2),
        (Letter(paper=paper, **full), 2),
    ):
        report = report_of(access, replace(WANTED, letter=letter, language="de"))
        assert len(pages_of(report, ppi=20)) == pages


def test_the_paper_is_the_one_that_was_chosen(own: Access) -> None:
    sizes = {"a4": b"595.2756 841.8898", "letter": b"612 792"}
    for paper, size in sizes.items():
        pdf = pdf_of(report_of(own, replace(WANTED, letter=Letter(paper=paper))))
        assert size in pdf, paper


# --- What stands first ---------------------------------------------------------------------------


def test_a_knee_that_fell_is_said_to_have_fallen(fallen: Patient) -> None:
    report = report_of(own_access(fallen), WANTED)
    assert report["flags"] == [
        "Flexion fell from about 131° to 101° on 15 November; "
        "measurement error at home at least 14°; 10 readings since."
    ]
    flexion = report["changes"][0]
    assert flexion.endswith("It fell from about 131° to 101° on 15 Nov.")
    said = str(report["flags"] + report["changes"] + report["summary"])
    assert "within measurement error (14°)" not in said
    assert "may still be measurement error" not in said
    assert "Flexion, by the course" not in said
    german = report_of(own_access(fallen), replace(WANTED, language="de"))
    assert german["flags"][0].startswith("Flexion: am 15. November von etwa 131° auf 101° gefallen")


def test_a_report_of_days_before_has_no_flag_of_today(fallen: Patient) -> None:
    report = report_of(own_access(fallen), replace(WANTED, last=date(2026, 11, 20)))
    assert report["flags"] == []
    assert "fell" not in str(report["changes"])


def test_a_sign_of_these_days_is_a_flag_and_an_older_one_is_told(course: Patient) -> None:
    phone = Phone(course)
    for day, code in (("2026-11-20", "wound"), ("2026-10-01", "calf")):
        set_of(phone, "symptom", day=day, kind="red_flag", code=code)
    report = report_of(own_access(course), WANTED)
    assert report["flags"] == [
        "Leaking or opening wound, spreading redness (reported on 20 November)."
    ]
    assert "calf" in str(report["summary"])
    assert "wound" not in str(report["summary"])
    assert report_of(own_access(course), replace(WANTED, last=date(2026, 11, 22)))["flags"] == []


def test_only_the_most_urgent_flags_are_said_and_the_others_counted(course: Patient) -> None:
    phone = Phone(course)
    for code in ("locked", "calf", "wound", "burning", "night_pain", "extreme_pain"):
        set_of(phone, "symptom", day="2026-11-20", kind="red_flag", code=code)
    flags = report_of(own_access(course), WANTED)["flags"]
    assert flags[0].startswith("Severe pain")
    assert flags[-1] == "And 2 more in Recovery."
    assert len(flags) == 5


# --- Figures -------------------------------------------------------------------------------------


def test_a_mean_is_never_printed_as_the_reading_of_a_day(db: None) -> None:
    patient = make_patient("ada@example.org")
    phone = Phone(patient)
    add_knee(phone)
    for day, degrees in ((20, 60), (22, 75), (24, 90), (26, 100)):
        reading(phone, f"2026-11-{day}", degrees)
    at = AT.replace(day=27)
    (flexion,) = report_of(own_access(patient), replace(WANTED, now=at))["changes"]
    assert "81° on average of 4 readings, 20 Nov to 26 Nov." in flexion
    RangeOfMotion.objects.exclude(degrees=100).delete()
    (flexion,) = report_of(own_access(patient), replace(WANTED, now=at))["changes"]
    assert "100° on 26 Nov 2026." in flexion


def test_a_goal_beyond_the_limit_is_neither_drawn_nor_printed(course: Patient) -> None:
    limit = {"motion": "flexion", "maximum": 120, "from_day": "2026-09-01", "source": "surgeon"}
    set_of(Phone(course), "precaution", until_day="2026-12-20", **limit)
    report = report_of(own_access(course), WANTED)
    flexion = report["charts"][0]
    assert {guide["kind"] for guide in flexion["guides"]} == {"limit"}
    assert report["picture"] is not None
    assert report["picture"]["goal"] is None
    assert "130" not in str(report["changes"][0])


def test_a_goal_is_drawn_from_the_day_on_which_the_limit_ends(own: Access) -> None:
    (goal,) = [
        guide
        for guide in report_of(own, WANTED)["charts"][0]["guides"]
        if guide["kind"] == "goal"
    ]  # fmt: skip
    assert goal["begin"] == (date(2026, 10, 14) - date(2026, 9, 1)).days


def test_of_two_goals_the_one_that_is_allowed_is_shown(course: Patient) -> None:
    phone = Phone(course)
    set_of(phone, "goal", motion="flexion", degrees=110)
    limit = {"motion": "flexion", "maximum": 120, "from_day": "2026-09-01", "source": "surgeon"}
    set_of(phone, "precaution", until_day=None, **limit)
    report = report_of(own_access(course), WANTED)
    assert "Goal: 110°." in report["changes"][0]
    assert report["picture"] is not None
    assert report["picture"]["goal"] == 110


def test_weeks_are_counted_from_the_operation(own: Access) -> None:
    report = report_of(own, WANTED)
    assert report["axis"] == "Weeks since the operation"
    assert report["ticks"][:2] == [
        {"at": 0, "day": "1 Sept", "week": "1"},
        {"at": 28, "day": "29 Sept", "week": "5"},
    ]
    Injury.objects.update(surgery_on=None)
    report = report_of(own, WANTED)
    assert report["axis"] == "Weeks since the injury"
    assert report["ticks"][0] == {"at": 2, "day": "3 Sept", "week": "3"}


def test_the_expected_course_is_drawn_where_the_phone_has_one(fallen: Patient) -> None:
    flexion, *_ = report_of(own_access(fallen), WANTED)["charts"]
    assert len(flexion["band"]) > 20
    assert all(low <= median <= high for _, low, median, high in flexion["band"])
    assert max(day for day, *_ in flexion["band"]) <= 84, "not beyond the report"
    earlier = replace(WANTED, last=date(2026, 11, 1))
    assert report_of(own_access(fallen), earlier)["charts"][0]["band"] == []


def test_the_axis_of_a_motion_begins_where_its_readings_do(own: Access) -> None:
    assert report_of(own, WANTED)["charts"][0]["low"] == 60 - 60 % 15


# --- Typed words are of one run ------------------------------------------------------------------


def test_what_is_typed_is_kept_no_longer_than_the_run(
    course: Patient, django_capture_on_commit_callbacks
) -> None:
    mine = signed_in(course.user)
    one = asked(mine, course, "report", question="May I cycle?", paper="letter")
    job = Job.objects.get()
    assert job.options["question"] == "May I cycle?"
    work_off()
    job.refresh_from_db()
    assert job.state == "ready"
    assert job.options == {"paper": "letter"}
    assert b"".join(mine.get(f"{one}file/")).startswith(b"%PDF")
    assert mine.delete(one).status_code == 204
    assert not files.path_of(job.id).exists()


def test_typed_words_of_a_run_that_fails_go_too(course: Patient, monkeypatch) -> None:
    mine = signed_in(course.user)
    asked(mine, course, "report", question="May I cycle?")
    job = Job.objects.get()
    token = services.take(job.id)
    assert token is not None
    services.left_undone(job.id, token, code="took_too_long")
    job.refresh_from_db()
    assert (job.state, "question" in job.options) == ("failed", False)


def test_too_long_a_text_is_refused_by_name(course: Patient) -> None:
    mine: Client = signed_in(course.user)
    for name, room in ROOM.items():
        body = {"kind": "report", name: "x" * (room.most + 1)}
        is_a_failure(mine.post(f"{base(course)}/exports/", body, JSON), 400, "invalid", name)
    odd = {"kind": "report", "paper": "a5"}
    is_a_failure(mine.post(f"{base(course)}/exports/", odd, JSON), 400, "invalid", "paper")


def test_what_is_typed_cannot_be_put_into_an_address(course: Patient) -> None:
    mine: Client = signed_in(course.user)
    report = mine.get(f"{base(course)}/report/?question=May+I+cycle&paper=letter").json()
    assert (report["typed"], report["paper"]) == ([], "letter")


# --- Letters of every script ---------------------------------------------------------------------


def test_a_name_in_a_script_that_typst_has_is_printed(own: Access) -> None:
    assert printed.missing_of(set("ŁŞığẞЖѝעمनΩქ"), installed=False) == set()


def test_a_name_that_no_font_can_write_is_not_boxes(
    course: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    course.name = "王小明"
    course.save()
    report = report_of(own_access(course), WANTED)
    assert printed.missing_of(set("王a"), installed=False) == {"王"}
    # Here and now no font is installed that has it, whatever this machine has.
    monkeypatch.setattr(printed, "missing_of", lambda letters, installed: letters & set("王小明"))
    given = printed._Printable(report, "wang@example.org").given["sys_inputs"]
    shown = orjson.loads(given["report"])
    assert given["name"].startswith("王小明")
    assert shown["patient"] == "wang@example.org (?, born 1988)"
    assert shown["foot"][-1] == "“?” stands for letters that this server has no font for."
    assert "王小明".encode() in pdf_of(report, "wang@example.org"), "in its title"
