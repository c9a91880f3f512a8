"""Colleagues, invitations and what ends them."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from recovery.people.models import CareLink, Clinician, ColleagueInvitation, Invitation, Patient
from tests.api.conftest import PASSWORD, make_clinician, signed_in

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
