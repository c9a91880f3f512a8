"""A person who deletes their account is gone: from every table, and out of every old backup."""

import hashlib
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail, serializers
from django.core.mail import EmailMessage
from django.db import models
from django.test import Client
from django.utils import timezone

from config.kept_mails import KeptBackend
from recovery.accounts import erased, erasure
from recovery.accounts.models import Patient, PrivacyConsent, User
from recovery.core.ids import uuid7
from recovery.reminders.models import Alarm, Delivery
from recovery.sharing.models import AccessRecord, CareLink, Invitation
from recovery.sharing.services import create_clinic, invite
from tests.accounts.everything import fill, models_of_a_person, traces, ways
from tests.support.consent import agreed
from tests.support.people import PASSWORD, by_cookie_alone, proved

pytestmark = pytest.mark.django_db(transaction=True)
DELETION = "/api/v1/account/deletion/"
EMAIL = "ada.lovelace@example.org"


@pytest.fixture(autouse=True)
def listed(tmp_path: Path, settings: Any) -> Path:
    settings.LEDGER_URL = str(tmp_path / "elsewhere" / "ledger")
    settings.ERASURES_FILE = tmp_path / "erasures"
    settings.MAIL_FOLDER = tmp_path / "mail"
    return tmp_path / "elsewhere" / "ledger"


def make_patient(email: str = EMAIL) -> Patient:
    return agreed(
        Patient.objects.create(user=User.objects.create_user(email, PASSWORD), name="Ada L.")
    )


def delete(client: Client, password: str = PASSWORD) -> Any:
    return client.post(DELETION, {"password": password}, content_type="application/json")


def test_nothing_of_a_deleted_person_is_left_in_any_table() -> None:
    patient = make_patient()
    client = by_cookie_alone(patient.user)
    clinician = create_clinic(
        name="Praxis", phone="", email="jo@example.org", clinician_name="Jo", password=PASSWORD
    )
    invite(clinician=clinician, email=EMAIL)
    Alarm.objects.create(name="x", words=f"Mail to {EMAIL} does not arrive.")
    filled = fill(patient.user, patient)
    assert set(filled) >= set(models_of_a_person())
    assert len(filled) > 35
    identity = (patient.pk, patient.user.pk, EMAIL, "Ada L.")
    assert traces(*identity)

    assert delete(client).status_code == 204

    assert traces(*identity) == []
    assert User.objects.filter(clinician=clinician).exists()


def test_erasure_follows_every_reference_to_a_person() -> None:
    for model in models_of_a_person():
        for way in ways(model):
            last = way[-1]
            assert last.remote_field.on_delete in (models.CASCADE, models.SET_NULL), (model, last)


def test_another_person_keeps_everything() -> None:
    ada, eve = make_patient(), make_patient("eve@example.org")
    kept = fill(eve.user, eve)
    before = {model: model._base_manager.count() for model in kept}
    assert delete(by_cookie_alone(ada.user)).status_code == 204
    after = {model: model._base_manager.count() for model in kept}
    for gone in (User, Patient, PrivacyConsent):
        before[gone] -= 1
    before.pop(next(model for model in kept if model.__name__ == "Session"))
    assert {model: after[model] for model in before} == before


def test_a_wrong_password_deletes_nothing_and_is_limited() -> None:
    patient = make_patient()
    client = by_cookie_alone(patient.user)
    answer = delete(client, "not the one")
    assert (answer.status_code, answer.json()["fields"]) == (
        400,
        {"password": ["Not your password. Type it again."]},
    )
    proved(client, patient.user)
    assert delete(client, "").status_code == 400, "another proof is not the password"
    assert [delete(client, "no").status_code for _ in range(12)][-1] == 429
    assert Patient.objects.filter(pk=patient.pk).exists()
    assert delete(Client()).status_code in (401, 403)


@pytest.mark.promise("S17")
def test_who_has_a_passkey_alone_deletes_the_account_after_proving_by_it() -> None:
    patient = make_patient()
    patient.user.set_unusable_password()
    patient.user.save()
    Authenticator.objects.create(user=patient.user, type="webauthn", data={})
    client = by_cookie_alone(patient.user)
    refused = client.post(DELETION, {}, content_type="application/json")
    assert (refused.status_code, refused.json()["code"]) == (403, "reauthentication_needed")
    assert refused.json()["fields"] == {"methods": ["passkey"]}
    assert delete(client, "a guess").status_code == 403
    proved(client, patient.user)
    assert client.post(DELETION, {}, content_type="application/json").status_code == 204
    assert not User.objects.filter(pk=patient.user_id).exists()


