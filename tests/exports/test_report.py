"""The one-page report: what it says, what it never says, and that it is one page."""

import re
from dataclasses import replace
from datetime import date

import pytest

from recovery.accounts.models import Patient
from recovery.core.errors import Invalid
from recovery.core.ids import uuid7
from recovery.exports.report.page import report_of
from recovery.exports.report.pictured import svg_of
from recovery.exports.report.printed import pages_of, pdf_of
from recovery.journal.kinds.injury import Injury
from recovery.sharing.queries import Access
from recovery.supplements.models import Supplement
from tests.support.course import access_by, own_access, shared_with
from tests.support.phone import Phone, add_knee, make_patient
from tests.support.reports import SENDER, WANTED


def text_of(report: dict) -> str:
    said = ("head", "flags", "changes", "summary", "notes", "foot")
    return str([report[part] for part in said])


def test_it_compares_averages_with_averages_beside_the_measurement_error(own: Access) -> None:
    report = report_of(own, WANTED)
    flexion, extension = report["changes"][:2]
    assert flexion.startswith("Flexion (active, goniometer, by the patient): 69° on average in")
    assert "132° in the last (to 23 Nov). Other side: 142°. Goal: 130° by 1 Dec 2026." in flexion
    assert flexion.endswith("A change of 63°; up to 14° may be measurement error.")
    # Smaller is better: straight is the good end.
    assert "lacks 7° on average in the first week of readings" in extension
    assert "straight in the last" in extension
    assert "goniometer 14° (Hancock 2018, PMC6195503" in text_of(report)
    assert "Jo Berger, Praxis am Park" in report["foot"][0]
    assert "24 Nov 2026, 21:04" in report["foot"][0]
    assert [
        "Limits",
        "Flexion 0° to 120° until 13 Oct 2026 (partial weight-bearing, surgeon)",
    ] in report["head"]


def test_a_report_speaks_german(own: Access) -> None:
    report = report_of(own, replace(WANTED, language="de"))
    assert report["title"] == "Verlaufsbericht"
    assert "Schmerz, 0–10: bei Bewegung im Mittel 5,4 in der ersten Woche" in text_of(report)


def test_it_never_promises_and_never_blames_or_credits_a_supplement(own: Access) -> None:
    for language in ("en", "de"):
        said = str(report_of(own, replace(WANTED, language=language))).lower()
        for word in ("safe", "sicher", "caused", "because", "wegen", "dank", "helped", "!"):
            assert word not in said


def test_the_pdf_is_one_page_in_both_languages(own: Access) -> None:
    for language in ("en", "de"):
        report = report_of(own, replace(WANTED, language=language))
        assert len(pages_of(report, ppi=30)) == 1
        assert pdf_of(report).startswith(b"%PDF-1.")


def test_the_joint_is_pictured_as_it_was_measured_last(course: Patient) -> None:
    phone = Phone(course)
    injury = str(Injury.objects.get().id)
    for until, most in (("2026-11-01", 90), (None, 130)):
        limit = {
            "injury": injury, "motion": "flexion", "maximum": most, "from_day": "2026-09-01",
            "until_day": until, "source": "surgeon",
        }  # fmt: skip
        phone.sync(phone.operation("precaution", uuid7(), limit))
    report = report_of(own_access(course), WANTED)
    picture, chart = report["picture"], report["charts"][0]
    assert picture is not None
    assert (picture["joint"], picture["motion"], picture["side"]) == ("knee", "flexion", "left")
    assert picture["now"] == chart["lines"][0]["points"][-1][1]
    assert (picture["error"], picture["maximum"]) == (chart["error"], 130)
    drawing = svg_of(picture)
    assert drawing.count('class="segment"') == 2
    assert drawing.count('class="wall"') == 1
    assert len(pages_of(report, ppi=30)) == 1
    assert svg_of(report_of(own_access(make_patient()), WANTED)["picture"]) == ""


