"""What was ended stays ended when an older database comes back: the ledger says so.

Each test ends something, takes the database back to the moment before, and replays the ledger.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.db import transaction
from django.test import Client
from django.utils import timezone

from recovery import ledger
from recovery.accounts.ending import end_sessions, is_ended
from recovery.accounts.factors import digest
from recovery.accounts.models import Session, User
from recovery.core.ids import named_id, uuid7
from recovery.operations.replay import NOWHERE, replay
from recovery.reminders.models import CalendarFeed
from recovery.sharing import reach
from recovery.sharing.models import Admission, CareLink, ColleagueInvitation, Invitation
from recovery.sharing.queries import open_links
from recovery.sync.models import Device
from tests.security.world import JSON, Person, person
from tests.support.people import PASSWORD, add_second_factor, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.promise("S13")]
AUTH = "/_allauth/browser/v1"


@pytest.fixture
def ada(db: None) -> Person:
    found = person("ada", "Praxis")
    EmailAddress.objects.create(
        user=found.patient.user, email=found.patient.user.email, verified=True, primary=True
    )
    return found


@contextmanager
def later_lost() -> Iterator[None]:
    """What happens inside is not in the database any more afterwards, as after a restore."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def standing() -> set[tuple[Any, ...]]:
    """Everything that lets somebody in or see something."""
    return {
        *(("sharing", link.pk) for link in open_links()),
        *(("calendar", feed.token_hash) for feed in CalendarFeed.objects.all()),
        *(("session", row.session_key) for row in Session.objects.exclude(user=None)),
        *(("password", user.pk, user.password) for user in User.objects.all()
          if user.has_usable_password()),
        *(("address", user.email) for user in User.objects.all()),
        *(("address", row.email) for row in EmailAddress.objects.all()),
        *(("factor", digest(each)) for each in Authenticator.objects.all()),
        *(("invitation", row.pk) for model in (Invitation, ColleagueInvitation)
          for row in model.objects.filter(accepted_at=None, revoked_at=None)),
        *(("open account", user.pk) for user in User.objects.filter(is_active=True)),
        *(("admission", each.pk) for each in Admission.objects.filter(ended_at=None)),
        *(("account", user.pk) for user in User.objects.all()),
    }  # fmt: skip


def admitted(ada: Person) -> Admission:
    """Somebody else of the clinic who sees this patient now."""
    return Admission.objects.filter(patient=ada.patient, ended_at=None)[0]


def link_of(ada: Person) -> str:
    return f"/api/v1/care-links/{ada.link.id}/"


def accept_again(ada: Person) -> Any:
    consent = {"injuries": [ada.ids["injury"]], "share_sleep": False}
    return ada.client.post(f"/api/v1/invitations/{ada.token}/", consent, JSON)


def change_address(ada: Person) -> Any:
    user = ada.patient.user
    user.email = "ada.new@example.org"
    user.save(update_fields=["email"])
    EmailAddress.objects.filter(user=user).update(email=user.email)


def use_recovery_code(ada: Person) -> Any:
    codes = RecoveryCodes(Authenticator.objects.get(user=ada.patient.user, type="recovery_codes"))
    assert codes.validate_code(codes.get_unused_codes()[0])


def set_password(ada: Person) -> Any:
    ada.patient.user.set_password("another horse 43")
    ada.patient.user.save()


