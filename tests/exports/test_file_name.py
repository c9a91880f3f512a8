"""Files of exports are named after whose they are and of which day, whatever somebody is called."""

import re
from datetime import UTC, datetime
from uuid import UUID

import pytest

from recovery.accounts.models import Patient
from recovery.exports.file_name import folded, name_of
from recovery.exports.offered import EXPORTS

LATE = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
ID = UUID("01a228d0-03ba-7b27-8b7c-f8e18735dc53")


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Ada Keller", "ada-keller"),
        ("Jürgen Groß", "jurgen-gross"),
        ("İsmail Şahin-Yıldız", "ismail-sahin-yildiz"),
        ("Łucja Ødegård Þór", "lucja-odegard-thor"),
        ("Nguyễn Thị Ánh", "nguyen-thi-anh"),
        ("../../etc/passwd", "etc-passwd"),
        ('a"; filename="evil.exe', "a-filename-evil-exe"),
        ("a\r\nSet-Cookie: x=1", "a-set-cookie-x-1"),
        ("\u202egpj.exe", "gpj-exe"),
        ("CON", "con"),
        ("  -- . --  ", ""),
        ("王小明", ""),
        ("😀 O'Neil", "o-neil"),
        ("x" * 200, "x" * 40),
    ],
)
def test_a_name_is_folded_to_small_letters_digits_and_hyphens(name: str, plain: str) -> None:
    assert folded(name) == plain


@pytest.mark.parametrize("form", EXPORTS.values(), ids=EXPORTS)
def test_a_file_is_named_after_patient_and_the_day_where_they_are(form) -> None:
    ada = Patient(id=ID, name="Ada Keller", zone="Europe/Berlin")
    assert name_of(form, ada, LATE) == (f"recovery-{form.name}-ada-keller-2026-11-25.{form.ending}")


def test_a_name_of_which_nothing_is_left_is_told_apart_by_the_record() -> None:
    nobody = Patient(id=ID, name="王小明", zone="UTC")
    name = name_of(EXPORTS["report"], nobody, LATE)
    assert name == "recovery-report-8735dc53-2026-11-24.pdf"
    assert re.fullmatch(r"[a-z0-9.-]+", name)