def test_a_hard_case_is_still_one_page(course: Patient) -> None:
    """Long names, many devices, two supplements, a year, red flags: nothing is pushed out."""
    phone = Phone(course)
    injury = str(Injury.objects.get().id)
    course.name = "Maximiliane " * 15
    course.save()
    Supplement.objects.update(name="Magnesium " * 19)
    reading = {"injury": injury, "joint": "knee", "side": "left", "degrees": 100}
    for day in range(1, 25):
        for device in ("goniometer", "phone", "inclinometer", "eye", "tape", "other"):
            for mode in ("active", "passive"):
                values = {"motion": "flexion", "device": device, "mode": mode}
                phone.sync(
                    phone.operation(
                        "range_of_motion", uuid7(),
                        {**reading, **values, "day": f"2026-11-{day:02}"},
                    )
                )  # fmt: skip
    for code in ("calf", "wound", "night_pain", "locked"):
        flag = {"day": "2026-11-20", "kind": "red_flag", "code": code}
        phone.sync(phone.operation("symptom", uuid7(), flag))
    sender = replace(SENDER, name="x" * 200, clinic="y" * 200, address="z" * 300)
    wanted = replace(WANTED, language="de", first=date(2025, 12, 1), sender=sender)
    report = report_of(own_access(course), wanted)
    assert len(pages_of(report, ppi=30)) == 1
    assert "Nässende" in str(report["flags"])


def test_a_sign_that_was_given_twice_on_a_day_is_said_once(db: None) -> None:
    patient = make_patient()
    phone = Phone(patient)
    add_knee(phone)
    for day, code in (("10", "calf"), ("11", "calf"), ("11", "calf"), ("11", "wound")):
        flag = {"day": f"2026-10-{day}", "kind": "red_flag", "code": code}
        phone.sync(phone.operation("symptom", uuid7(), flag))
    wanted = replace(WANTED, first=date(2026, 10, 1))
    (said,) = (
        line
        for line in report_of(own_access(patient), wanted)["summary"]
        if line.startswith("Reported")
    )
    assert said.count("10 Oct") == 1
    assert said.count("11 Oct") == 2


def test_nothing_that_a_person_wrote_becomes_markup(course: Patient) -> None:
    course.name = '#panic("x") *bold* $x$ #read("/etc/passwd") \\ <label> @ref'
    course.save()
    (page,) = pages_of(report_of(own_access(course), WANTED), ppi=30)  # no #panic stopped it
    assert page.startswith(b"\x89PNG")


def test_a_person_without_an_entry_gets_a_page_that_says_so(db: None) -> None:
    patient = make_patient()
    report = report_of(own_access(patient), WANTED)
    assert (report["changes"], report["summary"]) == (["There are no entries in this period."], [])
    assert len(pages_of(report, ppi=30)) == 1


def test_what_is_not_shared_is_named_and_absent(course: Patient) -> None:
    link = shared_with(course, share_sleep=False, share_supplements=False)
    report = report_of(access_by(link), WANTED)
    assert (
        "Not shared by the patient, so not in this report: sleep, supplements." in report["notes"]
    )
    said = str(report["summary"]) + str(report["charts"]) + str(report["table"])
    assert "Magnesium" not in said
    assert "leep" not in said
    assert report["doses"] == []


def test_a_lunge_is_a_motion_of_its_own(db: None) -> None:
    patient = make_patient()
    phone = Phone(patient)
    injury = str(add_knee(phone))
    Injury.objects.update(joint="ankle")
    for device, degrees in (("goniometer", 12), ("phone", 36)):
        values = {
            "injury": injury, "day": "2026-11-20", "joint": "ankle", "motion": "dorsiflexion",
            "side": "left", "mode": "active", "device": device, "degrees": degrees,
        }  # fmt: skip
        phone.sync(phone.operation("range_of_motion", uuid7(), values))
    goal = {"injury": injury, "motion": "dorsiflexion", "degrees": 15}
    phone.sync(phone.operation("goal", uuid7(), goal))
    charts = report_of(own_access(patient), WANTED)["charts"]
    assert [(chart["title"].split(",")[0], chart["error"]) for chart in charts] == [
        ("Dorsiflexion", None),
        ("Lunge with full weight", 4.57),
    ]
    assert [len(chart["guides"]) for chart in charts] == [1, 0]
    german = report_of(own_access(patient), replace(WANTED, language="de"))["charts"]
    assert german[1]["title"].startswith("Ausfallschritt mit voller Belastung")


