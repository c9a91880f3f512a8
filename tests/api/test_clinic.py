"""Colleagues, invitations and what ends them."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient
from recovery.sharing.models import CareLink, ColleagueInvitation, Invitation
from tests.support.people import PASSWORD, make_clinician, signed_in

pytestmark = pytest.mark.django_db
JSON = "application/json"


def invited(desk: Client, email: str = "kim@example.org") -> str:
    answer = desk.post("/api/v1/clinic/colleagues/", {"email": email}, JSON)
    assert answer.status_code == 201
    assert answer.json()["qr"].startswith("data:image/svg+xml")
    token = answer.json()["link"].rsplit("/", 1)[1]
    assert not ColleagueInvitation.objects.filter(token_hash__contains=token).exists()
    return f"/api/v1/join/{token}/"


def test_a_colleague_joins_once_and_sees_no_patient(
    desk: Client, clinician: Clinician, link: CareLink
) -> None:
    path = invited(desk)
    for _ in range(2):
        assert Client().get(path).json()["clinic"] == "Praxis"
    new = {"name": "Kim Adler", "password": PASSWORD}
    weak = Client().post(path, {**new, "password": "password123"}, JSON)
    assert (weak.status_code, set(weak.json()["fields"])) == (400, {"password"})
    assert Client().post(path, new, JSON).status_code == 201
    assert Client().post(path, new, JSON).status_code == 404
    kim = Clinician.objects.get(name="Kim Adler")
    assert (kim.clinic, kim.user.email) == (clinician.clinic, "kim@example.org")
    assert not Patient.objects.filter(user=kim.user).exists()
    assert signed_in(kim.user).get("/api/v1/caseload/").status_code == 403
    told = desk.get("/api/v1/clinic/").json()
    assert [(each["name"], each["has_second_factor"]) for each in told["colleagues"]] == [
        ("Jo Berger", True),
        ("Kim Adler", False),
    ]
    assert told["invitations"] == []


def test_an_invitation_ends_when_it_is_taken_back_or_a_week_old(desk: Client) -> None:
    path = invited(desk)
    (shown,) = desk.get("/api/v1/clinic/").json()["invitations"]
    other = signed_in(make_clinician("max@example.org", "Elsewhere").user)
    assert other.delete(f"/api/v1/clinic/colleagues/{shown['id']}/").status_code == 404
    for _ in range(2):
        assert desk.delete(f"/api/v1/clinic/colleagues/{shown['id']}/").status_code == 204
    assert Client().get(path).status_code == 404
    late = invited(desk)
    ColleagueInvitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert Client().get(late).status_code == 404


def test_an_address_with_an_account_does_not_join_again(desk: Client, patient: Patient) -> None:
    path = invited(desk, "Ada@example.org")
    answer = Client().post(path, {"name": "Ada", "password": PASSWORD}, JSON)
    assert (answer.status_code, answer.json()["code"]) == (400, "address_taken")


def test_a_patients_invitation_can_be_taken_back(desk: Client, mine: Client, knee: str) -> None:
    made = desk.post("/api/v1/clinic/invitations/", {"email": "ada@example.org"}, JSON).json()
    assert made["qr"].startswith("data:image/svg+xml")
    assert desk.delete(f"/api/v1/clinic/invitations/{made['id']}/").status_code == 204
    path = f"/api/v1/invitations/{made['link'].rsplit('/', 1)[1]}/"
    assert mine.get(path).status_code == 404
    assert mine.post(path, {"injuries": [knee]}, JSON).status_code == 404
    assert Invitation.objects.get().accepted_at is None


def test_a_sharing_is_not_revived_and_not_endless(
    mine: Client, link: CareLink, patient: Patient
) -> None:
    path = f"/api/v1/care-links/{link.id}/"
    far = (timezone.now() + timedelta(days=800)).isoformat()
    answer = mine.patch(path, {"expires_at": far}, JSON)
    assert (answer.status_code, set(answer.json()["fields"])) == (400, {"expires_at"})
    near = (timezone.now() + timedelta(days=300)).isoformat()
    assert mine.patch(path, {"expires_at": near}, JSON).status_code == 200
    mine.delete(path)
    answer = mine.patch(path, {"expires_at": near}, JSON)
    assert (answer.status_code, answer.json()["code"]) == (400, "ended")


@pytest.fixture
def kim(desk: Client) -> Clinician:
    """Somebody who joined and was deactivated."""
    path = invited(desk)
    Client().post(path, {"name": "Kim Adler", "password": PASSWORD}, JSON)
    made = Clinician.objects.get(name="Kim Adler")
    assert desk.delete(f"/api/v1/clinic/members/{made.id}/").status_code == 204
    return made


def sign_in(email: str, password: str = PASSWORD) -> tuple[int, str]:
    body = {"email": email, "password": password}
    answer = Client().post("/_allauth/browser/v1/auth/login", body, JSON)
    found = answer.json()
    return answer.status_code, found.get("code") or found["errors"][0]["code"]


@pytest.mark.promise("D15")
def test_who_was_deactivated_hears_so_only_with_the_right_password(kim: Clinician) -> None:
    email = kim.user.email
    assert sign_in(email) == (403, "account_inactive")
    assert sign_in(email, "not the one") == (400, "email_password_mismatch")
    assert sign_in("nobody@example.org", "not the one") == (400, "email_password_mismatch")


@pytest.mark.promise("D15")
def test_who_comes_back_is_asked_for_their_own_password(desk: Client, kim: Clinician) -> None:
    path = invited(desk)
    assert Client().get(path).json()["returns"] is True
    wrong = Client().post(path, {"name": "Kim Adler", "password": "another horse 7"}, JSON)
    assert (wrong.status_code, wrong.json()["code"]) == (400, "wrong_password")
    guesses = [
        Client().post(path, {"name": "Kim Adler", "password": f"another horse {n}"}, JSON)
        for n in range(5)
    ]
    assert (guesses[-1].status_code, guesses[-1].headers["Retry-After"]) == (429, "300")
    other = invited(desk, "lea@example.org")
    assert Client().get(other).json()["returns"] is False


def test_who_comes_back_signs_in_as_before(desk: Client, kim: Clinician) -> None:
    came_back = {"name": "Kim Adler", "password": PASSWORD}
    assert Client().post(invited(desk), came_back, JSON).status_code == 201
    body = {"email": kim.user.email, "password": PASSWORD}
    assert Client().post("/_allauth/browser/v1/auth/login", body, JSON).status_code == 200


@pytest.mark.promise("D15")
def test_who_comes_back_without_the_password_is_helped_by_the_operator(
    desk: Client, kim: Clinician, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("set_password_link", kim.user.email)
    key = capsys.readouterr().out.split()[0].rsplit("/", 1)[1]
    fresh = "another long horse 7"
    Client().post("/_allauth/browser/v1/auth/password/reset", {"key": key, "password": fresh}, JSON)
    assert sign_in(kim.user.email, fresh) == (403, "account_inactive"), "it opens nothing"
    came_back = {"name": "Kim Adler", "password": fresh}
    assert Client().post(invited(desk), came_back, JSON).status_code == 201