def test_the_browser_is_signed_out_by_it() -> None:
    client = by_cookie_alone(make_patient().user)
    assert delete(client).status_code == 204
    assert client.get("/api/v1/session").json()["user"] is None
    assert delete(client).status_code in (401, 403)


def test_the_deleted_address_gets_a_mail_where_there_is_mail(settings: Any) -> None:
    settings.EMAIL_HOST = "mail.example.org"
    patient = make_patient()
    Patient.objects.update(language="de")
    assert delete(by_cookie_alone(patient.user)).status_code == 204
    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == ([EMAIL], "Ihr Konto ist gelöscht")


def test_when_a_clinician_leaves_the_access_log_keeps_their_name() -> None:
    patient = make_patient()
    clinician = create_clinic(
        name="Praxis", phone="", email="jo@example.org", clinician_name="Jo Berger",
        password=PASSWORD,
    )  # fmt: skip
    now = timezone.now()
    CareLink.objects.create(
        patient=patient, clinician=clinician, accepted_at=now,
        expires_at=now + timezone.timedelta(days=1),
    )  # fmt: skip
    AccessRecord.objects.create(
        patient=patient, clinician=clinician, clinician_name="Jo Berger", clinic_name="Praxis",
        section="pain", bucket="1",
    )  # fmt: skip
    invite(clinician=clinician, email="new@example.org")
    assert delete(by_cookie_alone(clinician.user)).status_code == 204
    record = AccessRecord.objects.get()
    assert (record.clinician, record.clinician_name) == (None, "Jo Berger")
    link = CareLink.objects.get()
    assert (link.clinician, link.clinician_name, link.ended_by) == (None, "Jo Berger", "account")
    assert not Invitation.objects.exists()
    assert traces(clinician.pk, clinician.user.pk, "jo@example.org") == []
    assert Patient.objects.filter(pk=patient.pk).exists()


def test_who_comes_back_with_a_backup_is_erased_before_anybody_is_served(client: Client) -> None:
    patient = make_patient()
    filled = fill(patient.user, patient)
    backup = serializers.serialize("json", [filled.pop(User), filled.pop(Patient)])
    erasure.erase_account(user=patient.user)
    assert client.get("/readyz").status_code == 200

    for row in serializers.deserialize("json", backup):
        row.save()
    assert User.objects.filter(pk=patient.user.pk).exists()
    assert client.get("/readyz").status_code == 503
    assert client.get("/readyz").json() == {"ok": False, "database": True, "erasures": False}

    assert erasure.replay() == 1
    assert client.get("/readyz").status_code == 200
    assert traces(patient.pk, patient.user.pk, EMAIL) == []
    assert erasure.replay() == 0


def test_a_delivery_that_a_worker_wrote_in_that_moment_goes_too() -> None:
    patient = make_patient()
    filled = fill(patient.user, patient)
    late = filled[Delivery]
    erasure.erase_account(user=patient.user)
    Delivery._base_manager.bulk_create([late])
    assert traces(patient.pk)
    erasure.replay()
    assert traces(patient.pk) == []


def test_the_list_holds_ids_only_and_survives_a_torn_line(listed: Path) -> None:
    ada, eve = make_patient(), make_patient("eve@example.org")
    erasure.erase_account(user=ada.user)
    with listed.open("a") as file:
        file.write('{"n":4,"at":"2026')  # the power went
    erasure.erase_account(user=eve.user)
    assert [each.patient_id for each in erased.read()] == [ada.pk, eve.pk]
    text = listed.read_text()
    assert "@" not in text
    assert listed.stat().st_mode & 0o077 == 0


def test_where_the_list_cannot_be_written_nothing_is_erased(settings: Any, tmp_path: Path) -> None:
    settings.LEDGER_URL = str(tmp_path)  # a folder
    patient = make_patient()
    with pytest.raises(OSError, match="directory"):
        erasure.erase_account(user=patient.user)
    assert Patient.objects.filter(pk=patient.pk).exists()


# --- The other devices ----------------------------------------------------------------------------


def is_told(patient: Any, device: Any) -> bool:
    """What a device hears that asks without any session."""
    body = {"patient": str(patient), "device": str(device)}
    answer = Client().post("/api/v1/account/erased/", body, content_type="application/json")
    assert (answer.status_code, answer.json()["ended_device"]) == (200, None)
    return answer.json()["account_deleted"]


def sync(client: Client, device: Any, **more: Any) -> Any:
    body = {"protocol": 1, "device": str(device), **more}
    return client.post("/api/v1/sync", body, content_type="application/json")


