"""Whatever two people do at the same time, each gets an answer: never a 500, never silence."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from django.contrib.sessions.backends.base import CreateError
from django.db import OperationalError
from django.test import Client, RequestFactory
from django.utils import timezone

from api.core import races
from recovery.accounts import erasure
from recovery.accounts.links import password_link
from recovery.accounts.models import Clinician, Patient, User
from recovery.accounts.sessions import SessionStore
from recovery.core.errors import Busy, NotSignedIn
from recovery.core.ids import uuid7
from recovery.sharing import clinics, reach, services
from recovery.sharing.models import SWITCHES, CareLink
from tests.support.people import PASSWORD, make_clinician, make_patient, signed_in
from tests.support.race import at_once
from tests.support.today import today

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.promise("S4", "S11")]
JSON = "application/json"
TRIES = 4


def soon() -> date:
    return today() + timedelta(days=3)


class World:
    """A patient who shares with a clinician, who has a colleague."""

    def __init__(self, number: int) -> None:
        self.patient: Patient = make_patient(f"ada{number}@example.org")
        self.clinician = make_clinician(f"jo{number}@example.org", f"P{number}")
        self.colleague = make_clinician(f"kim{number}@example.org", f"K{number}")
        Clinician.objects.filter(id=self.colleague.id).update(
            clinic=self.clinician.clinic, role="owner"
        )
        self.colleague.refresh_from_db()
        now = timezone.now()
        self.link = CareLink.objects.create(
            id=uuid7(), patient=self.patient, clinician=self.clinician, injuries=[],
            accepted_at=now, expires_at=now + timedelta(days=10), reach="stand_in",
        )  # fmt: skip

    def admitted(self) -> UUID:
        return reach.name_stand_in(
            link=self.link, clinician=self.clinician, colleague_id=self.colleague.id, until=soon()
        )

    def as_patient(self) -> Client:
        return answering(signed_in(self.patient.user))

    def as_clinician(self) -> Client:
        return answering(signed_in(self.clinician.user))


def answering(client: Client) -> Client:
    """A client that shows a 500 as the server would send it."""
    client.raise_request_exception = False
    return client


Call = Callable[[], Any]


def accept(w: World) -> Call:
    _, token = services.invite(clinician=w.clinician, email=w.patient.user.email)
    wanted = {"injuries": [], **dict.fromkeys(SWITCHES, True)}
    return partial(
        services.accept_invitation, token=token, patient=w.patient, own_injuries=[], consent=wanted
    )


def widen(w: World) -> Call:
    return partial(services.change_link, link=w.link, own_injuries=[], changes={"reach": "clinic"})


def revoke(w: World) -> Call:
    return partial(services.revoke, link=w.link)


def stand_in(w: World) -> Call:
    return w.admitted


def stop(w: World) -> Call:
    return partial(reach.stop, patient=w.patient, admission_id=w.admitted())


def hand_back(w: World) -> Call:
    made = w.admitted()
    return partial(
        reach.hand_back, clinician=w.colleague, patient_id=w.patient.id, admission_id=made
    )


def deactivate(w: World) -> Call:
    w.admitted()
    return partial(clinics.deactivate, by=w.clinician, member_id=w.clinician.id)


def look(w: World) -> Call:
    return partial(w.as_clinician().get, f"/api/v1/patients/{w.patient.id}/series/?kind=pain")


def write_note(w: World) -> Call:
    note = {"day": soon().isoformat(), "text": "x", "shared": True}
    return partial(w.as_clinician().post, f"/api/v1/patients/{w.patient.id}/notes/", note, JSON)


def rename(w: World) -> Call:
    return partial(w.as_patient().patch, f"/api/v1/patients/{w.patient.id}/", {"name": "Ada"}, JSON)


def change_password(w: World) -> Call:
    words = {"current_password": PASSWORD, "new_password": "a long new passphrase 91x"}
    path = "/_allauth/browser/v1/account/password/change"
    return partial(w.as_patient().post, path, words, JSON)


def sign_in(w: World) -> Call:
    words = {"email": w.patient.user.email, "password": PASSWORD}
    return partial(answering(Client()).post, "/_allauth/browser/v1/auth/login", words, JSON)


def erase_patient(w: World) -> Call:
    return partial(erasure.erase_account, user=w.patient.user)


def erase_clinician(w: World) -> Call:
    return partial(erasure.erase_account, user=w.clinician.user)


@pytest.mark.parametrize("against", [erase_patient, erase_clinician, revoke, deactivate])
@pytest.mark.parametrize(
    "doing",
    [
        accept, widen, revoke, stand_in, stop, hand_back, deactivate, look, write_note, rename,
        change_password, sign_in,
    ],
)  # fmt: skip
def test_both_of_two_at_once_are_answered(
    doing: Callable[[World], Call], against: Callable[[World], Call]
) -> None:
    for number in range(TRIES):
        world = World(number)
        for answer in at_once(doing(world), against(world)):
            status = getattr(answer, "status_code", 200)
            # In each other's way is an answer: it says when to try again.
            assert status < 500 or (status, answer["Retry-After"]) == (503, "1")


@pytest.mark.promise("P15", "S11")
def test_of_two_who_use_one_link_for_a_password_at_once_one_sets_it(settings: Any) -> None:
    settings.ACCOUNT_RATE_LIMITS = False
    passwords = ("a long new passphrase 91x", "another long passphrase 27y")
    for number in range(2 * TRIES):
        user = World(number).patient.user
        key = password_link(user).rsplit("/", 1)[1]
        path = "/_allauth/browser/v1/auth/password/reset"
        answers = at_once(
            *(
                partial(answering(Client()).post, path, {"key": key, "password": word}, JSON)
                for word in passwords
            )
        )
        user.refresh_from_db()
        # 401: it is set, now sign in. Who came second is told, and has set nothing.
        told = [answer.status_code for answer in answers]
        assert [user.check_password(word) for word in passwords] == [each == 401 for each in told]
        assert told.count(401) == 1
        assert set(told) <= {400, 401, 503}


def test_a_session_of_an_account_that_has_gone_begins_once_and_not_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried = []

    def refused(self: SessionStore, must_create: bool = False) -> None:
        tried.append(must_create)
        raise CreateError

    monkeypatch.setattr(SessionStore, "save", refused)
    with pytest.raises(NotSignedIn):
        SessionStore().create()
    assert tried == [True]


def test_a_deadlock_is_told_as_busy_and_another_failure_of_the_database_stays_one() -> None:
    class Deadlock(Exception):
        sqlstate = "40P01"

    request = RequestFactory().get("/api/v1/session/")
    request.user = User()
    error = OperationalError("deadlock detected")
    error.__cause__ = Deadlock()
    assert isinstance(races.lost_to(request, error), Busy)
    assert races.lost_to(request, OperationalError("no such table")) is None
