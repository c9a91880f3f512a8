"""New keys: nobody is signed out, no link dies, no evening is lost."""

import base64
from pathlib import Path
from typing import Any

import pytest
from allauth.account.forms import default_token_generator
from django.core.management import CommandError, call_command
from django.test import Client

from config import env
from recovery.accounts.models import User
from recovery.operations.rotation import waiting_for_new_vapid
from recovery.reminders import services
from recovery.reminders.channels import vapid
from recovery.reminders.models import PushSubscription
from tests.support.people import make_patient, signed_in
from tests.support.push_service import Browser

pytestmark = [pytest.mark.django_db, pytest.mark.promise("S21")]
FCM = "https://fcm.googleapis.com/fcm/send"


@pytest.fixture(autouse=True)
def installation(tmp_path: Path, settings: Any) -> Path:
    settings.VAR = tmp_path
    settings.VAPID_PRIVATE_KEY_FILE = tmp_path / "vapid_private.pem"
    (tmp_path / "secret_key").write_text(settings.SECRET_KEY)
    call_command("make_keys")
    return tmp_path


def restart(var: Path, settings: Any) -> None:
    """What the settings read at the next start."""
    settings.SECRET_KEY = (var / "secret_key").read_text().strip()
    settings.SECRET_KEY_FALLBACKS = env.lines(var / "secret_key_fallbacks")


# --- SECRET_KEY -----------------------------------------------------------------------------------


def test_sessions_and_links_in_mails_outlive_a_new_key(
    installation: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    patient = make_patient("ada@example.org")
    client = signed_in(patient.user)
    link = default_token_generator.make_token(patient.user)
    old = settings.SECRET_KEY
    for _ in range(2):
        call_command("rotate_secret_key")
        restart(installation, settings)
        assert old != settings.SECRET_KEY
        key = client.cookies["sessionid"].value
        # Two requests at once come with the same cookie: both are let in.
        for _ in range(2):
            assert client.get("/api/v1/session").json()["user"] is not None
        assert client.cookies["sessionid"].value == key
        assert default_token_generator.check_token(patient.user, link)
    assert old in settings.SECRET_KEY_FALLBACKS
    for name in ("secret_key", "secret_key_fallbacks"):
        assert (installation / name).stat().st_mode & 0o077 == 0


def test_a_session_of_the_old_key_stays_valid_before_its_next_use(
    installation: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    patient = make_patient("ada@example.org")
    client = signed_in(patient.user)
    call_command("rotate_secret_key")
    restart(installation, settings)
    assert client.get(f"/api/v1/patients/{patient.pk}/series/?kind=pain").status_code == 200


def test_forgotten_keys_are_no_longer_valid(
    installation: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    patient = make_patient("ada@example.org")
    link = default_token_generator.make_token(patient.user)
    client, asleep = signed_in(patient.user), signed_in(patient.user)
    call_command("rotate_secret_key")
    restart(installation, settings)
    client.get("/api/v1/session")
    call_command("rotate_secret_key", "--forget")
    restart(installation, settings)
    assert settings.SECRET_KEY_FALLBACKS == []
    assert not default_token_generator.check_token(patient.user, link)
    assert client.get("/api/v1/session").json()["user"] is not None, "it was seen since"
    assert asleep.get("/api/v1/session").json()["user"] is None


def test_a_key_in_the_environment_is_the_operator_s_to_change(
    installation: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "x" * 50)
    before = (installation / "secret_key").read_text()
    with pytest.raises(CommandError, match="SECRET_KEY_FALLBACKS"):
        call_command("rotate_secret_key")
    assert (installation / "secret_key").read_text() == before


# --- VAPID ----------------------------------------------------------------------------------------


def subscribed(client: Client, patient: Any, name: str, **more: Any) -> PushSubscription:
    body = {**Browser(f"{FCM}/{name}").subscription(), **more}
    path = f"/api/v1/patients/{patient.pk}/push-subscriptions/"
    answer = client.post(path, body, "application/json")
    assert answer.status_code == 201, answer.content
    return PushSubscription.objects.get(pk=answer.json()["id"])


def signer(subscription: PushSubscription) -> str:
    """Whose key a push service is shown for a browser."""
    subscription.refresh_from_db()
    header = vapid.authorization(subscription.endpoint, subscription.vapid_key)
    return header.partition("k=")[2]


def test_each_phone_is_reminded_under_the_key_that_it_knows() -> None:
    patient = make_patient("ada@example.org")
    client = signed_in(patient.user)
    old_key = vapid.public_key()
    of_0_1_0 = subscribed(client, patient, "of-0-1-0")
    PushSubscription.objects.update(vapid_key="")  # as that release had left it
    before = subscribed(client, patient, "before", vapid_key=old_key)
    call_command("rotate_vapid")
    new_key = client.get("/api/v1/session").json()["vapid_public_key"]
    assert new_key != old_key
    after = subscribed(client, patient, "after", vapid_key=new_key)
    assert [signer(each) for each in (of_0_1_0, before, after)] == [old_key, old_key, new_key]
    # A phone that opens the app without the new page sends what it has: nothing changes.
    subscribed(client, patient, "of-0-1-0")
    # One that was told the key before the rotation still subscribes under the old one.
    late = subscribed(client, patient, "late", vapid_key=old_key)
    assert [signer(each) for each in (of_0_1_0, late)] == [old_key, old_key]


def test_the_old_key_goes_only_when_no_phone_needs_it() -> None:
    patient = make_patient("ada@example.org")
    client = signed_in(patient.user)
    row = subscribed(client, patient, "phone", vapid_key=vapid.public_key())
    call_command("rotate_vapid")
    assert waiting_for_new_vapid() == 1
    for words in (["--forget"], []):
        with pytest.raises(CommandError, match="1 browsers"):
            call_command("rotate_vapid", *words)
    services.unsubscribe(patient_id=patient.pk, endpoint=row.endpoint)
    subscribed(client, patient, "anew", vapid_key=vapid.public_key())
    assert waiting_for_new_vapid() == 0
    call_command("rotate_vapid", "--forget")
    assert not vapid.previous_file().exists()


def test_both_keys_are_readable_by_their_owner_alone_and_in_the_backup(installation: Path) -> None:
    from recovery.operations.backup import key_files

    call_command("rotate_vapid")
    for file in (vapid.previous_file(), installation / "vapid_private.pem"):
        assert file.stat().st_mode & 0o077 == 0
        assert file in [path for _, path in key_files()]
    assert len(base64.urlsafe_b64decode(vapid.public_key() + "=")) == 65
    assert User.objects.count() == 0