def test_another_device_of_the_person_is_told_that_the_account_is_deleted() -> None:
    """One that had only ever read, too: it holds the same."""
    ada = make_patient()
    phone, tablet = by_cookie_alone(ada.user), by_cookie_alone(ada.user)
    writes, reads = uuid7(), uuid7()
    knee = {"joint": "knee", "side": "left", "kind": "ligament", "happened_on": "2026-09-01"}
    operation = {
        "id": str(uuid7()), "patient": str(ada.pk), "kind": "injury", "row": str(uuid7()),
        "set": knee,
    }  # fmt: skip
    assert sync(phone, writes, operations=[operation]).status_code == 200
    assert sync(tablet, reads).json()["changes"] != []
    for device in (writes, reads):
        assert not is_told(ada.pk, device), "the account is there"
    assert delete(phone).status_code == 204
    assert sync(tablet, reads).status_code == 401
    assert is_told(ada.pk, writes)
    assert is_told(ada.pk, reads)


def test_nobody_else_is_told_that_an_account_was_deleted() -> None:
    ada, eve = make_patient(), make_patient("eve@example.org")
    adas, eves = uuid7(), uuid7()
    sync(by_cookie_alone(ada.user), adas)
    sync(by_cookie_alone(eve.user), eves)
    delete(by_cookie_alone(ada.user))
    for patient, device in [
        (ada.pk, uuid7()), (ada.pk, eves), (eve.pk, eves), (eve.pk, adas), (ada.user_id, adas),
        (uuid7(), adas), (ada.pk, ada.pk),
    ]:  # fmt: skip
        assert not is_told(patient, device)


def test_the_list_names_no_device_and_is_read_as_before(listed: Path) -> None:
    ada = make_patient()
    device = uuid7()
    sync(by_cookie_alone(ada.user), device)
    delete(by_cookie_alone(ada.user))
    written = listed.read_text()
    assert str(device) not in written
    assert device.hex not in written
    assert [each.patient_id for each in erased.read()] == [ada.pk]
    assert is_told(ada.pk, device)


# --- What stands beside the account ---------------------------------------------------------------


def keep_mail(to: str) -> None:
    EmailMessage("Reset", "your link", to=[to], connection=KeptBackend()).send()


def kept_for(folder: Path) -> set[str]:
    return {message_from_bytes(file.read_bytes())["To"] for file in folder.glob("*.eml")}


@pytest.mark.promise("S20")
@pytest.mark.parametrize(
    "other",
    ["victim@good.example", "m@good.example.org", "am@good.example", "x+m@good.example",
     "m@good.examples", "nim.m@good.example"],
)  # fmt: skip
def test_somebody_with_a_similar_address_keeps_mails_and_alarms(other: str, settings: Any) -> None:
    ada = make_patient("m@good.example")
    for address in ("M@good.example", other):
        keep_mail(address)
    Alarm.objects.create(name="theirs", words="Mail to m@good.example does not arrive.")
    Alarm.objects.create(name="other", words=f"Mail to {other} does not arrive.")
    erasure.erase_account(user=ada.user)
    assert kept_for(settings.MAIL_FOLDER) == {other}
    assert list(Alarm.objects.values_list("name", flat=True)) == ["other"]


@pytest.mark.promise("S20")
def test_a_kept_mail_that_only_names_the_address_stays(settings: Any) -> None:
    ada = make_patient("m@good.example")
    EmailMessage(
        "About m@good.example", "m@good.example", to=["eve@good.example"], connection=KeptBackend()
    ).send()
    erasure.erase_account(user=ada.user)
    assert kept_for(settings.MAIL_FOLDER) == {"eve@good.example"}


@pytest.mark.promise("S20")
def test_a_mail_to_an_address_beyond_ascii_goes_with_its_owner(settings: Any) -> None:
    ada = make_patient("m@bücher.example")
    keep_mail("m@bücher.example")
    erasure.erase_account(user=ada.user)
    assert kept_for(settings.MAIL_FOLDER) == set()


# --- The list of release 0.1.0 --------------------------------------------------------------------


@pytest.mark.promise("S13")
def test_the_list_of_the_first_release_is_taken_over(settings: Any, listed: Path) -> None:
    ada, eve, device = make_patient(), make_patient("eve@example.org"), uuid7()
    digest = hashlib.sha256(ada.pk.bytes + device.bytes).hexdigest()
    settings.ERASURES_FILE.write_text(
        f"\n{ada.user_id} {ada.pk} 2026-11-20T10:00:00+00:00\ndevice {digest}\n"
        f"0198f2\n{uuid7()} - 2026-11-21T10:00:00+00:00\n"
    )
    assert erasure.replay() == 1
    assert list(Patient.objects.all()) == [eve]
    assert is_told(ada.pk, device)
    before = listed.read_bytes()
    assert erasure.replay() == 0
    assert listed.read_bytes() == before, "twice is once"