ENDINGS: dict[str, Callable[[Person], Any]] = {
    "revokes a sharing": lambda ada: ada.client.delete(link_of(ada)),
    "accepts another consent": accept_again,
    "narrows a sharing": lambda ada: ada.client.patch(link_of(ada), {"share_notes": False}, JSON),
    "has an injury discharged": lambda ada: ada.desk.post(
        f"/api/v1/caseload/{ada.patient.id}/discharge/",
        {"injury": ada.ids["injury"], "reason": "goals_reached", "summary": "Well."},
        JSON,
    ),
    "stops a stand-in": lambda ada: reach.stop(patient=ada.patient, admission_id=admitted(ada).pk),
    "has a clinician who leaves": lambda ada: User.objects.filter(pk=ada.clinician.user_id).update(
        is_active=False
    ),
    "is uninvited": lambda ada: ada.desk.delete(
        f"/api/v1/clinic/invitations/{ada.ids['invitation']}/"
    ),
    "closes the calendar": lambda ada: ada.client.delete(f"{ada.base}/calendar/"),
    "makes the calendar's address anew": lambda ada: ada.client.post(f"{ada.base}/calendar/"),
    "signs out": lambda ada: ada.client.delete(f"{AUTH}/auth/session"),
    "signs another browser out": lambda ada: _sign_out_another(ada),
    "sets a password": set_password,
    "changes the address": change_address,
    "uses a recovery code": use_recovery_code,
    "removes the factor": lambda ada: Authenticator.objects.filter(user=ada.patient.user).delete(),
    "is helped by the operator": lambda ada: _reset_factor(ada),
}