def test_devices_and_persons_measuring_are_never_one_line(course: Patient) -> None:
    phone = Phone(course)
    injury = str(Injury.objects.get().id)
    values = {
        "injury": injury, "day": "2026-11-20", "joint": "knee", "motion": "flexion",
        "side": "left", "mode": "active", "device": "phone", "degrees": 120,
    }  # fmt: skip
    phone.sync(phone.operation("range_of_motion", uuid7(), values))
    chart = report_of(own_access(course), WANTED)["charts"][0]
    own_lines = [line for line in chart["lines"] if not line["other"]]
    assert [line["label"] for line in own_lines] == [
        "active, goniometer, by the patient",
        "active, phone, by the patient",
    ]
    assert len(own_lines[1]["points"]) == 1
    assert chart["error"] == 14, "nobody said that the goniometer is a long one"
    assert {guide["kind"] for guide in chart["guides"]} == {"goal", "limit"}


def test_positions_are_never_one_line(course: Patient) -> None:
    """A knee that bends lying on the front is another course than one that bends sitting."""
    phone = Phone(course)
    injury = str(Injury.objects.get().id)
    for position, degrees in (("sitting", 120), ("prone", 90)):
        values = {
            "injury": injury, "day": "2026-11-20", "joint": "knee", "motion": "flexion",
            "side": "left", "mode": "active", "device": "phone", "position": position,
            "degrees": degrees,
        }  # fmt: skip
        phone.sync(phone.operation("range_of_motion", uuid7(), values))
    chart = report_of(own_access(course), WANTED)["charts"][0]
    own_lines = [line for line in chart["lines"] if not line["other"]]
    assert [(line["label"], len(line["points"])) for line in own_lines[1:]] == [
        ("active, phone, by the patient, Lying on the front", 1),
        ("active, phone, by the patient, Sitting", 1),
    ]


@pytest.mark.promise("P26")
def test_hours_of_sleep_are_called_so_once(course: Patient) -> None:
    charts = report_of(own_access(course), WANTED)["charts"]
    (line,) = [
        line for chart in charts for line in chart["lines"] if line["label"] == "hours"
    ]  # fmt: skip
    assert re.fullmatch(r"[\d.]+", line["end"])


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"first": date(2026, 12, 1), "last": date(2026, 11, 1)}, "from"),
        ({"first": date(2020, 1, 1)}, "from"),
        ({"injury": "01a20faa-9902-7972-af8a-f4616d68677f"}, "injury"),
    ],
)
def test_a_wrong_request_names_its_field(own: Access, wrong: dict, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        report_of(own, replace(WANTED, **wrong))
    assert set(refused.value.fields) == {field}


def test_it_names_the_injuries_to_choose_from_and_no_other(course: Patient) -> None:
    phone = Phone(course)
    shoulder, wrist = uuid7(), uuid7()
    for row, joint, more in (
        (shoulder, "shoulder", {"happened_on": "2026-10-01"}),
        (wrist, "wrist", {"happened_on": "2026-11-01", "ended_on": "2026-11-20"}),
    ):
        values = {"joint": joint, "side": "right", "kind": "sprain", **more}
        assert phone.sync(phone.operation("injury", row, values)).results[0].status == "applied"
    report = report_of(own_access(course), WANTED)
    # Open ones first, the newest first: the first is what is shown unasked.
    assert [each["name"] for each in report["injuries"]] == [
        "Right shoulder, sprain", "Left knee, ligament injury", "Right wrist, sprain",
    ]  # fmt: skip
    assert report["injury"] == str(shoulder)
    knee = report["injuries"][1]["id"]
    german = report_of(own_access(course), replace(WANTED, injury=knee, language="de"))
    assert german["injury"] == knee
    assert german["injuries"][1]["name"] == "Knie links, Bandverletzung"
    link = shared_with(course)
    link.injuries = [knee]
    link.save()
    shared = report_of(access_by(link), WANTED)
    assert [each["id"] for each in shared["injuries"]] == [knee]
