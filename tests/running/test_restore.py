"""The drill: back up, log on, lose everything, restore; phones bring back what is newer."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from zipfile import ZipFile

import psycopg
import pytest

from tests.running.holding_phone import HoldingPhone, kept, woken
from tests.running.site import Site
from tests.services import Services, throwaway_services
from tests.support.processes import wait_until

DATABASES = ("sqlite", "postgresql")


@pytest.fixture(scope="module")
def services() -> Iterator[Services]:
    with throwaway_services() as started:
        yield started


@pytest.fixture
def site_on(tmp_path: Path, services: Services):
    """Make an installation on an empty database of a kind."""

    def make(kind: str, name: str) -> Site:
        more = {"RECOVERY_LEDGER_URL": str(tmp_path / "elsewhere" / "ledger")}
        url = ""
        if kind == "postgresql":
            with psycopg.connect(services.database_url, autocommit=True) as admin:
                admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
                admin.execute(f"CREATE DATABASE {name}")
            url = services.database_url.rsplit("/", 1)[0] + f"/{name}"
        return Site(tmp_path / name, url, more)

    return make


def pains_of(phone: HoldingPhone) -> dict[str, int]:
    """The pain scores that the server holds for this patient, by day."""
    status, answer = phone.ask("GET", f"/api/v1/patients/{phone.patient}/pain-scores/")
    assert status == 200, answer
    return {row["day"]: row["score"] for row in answer["results"]}


@pytest.mark.parametrize(
    ("before", "after"),
    [("sqlite", "sqlite"), ("postgresql", "postgresql"), ("sqlite", "postgresql")],
)
def test_what_a_phone_still_holds_survives_the_loss_of_everything(
    site_on, tmp_path: Path, before: str, after: str
) -> None:
    first = site_on(before, "first")
    first.prepare()
    backup = tmp_path / "backup.zip"
    with first.serving():
        ada, eve = HoldingPhone(first), HoldingPhone(first)
        for phone in (ada, eve):
            knee = phone.add_knee()
            phone.log_pain(knee, "2026-11-01", 7)
            phone.settle()
            phone.knee = knee
        assert "rows" in first.manage("backup", str(backup), "--unencrypted")
        assert backup.stat().st_mode & 0o077 == 0
        # What happens after the backup: a new day, a correction, a farewell, and an evening
        # without a signal.
        ada.log_pain(ada.knee, "2026-11-02", 5)
        ada.log_pain(ada.knee, "2026-11-01", 6)
        ada.settle()
        assert eve.ask("POST", "/api/v1/account/deletion/", {"password": "correct horse 42"}) == (
            204,
            None,
        )
        kept_by_ada = kept(ada)
        ada.log_pain(ada.knee, "2026-11-03", 3)
        kept_by_ada["outbox"] = ada.outbox

    shutil.rmtree(first.var)
    second = site_on(after, "second")
    second.port = first.port
    said = second.manage("restore", str(backup))
    assert "1 erased" in said
    second.prepare()
    with second.serving():
        assert ada.session()["user"] is None, "a restore ends all sessions"
        assert ada.outbox, "and the phone keeps what it has not sent"
        ada = woken(second, kept_by_ada)
        ada.settle()
        assert ada.outbox == []
        assert pains_of(ada) == {"2026-11-01": 6, "2026-11-02": 5, "2026-11-03": 3}
        assert eve.session()["user"] is None
        account = {"email": "nobody@example.org", "password": "correct horse 42"}
        assert eve.ask("POST", "/_allauth/browser/v1/auth/login", account)[0] == 400
        # A new account finds free numbers: sequences came along.
        HoldingPhone(second).settle()


def test_a_backup_of_what_is_written_meanwhile_is_of_one_moment(site_on, tmp_path: Path) -> None:
    """Each injury comes with its pain in one transaction: a backup has both or neither."""
    site = site_on("sqlite", "busy")
    site.prepare()
    backup, ended, written = tmp_path / "backup.zip", Event(), []
    with site.serving():
        phone = HoldingPhone(site)

        def go_on() -> None:
            while not ended.wait(0.5):  # faster, and one's budget of requests is used up
                knee = phone.add_knee()
                phone.log_pain(knee, "2026-11-01", 5)
                phone.settle()
                written.append(knee)

        writer = Thread(target=go_on)
        writer.start()
        try:
            wait_until(lambda: len(written) > 5, "something is written")
            before = len(written)
            site.manage("backup", str(backup), "--unencrypted")
            after = len(written)
        finally:
            ended.set()
            writer.join()
    with ZipFile(backup) as archive:
        injuries, pains = (
            archive.read(f"tables/recovery.{name}.jsonl").count(b"\n")
            for name in ("injury", "pain")
        )
    assert before <= injuries == pains <= after
    assert after > before, "nobody was held up"


@pytest.mark.parametrize("kind", DATABASES)
def test_accounts_are_not_overwritten_unasked(site_on, tmp_path: Path, kind: str) -> None:
    site = site_on(kind, "held")
    site.prepare()
    backup = tmp_path / "backup.zip"
    site.manage("backup", str(backup), "--unencrypted")
    with site.serving():
        phone = HoldingPhone(site)
        refused = site.attempt("restore", str(backup))
        assert refused.returncode == 1
        assert "--replace" in refused.stderr
        assert phone.session()["user"] is not None
    site.manage("restore", str(backup), "--replace")
    with site.serving():
        assert phone.session()["user"] is None


@pytest.mark.parametrize("kind", DATABASES)
def test_a_damaged_backup_changes_nothing(site_on, tmp_path: Path, kind: str) -> None:
    site = site_on(kind, "whole")
    site.prepare()
    with site.serving():
        phone = HoldingPhone(site)
        phone.add_knee()
        phone.settle()
    backup = tmp_path / "backup.zip"
    site.manage("backup", str(backup), "--unencrypted")
    with ZipFile(backup) as archive:
        part = archive.getinfo("tables/recovery.session.jsonl")
    whole = bytearray(backup.read_bytes())
    whole[part.header_offset + 30 + len(part.filename) + part.compress_size // 2] ^= 0xFF
    (tmp_path / "damaged.zip").write_bytes(whole)
    (tmp_path / "cut.zip").write_bytes(backup.read_bytes()[:-500])
    (tmp_path / "text.zip").write_text("not a backup")
    for name in ("damaged.zip", "cut.zip", "text.zip", "absent.zip"):
        refused = site.attempt("restore", str(tmp_path / name), "--replace")
        assert refused.returncode == 1, name
        assert "Traceback" not in refused.stderr
    with site.serving():
        assert phone.session()["user"] is not None


def test_a_backup_overwrites_nothing(site_on, tmp_path: Path) -> None:
    site = site_on("sqlite", "once")
    site.prepare()
    file = tmp_path / "backup.zip"
    file.write_text("mine")
    refused = site.attempt("backup", str(file), "--unencrypted")
    assert "overwrites nothing" in refused.stderr
    assert file.read_text() == "mine"
