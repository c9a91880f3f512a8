"""The drill of what a restore must not undo, by the processes that would undo it."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.faults.phone import PASSWORD
from tests.running.holding_phone import HoldingPhone, kept, woken
from tests.running.site import Site

pytestmark = pytest.mark.promise("S13")
NEW_PASSWORD = "another horse 43"
AGAIN = "/_allauth/browser/v1/auth/reauthenticate"
LOGIN = "/_allauth/browser/v1/auth/login"
# Two clinicians see each patient.
WORLD = """
from datetime import timedelta
from django.utils import timezone
from recovery.sharing import services
from recovery.sharing.models import CareLink
from recovery.accounts.models import Patient
now = timezone.now()
for name in ("jo", "kim"):
    clinician = services.create_clinic(name=name, phone="", email=f"{name}@example.org",
        clinician_name=name, password="correct horse 42")
    for patient in Patient.objects.all():
        CareLink.objects.create(patient=patient, clinician=clinician, injuries=[],
            accepted_at=now, expires_at=now + timedelta(days=90))
"""
ADD_FACTOR = """
from allauth.mfa.models import Authenticator
from recovery.accounts.models import Patient
patient = Patient.objects.get(id="%s")
Authenticator.objects.create(user=patient.user, type="webauthn", data={"credential": {"id": "x"}})
"""
REMOVE_FACTOR = """
from allauth.mfa.models import Authenticator
Authenticator.objects.all().delete()
"""
SET_PASSWORD = f"""
from recovery.accounts.models import Patient
user = Patient.objects.get(id="%s").user
user.set_password("{NEW_PASSWORD}")
user.save()
"""


@pytest.fixture
def site(tmp_path: Path) -> Site:
    more = {"RECOVERY_LEDGER_URL": str(tmp_path / "elsewhere" / "ledger")}
    return Site(tmp_path / "first", "", more)


def anew(site: Site, tmp_path: Path) -> Site:
    """The same address on a new machine."""
    shutil.rmtree(site.var)
    return Site(tmp_path / "second", "", site.more, port=site.port)


def rows(phone: HoldingPhone, sql: str) -> list[Any]:
    return [row[0] for row in phone.stored(sql)]


def test_what_was_ended_after_the_backup_stays_ended(site: Site, tmp_path: Path) -> None:
    site.prepare()
    with site.serving():
        ada, eve = HoldingPhone(site), HoldingPhone(site)
        ada.knee = ada.add_knee()
        ada.log_pain(ada.knee, "2026-11-01", 7)
        ada.settle()
        site.manage("shell", "-c", WORLD)
        account = {"email": ada.session()["user"]["email"], "password": PASSWORD}
        assert ada.ask("POST", AGAIN, {"password": PASSWORD})[0] in (200, 401)
        status, made = ada.ask("POST", f"/api/v1/patients/{ada.patient}/calendar/")
        assert status == 201, made
        calendar = made["url"]
        feed = "/" + calendar.split("/", 3)[3]
        assert site.get(feed) == 200
        site.manage("shell", "-c", ADD_FACTOR % ada.patient)
        site.manage("backup", str(tmp_path / "backup.zip"), "--unencrypted")
        # What happens after the backup.
        links = ada.ask("GET", "/api/v1/care-links/")[1]
        assert [link["revoked_at"] for link in links] == [None, None]
        assert ada.ask("DELETE", f"/api/v1/care-links/{links[0]['id']}/")[0] == 200
        site.manage("shell", "-c", REMOVE_FACTOR)
        assert ada.ask("DELETE", f"/api/v1/patients/{ada.patient}/calendar/")[0] == 204
        assert eve.ask("POST", "/api/v1/account/deletion/", {"password": PASSWORD})[0] == 204
        held = kept(ada)
        site.manage("shell", "-c", SET_PASSWORD % ada.patient)
        ada.log_pain(ada.knee, "2026-11-03", 3)  # an evening without a signal

    second = anew(site, tmp_path)
    said = second.manage("restore", str(tmp_path / "backup.zip"))
    assert "The ledger knows what was ended until" in said
    second.prepare()
    with second.serving():
        assert ada.session()["user"] is None, "ended"
        ada.installation = eve.installation = second
        of_ada = "SELECT count(*) FROM recovery_carelink WHERE patient_id = ? AND revoked_at IS "
        assert (rows(ada, f"{of_ada} NULL"), rows(ada, f"{of_ada} NOT NULL")) == ([1], [1])
        factors = "SELECT count(*) FROM mfa_authenticator WHERE ? <> ''"
        assert rows(ada, factors) == [0], "removed"
        assert second.get(feed) == 404, "voided"
        assert rows(eve, "SELECT id FROM recovery_patient WHERE id = ?") == [], "erased"
        assert ada.ask("POST", LOGIN, account)[0] == 400, "the old password is dead"
        second.manage("shell", "-c", SET_PASSWORD % ada.patient)
        again = woken(second, {**held, "password": NEW_PASSWORD, "outbox": ada.outbox})
        again.settle()
        assert again.outbox == []
        found = again.ask("GET", f"/api/v1/patients/{ada.patient}/pain-scores/")[1]["results"]
        assert {row["day"]: row["score"] for row in found} == {"2026-11-01": 7, "2026-11-03": 3}


@pytest.mark.parametrize("lost", ["the ledger", "its end"])
def test_with_a_ledger_lost_or_older_every_sharing_waits_for_its_patient(
    site: Site, tmp_path: Path, lost: str
) -> None:
    ledger = tmp_path / "elsewhere" / "ledger"
    site.prepare()
    with site.serving():
        ada = HoldingPhone(site)
        ada.settle()
        site.manage("shell", "-c", WORLD)
        links = ada.ask("GET", "/api/v1/care-links/")[1]
        assert ada.ask("DELETE", f"/api/v1/care-links/{links[0]['id']}/")[0] == 200
        held = kept(ada)
        site.manage("backup", str(tmp_path / "backup.zip"), "--unencrypted")
    if lost == "the ledger":
        ledger.unlink()
    else:
        ledger.write_bytes(b"".join(ledger.read_bytes().splitlines(keepends=True)[:-1]))
    second = anew(site, tmp_path)
    said = second.manage("restore", str(tmp_path / "backup.zip"))
    assert "1 sharings stay closed until their patients open them" in said
    second.prepare()
    with second.serving():
        again = woken(second, held)
        assert {each["kind"] for each in again.session()["notices"]} == {
            "restored", "sharing_closed",
        }  # fmt: skip
        now = "strftime('%Y-%m-%d %H:%M:%S', 'now')"
        still_open = (
            "SELECT count(*) FROM recovery_carelink WHERE patient_id = ? "
            f"AND revoked_at IS NULL AND expires_at > {now}"
        )
        assert rows(again, still_open) == [0]
