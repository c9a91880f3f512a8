"""What a browser is told of the app before somebody installs it."""

import json
import struct
from pathlib import Path
from typing import Any

import pytest

from tests.support.installation import ROOT

PUBLIC = ROOT / "frontend" / "public"
LARGEST = 60_000  # bytes of a picture


@pytest.fixture
def manifest() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((PUBLIC / "manifest.webmanifest").read_text())
    return found


def size_of(picture: Path) -> str:
    """Return the size that a PNG states, as a manifest writes it."""
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])
    return f"{width}x{height}"


def test_its_shortcuts_log_measure_and_say_that_something_is_wrong(
    manifest: dict[str, Any],
) -> None:
    assert {each["name"]: each["url"] for each in manifest["shortcuts"]} == {
        "Log tonight": "/check-in/today",
        "Measure": "/check-in/today/measure",
        "Something’s wrong": "/wrong",
    }
    assert "health" in manifest["categories"]


def test_its_icons_are_there_and_one_has_a_single_colour(manifest: dict[str, Any]) -> None:
    for icon in manifest["icons"]:
        file = PUBLIC / icon["src"].lstrip("/")
        assert file.is_file()
        assert icon["sizes"] in ("any", size_of(file) if file.suffix == ".png" else "any")
    assert [icon.get("purpose") for icon in manifest["icons"]].count("monochrome") == 1


def test_its_pictures_are_small_labelled_and_as_large_as_it_says(manifest: dict[str, Any]) -> None:
    shapes = [picture["form_factor"] for picture in manifest["screenshots"]]
    assert sorted(shapes) == ["narrow", "narrow", "wide"]
    for picture in manifest["screenshots"]:
        file = PUBLIC / picture["src"].lstrip("/")
        assert file.stat().st_size <= LARGEST
        assert picture["sizes"] == size_of(file)
        assert picture["label"]
