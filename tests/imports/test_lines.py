"""A file with a row on every line: what is wrong with one is said of it, and the others come."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from recovery.core.ids import named_id_text
from recovery.imports import incoming_file
from recovery.imports.accepted import IMPORTS
from recovery.imports.faults import Unreadable
from recovery.imports.incoming import Incoming
from recovery.imports.incoming_file import LONGEST_LINE, Brought, Sent, read_lines
from tests.support.phone import make_patient

NOBODY = UUID(int=0)

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(tmp_path: Path) -> Callable[[bytes], Sent]:
    patient = make_patient()

    def made(data: bytes) -> Sent:
        path = tmp_path / "file"
        path.write_bytes(data)
        return Sent(path, patient, is_fresh=False, tell=lambda done: None, keep=path.write_bytes)

    return made


def night_of(line: bytes) -> Incoming:
    """Read "2026-11-24 7"; what is no number is a mistake of this reader's own."""
    night, _, quality = line.decode().strip().partition(" ")
    values = {"night": night, "quality": int(quality)}
    return Incoming("sleep", named_id_text(NOBODY, night), values)


def faults(brought: Brought) -> list[tuple[int, str]]:
    return [(number, why.code) for number, why in brought.faults]


def test_a_bad_line_fails_alone_whatever_is_wrong_with_it(sent: Callable[[bytes], Sent]) -> None:
    lines = [
        b"2026-11-24 7",
        b"",
        b"2026-11-25 11",
        b"x" * (3 * LONGEST_LINE),
        b"2026-11-26 seven",
        b"2026-11-26 \xff",
        b"2026-11-24 6",
        b"2026-11-27 8",
    ]
    brought = read_lines(sent(b"\n".join(lines)), night_of)
    assert [row.values["night"] for row in brought.rows] == ["2026-11-24", "2026-11-27"]
    assert faults(brought) == [
        (3, "wrong_value"), (4, "unreadable_line"), (5, "our_side"), (6, "unreadable_line"),
        (7, "line_twice"),
    ]  # fmt: skip
    assert brought.faults_told()["faults"][0] == {
        "line": 3,
        "reason": "quality: this value cannot be imported.",
        "code": "wrong_value",
        "figures": {"column": "quality"},
    }


def test_lines_have_a_limit(sent: Callable[[bytes], Sent], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incoming_file, "MOST_LINES", 2)
    assert len(read_lines(sent(b"2026-11-24 7\n2026-11-25 7\n"), night_of).rows) == 2
    with pytest.raises(Unreadable) as refused:
        read_lines(sent(b"2026-11-24 7\n2026-11-25 7\n\n"), night_of)
    assert (refused.value.code, refused.value.figures) == ("too_many_lines", {"most": 2})


@pytest.mark.parametrize(
    "data", [b"[1]", b"[", b"[{}]", b'[{"night": {}}]', b'[{"minutes": 7}]', b"[night;hours]\n"]
)
def test_what_only_looks_like_nights_that_were_kept_is_read_as_a_table(
    sent: Callable[[bytes], Sent], data: bytes
) -> None:
    with pytest.raises(Unreadable) as refused:
        IMPORTS["sleep"].read(sent(data))
    assert refused.value.code == "no_night_column"


def test_the_nights_that_were_kept_are_read_again_as_they_were(
    sent: Callable[[bytes], Sent],
) -> None:
    file = sent(b"night;hours\n2026-11-24;7\n2026-11-25;6,5\n")
    first = IMPORTS["sleep"].read(file)
    assert b"hours" not in file.path.read_bytes()
    assert IMPORTS["sleep"].read(file).rows == first.rows
