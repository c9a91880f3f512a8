"""An upgrade: the database of each earlier release, and a phone that slept through it."""

import json
from pathlib import Path

import pytest

from tests.running.holding_phone import woken
from tests.running.site import Site
from tests.support.installation import ROOT

RELEASES = sorted((ROOT / "tests" / "cases").glob("release-*"))


@pytest.mark.parametrize("release", RELEASES, ids=lambda folder: folder.name)
def test_its_data_are_there_and_its_phone_still_sends(release: Path, tmp_path: Path) -> None:
    site = Site(tmp_path / "var")
    site.manage("restore", str(release / "backup.zip"))
    site.prepare()
    assert "No planned migration operations" in site.manage("migrate", "--plan")
    with site.serving():
        phone = woken(site, json.loads((release / "phone.json").read_text()))
        assert len(phone.outbox) == 2
        # The patient must first agree to what is new: until then the phone keeps what it holds.
        assert phone.session()["privacy"]["agreed"] == ""
        phone.agree()
        phone.settle()
        assert phone.outbox == []
        status, answer = phone.ask("GET", f"/api/v1/patients/{phone.patient}/pain-scores/")
        assert status == 200
        scores = {row["day"]: row["score"] for row in answer["results"]}
        expected = {f"2026-11-0{day}": 8 - day for day in range(1, 7)}
        assert scores == {**expected, "2026-11-07": 2, "2026-11-08": 1}


def test_there_is_a_release_to_upgrade_from() -> None:
    assert RELEASES
    for release in RELEASES:
        assert not (release / "backup.zip").read_bytes().count(b"keys/"), "no keys are committed"
