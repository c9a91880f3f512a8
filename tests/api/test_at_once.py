"""A clinic, a person and two browsers at the same time."""

from functools import partial

import pytest

from recovery.accounts import privacy_text
from recovery.accounts.models import Clinician, PrivacyConsent, User
from recovery.sharing import colleagues, services
from recovery.sharing.models import SWITCHES, ColleagueInvitation, Invitation
from tests.support.people import make_clinician, make_patient
from tests.support.race import at_once, codes

pytestmark = pytest.mark.django_db(transaction=True)
PASSWORD = "a long password of a colleague 7"


@pytest.fixture
def clinician(db: None) -> Clinician:
    return make_clinician("jo@example.org")


@pytest.mark.promise("S11")
def test_of_two_who_use_one_invitation_to_a_clinic_one_joins(clinician: Clinician) -> None:
    _, token = colleagues.invite_colleague(clinician=clinician, email="kim@example.org")
    join = partial(colleagues.join, token=token, name="Kim", password=PASSWORD)
    answers = at_once(join, join, join)
    assert codes(answers)[0] == ""
    assert set(codes(answers)[1:]) <= {"not_found", "address_taken"}
    assert User.objects.filter(email="kim@example.org").count() == 1


@pytest.mark.promise("S11")
def test_of_two_clinics_that_invited_one_address_one_is_joined_and_the_other_stays_open(
    clinician: Clinician,
) -> None:
    other = make_clinician("head@example.org", "Elsewhere")
    tokens = [
        colleagues.invite_colleague(clinician=each, email="kim@example.org")[1]
        for each in (clinician, other)
    ]
    answers = at_once(
        *(partial(colleagues.join, token=each, name="Kim", password=PASSWORD) for each in tokens)
    )
    assert codes(answers) == ["", "address_taken"]
    assert ColleagueInvitation.objects.filter(accepted_at=None).count() == 1
    assert Clinician.objects.filter(user__email="kim@example.org").count() == 1


@pytest.mark.promise("S11")
def test_an_invitation_that_is_taken_back_and_accepted_at_once_is_one_of_both(
    clinician: Clinician,
) -> None:
    patient = make_patient("ada@example.org")
    wanted = {"injuries": [], **dict.fromkeys(SWITCHES, True)}
    for _ in range(4):
        invitation, token = services.invite(clinician=clinician, email="ada@example.org")
        at_once(
            partial(
                services.revoke_invitation, clinician=clinician, invitation_id=invitation.id
            ),
            partial(
                services.accept_invitation,
                token=token, patient=patient, own_injuries=[], consent=wanted,
            ),
        )  # fmt: skip
        found = Invitation.objects.get(id=invitation.id)
        assert (found.accepted_at is None) != (found.revoked_at is None)


def test_a_text_is_agreed_to_once_however_often_it_is_tapped() -> None:
    patient = make_patient("ada@example.org")
    PrivacyConsent.objects.all().delete()
    agree = partial(
        privacy_text.agree, user_id=patient.user_id, version_read=privacy_text.version()
    )
    assert codes(at_once(agree, agree, agree)) == [""] * 3
    assert PrivacyConsent.objects.count() == 1