def _sign_out_another(ada: Person) -> Any:
    other = Client()
    other.force_login(
        ada.patient.user, backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return other.delete("/api/v1/browsers/")


def _reset_factor(ada: Person) -> Any:
    from recovery.operations.second_factor import reset_second_factor

    return reset_second_factor(email=ada.patient.user.email)


@pytest.mark.parametrize("ending", list(ENDINGS))
def test_what_was_ended_stays_ended(ada: Person, ending: str) -> None:
    RecoveryCodes.activate(ada.patient.user)
    before = standing()
    with later_lost():
        answer = ENDINGS[ending](ada)
        assert getattr(answer, "status_code", 200) < 400 or ending == "signs out", answer.content
        ended = before - standing()
    assert ended, "something has ended"
    assert standing() == before, "the database is the old one"
    replay()
    assert not ended & standing()
    after = standing()
    assert not str(replay()), "twice is once"
    assert standing() == after


def test_an_ordinary_start_ends_nothing(ada: Person) -> None:
    RecoveryCodes.activate(ada.patient.user)
    for ending in sorted(ENDINGS, key=lambda name: name != "stops a stand-in"):
        with transaction.atomic():
            ENDINGS[ending](ada)
    before = standing()
    assert not str(replay())
    assert standing() == before


@pytest.mark.parametrize(("course", "is_in"), [("stop back", True), ("stop back stop", False)])
def test_a_stand_in_whose_stop_was_taken_back_is_in_until_stopped_again(
    ada: Person, course: str, is_in: bool
) -> None:
    stand_in = admitted(ada)
    Admission.objects.filter(pk=stand_in.pk).update(until_at=timezone.now() + timedelta(days=3))
    address = f"/api/v1/admissions/{stand_in.pk}/"
    with later_lost():
        for step in course.split():
            answer = ada.client.put(address) if step == "back" else ada.client.delete(address)
            assert answer.status_code == 200, answer.content
    replay()
    assert (("admission", stand_in.pk) in standing()) is is_in


def test_what_was_narrowed_comes_back_as_narrow(ada: Person) -> None:
    knee = ada.ids["injury"]
    with later_lost():
        changed = ada.client.patch(
            link_of(ada), {"share_notes": False, "share_sleep": False}, JSON
        ).json()
        ada.client.patch(f"/api/v1/care-links/{changed['id']}/", {"share_symptoms": False}, JSON)
    replay()
    (link,) = open_links().filter(patient=ada.patient)
    assert link.injuries == [knee]
    assert (link.share_notes, link.share_sleep, link.share_symptoms, link.share_supplements) == (
        False, False, False, True,
    )  # fmt: skip


def test_what_was_widened_comes_back_no_wider_than_it_was(ada: Person) -> None:
    CareLink.objects.filter(pk=ada.link.pk).update(share_notes=False)
    with later_lost():
        ada.client.patch(link_of(ada), {"share_notes": True}, JSON)
    replay()
    (link,) = open_links().filter(patient=ada.patient)
    assert not link.share_notes


def test_what_was_narrowed_and_then_revoked_stays_revoked(ada: Person) -> None:
    with later_lost():
        changed = ada.client.patch(link_of(ada), {"share_notes": False}, JSON).json()
        ada.client.delete(f"/api/v1/care-links/{changed['id']}/")
    replay()
    assert not open_links().filter(patient=ada.patient).exists()


def test_the_old_password_no_longer_works_and_a_new_one_can_be_set(ada: Person) -> None:
    user = ada.patient.user
    with later_lost():
        set_password(ada)
    replay()
    user.refresh_from_db()
    assert not user.check_password(PASSWORD)
    user.set_password("a third horse 44")
    user.save()
    replay()
    user.refresh_from_db()
    assert user.check_password("a third horse 44")


def test_a_backup_made_after_the_change_keeps_the_new_password(ada: Person) -> None:
    set_password(ada)
    replay(restored=True)
    ada.patient.user.refresh_from_db()
    assert ada.patient.user.check_password("another horse 43")


def test_a_hash_made_anew_at_sign_in_is_no_other_password(ada: Person) -> None:
    user = ada.patient.user
    set_password(ada)
    User._base_manager.filter(pk=user.pk).update(password="")
    user.set_password("another horse 43")  # another salt, as after stronger parameters
    user.save(update_fields=["password"])
    replay()
    user.refresh_from_db()
    assert user.check_password("another horse 43")


def test_an_old_address_opens_no_account(ada: Person) -> None:
    old = ada.patient.user.email
    with later_lost():
        change_address(ada)
    replay()
    ada.patient.user.refresh_from_db()
    assert ada.patient.user.email.endswith(NOWHERE)
    assert not User.objects.filter(email=old).exists()
    assert not EmailAddress.objects.filter(email=old).exists()
    change_address(ada)
    assert not str(replay()), "an address that was set since stays"


def test_an_account_whose_factor_was_lost_is_not_left_to_its_password(ada: Person) -> None:
    Authenticator.objects.filter(user=ada.patient.user).delete()
    with later_lost():
        Authenticator.objects.create(
            user=ada.patient.user, type="totp", data={"secret": "KRSXG5CTMVRXEZLU"}
        )
    replay()
    ada.patient.user.refresh_from_db()
    assert ada.patient.user.has_usable_password(), "an ordinary start takes nothing away"
    replay(restored=True)
    ada.patient.user.refresh_from_db()
    assert not ada.patient.user.has_usable_password()


def test_an_ended_phone_is_still_told_to_empty_itself(ada: Person) -> None:
    phone, again = uuid7(), uuid7()
    for device in (phone, again):
        Device.objects.create(
            id=named_id(ada.patient.id, f"device:{device}"),
            patient=ada.patient,
            device=device,
            protocol=1,
        )
    with later_lost():
        end_sessions(user_id=ada.patient.user_id)
        client = signed_in(ada.patient.user)
        body = {"protocol": 1, "device": str(again)}
        assert client.post("/api/v1/sync", body, JSON).status_code == 200
    assert not is_ended(patient_id=ada.patient.id, device=phone)
    replay()
    assert is_ended(patient_id=ada.patient.id, device=phone)
    assert not is_ended(patient_id=ada.patient.id, device=again), "it has signed in since"


def test_no_line_holds_a_name_or_an_address(ada: Person) -> None:
    RecoveryCodes.activate(ada.patient.user)
    for ending in sorted(ENDINGS, key=lambda name: name != "stops a stand-in"):
        with transaction.atomic():
            ENDINGS[ending](ada)
    assert len(ledger.entries()) > len(ENDINGS)
    lines = repr(ledger.entries())
    for words in ("@", "example", "Ada", "Praxis", "MARK", "Jo Berger"):
        assert words not in lines


def test_a_session_that_ran_out_by_itself_is_not_recorded(ada: Person) -> None:
    Session.objects.update(expire_date=timezone.now() - timedelta(days=1))
    count = len(ledger.entries())
    Session.objects.all().delete()
    add_second_factor(User.objects.create_user("new@example.org", PASSWORD))
    assert {each.event for each in ledger.entries()[count:]} == {"factor_added"}
