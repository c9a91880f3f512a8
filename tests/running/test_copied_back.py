"""A database file that was copied back by hand: nobody who was erased is served from it."""

import shutil
from pathlib import Path

from tests.running.holding_phone import HoldingPhone
from tests.running.site import Site


def test_the_web_server_erases_again_before_it_answers(tmp_path: Path) -> None:
    site = Site(tmp_path / "var")
    site.prepare()
    with site.serving():
        phone = HoldingPhone(site)
        knee = phone.add_knee()
        phone.log_pain(knee, "2026-11-01", 7)
        phone.settle()
    copy = shutil.copytree(site.var, tmp_path / "copy")
    with site.serving():
        gone = phone.ask("POST", "/api/v1/account/deletion/", {"password": "correct horse 42"})
        assert gone[0] == 204
    for file in site.var.glob("recovery.sqlite3*"):
        file.unlink()
    for file in copy.glob("recovery.sqlite3*"):
        shutil.copy(file, site.var)
    with site.serving():
        assert phone.stored("SELECT 1 FROM recovery_pain WHERE patient_id = ?") == []
        assert phone.session()["user"] is None
