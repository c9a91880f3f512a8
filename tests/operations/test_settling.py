"""A database that came back: who is let in, who sees whom, and who is told."""

from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from recovery import ledger
from recovery.accounts.models import Session
from recovery.mail import letters
from recovery.operations.settling import settle
from recovery.reminders.models import CalendarFeed
from recovery.sharing import notices
from recovery.sharing.models import CareLink, Invitation, Notice
from recovery.sharing.queries import open_links
from recovery.sync import queries as sync
from tests.security.world import JSON, Person, person
from tests.support.people import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.promise("S13")]


@pytest.fixture
def ada(db: None) -> Person:
    return person("ada", "Praxis")


def notices_of(client: Client) -> list[str]:
    return [each["kind"] for each in client.get("/api/v1/session").json()["notices"]]


def can_see(ada: Person, desk: Client) -> bool:
    return desk.get(f"{ada.base}/pain-scores/").status_code == 200


def test_all_sessions_invitations_and_calendars_end_in_any_case(ada: Person) -> None:
    epoch = sync.epoch()
    settled = settle(ledger_is_current=True)
    assert settled.sessions >= 2
    assert not Session.objects.exclude(user=None).exists()
    assert not Invitation.objects.filter(accepted_at=None, revoked_at=None).exists()
    assert not CalendarFeed.objects.exists()
    assert sync.epoch() != epoch, "phones offer again what they hold"
    assert settled.closed == 0
    assert can_see(ada, signed_in(ada.clinician.user)), "what was not revoked stays open"
    assert notices_of(signed_in(ada.patient.user)) == ["restored"]


def test_with_an_older_ledger_nobody_sees_anything_until_the_patient_opens_it(
    ada: Person,
) -> None:
    settled = settle(ledger_is_current=False)
    assert settled.closed == 1
    desk, client = signed_in(ada.clinician.user), signed_in(ada.patient.user)
    assert not can_see(ada, desk)
    assert str(ada.patient.id) not in desk.get("/api/v1/caseload/").content.decode()
    assert "sharing_closed" in notices_of(client)
    assert "patients_closed" in notices_of(desk)
    # The patient opens it again, as narrow as it was.
    (link,) = [one for one in client.get("/api/v1/care-links/").json() if not one["revoked_at"]]
    end = (timezone.now() + timezone.timedelta(days=180)).isoformat()
    opened = client.patch(f"/api/v1/care-links/{link['id']}/", {"expires_at": end}, JSON)
    assert opened.status_code == 200, opened.content
    assert opened.json()["injuries"] == link["injuries"]
    assert can_see(ada, desk)


def test_a_calendar_address_from_before_the_restore_is_unknown(ada: Person) -> None:
    token = ada.client.post(f"{ada.base}/calendar/").json()["url"].rpartition("/")[2]
    assert Client().get(f"/api/v1/calendar/{token}").status_code == 200
    settle(ledger_is_current=False)
    assert Client().get(f"/api/v1/calendar/{token}").status_code == 404


def test_a_notice_is_shown_until_it_is_seen_by_its_own_person(ada: Person) -> None:
    settle(ledger_is_current=True)
    client = signed_in(ada.patient.user)
    (notice,) = client.get("/api/v1/session").json()["notices"]
    path = f"/api/v1/notices/{notice['id']}/"
    assert signed_in(ada.clinician.user).post(path).status_code == 404
    assert [client.post(path).status_code for _ in range(2)] == [204, 204]
    assert notices_of(client) == []


def test_both_sides_are_mailed_once_in_their_language(ada: Person, settings: Any) -> None:
    settings.EMAIL_HOST = "mail.example.org"
    type(ada.patient).objects.filter(pk=ada.patient.pk).update(language="de")
    settle(ledger_is_current=False)
    for _ in range(2):
        notices.send_mails()
    told = {(each.to[0], each.subject) for each in mail.outbox}
    assert len(mail.outbox) == len(told)
    assert (
        ada.patient.user.email,
        "Ihre Freigaben sind geschlossen, bis Sie sie wieder öffnen",
    ) in told
    assert (
        ada.clinician.user.email,
        "Your patients' sharing is closed until they open it again",
    ) in told


def test_a_mail_that_cannot_be_sent_stops_no_other(
    ada: Person, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.EMAIL_HOST = "mail.example.org"
    settle(ledger_is_current=True)
    sent: list[str] = []

    def send(message: Any) -> int:
        if message.to[0] == ada.patient.user.email:
            raise ValueError("a header cannot hold this")
        sent.extend(message.to)
        return 1

    monkeypatch.setattr("recovery.mail.letters.EmailMultiAlternatives.send", send)
    notices.send_mails()
    assert len(sent) == Notice.objects.filter(admission=None).count() - 1
    assert notices.send_mails() == 0


def test_every_notice_has_its_words() -> None:
    for kind, _ in Notice._meta.get_field("kind").choices or ():
        letter = notices.LETTERS.get(kind, kind)
        assert letter in letters.WORDS


def test_after_a_restore_in_another_way_an_operator_settles_it(
    ada: Person, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("restored")
    assert "1 sharings stay closed" in capsys.readouterr().out
    assert not open_links().exists()
    assert CareLink.objects.filter(revoked_at=None).exists()


def test_an_address_that_nobody_knows_any_more_is_set_by_the_operator(
    ada: Person, capsys: pytest.CaptureFixture[str]
) -> None:
    user = ada.patient.user
    ledger.record(event=ledger.Event.ADDRESS_CHANGED, person=user.pk, subject=ada.patient.pk)
    call_command("restored", "--ledger-is-current")
    assert f"manage.py set_address {user.pk}" in capsys.readouterr().out
    call_command("set_address", str(user.pk), "ada.new@example.org")
    user.refresh_from_db()
    assert user.email == "ada.new@example.org"
    assert user.check_password("correct horse 42")
    call_command("restored", "--ledger-is-current")
    user.refresh_from_db()
    assert user.email == "ada.new@example.org", "what was set since stays"
