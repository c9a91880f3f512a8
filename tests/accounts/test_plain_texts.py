"""Names hold one line of plain characters, passwords are not those that are tried first."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client

from recovery.accounts.models import Clinician, Patient
from recovery.core import texts
from recovery.sharing import colleagues
from recovery.sharing.models import Clinic
from tests.support.people import make_clinician, make_patient, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.promise("S25")]
JSON = "application/json"
NO_LINE = ["a\nb", "a\rb", "a\tb", "a\x00b", "a\x1bb", "a\x7fb", "a\x85b", "a\u2028b"]
TURNED = ["a\u202eb", "a\u202ab", "a\u2066b", "a\u2069b"]


@pytest.mark.parametrize("name", NO_LINE + TURNED)
def test_every_route_refuses_a_name_that_is_not_one_plain_line(name: str, tmp_path) -> None:
    patient, head = make_patient("ada@example.org"), make_clinician("jo@example.org")
    mine, desk = signed_in(patient.user), signed_in(head.user)
    base = f"/api/v1/patients/{patient.id}"

    def is_refused(client: Client, method: str, path: str, body: dict, field: str) -> None:
        answer = getattr(client, method)(path, body, JSON)
        assert answer.status_code == 400, (path, answer.content)
        assert field in answer.json()["fields"], (path, answer.content)

    is_refused(mine, "patch", f"{base}/", {"name": name}, "name")
    product = {"name": name, "nutrient": "magnesium"}
    is_refused(mine, "post", f"{base}/supplements/", product, "name")
    injury = {"joint": "knee", "side": "left", "kind": "other", "happened_on": "2026-09-01"}
    is_refused(mine, "post", f"{base}/injuries/", {**injury, "surgery": name}, "surgery")
    is_refused(mine, "post", f"{base}/medicines/", {"code": "other", "name": name}, "name")
    _, token = colleagues.invite_colleague(clinician=head, email="new@example.org")
    joining = {"name": name, "password": "blue lamp over water"}
    is_refused(desk, "post", f"/api/v1/join/{token}/", joining, "name")
    passkey = "/_allauth/browser/v1/account/authenticators/webauthn"
    is_refused(mine, "put", passkey, {"id": 1, "name": name}, "name")
    assert not Clinician.objects.filter(user__email="new@example.org").exists()
    assert Patient.objects.get(id=patient.id).name == ""


@pytest.mark.parametrize("field", ["name", "phone", "clinician_name"])
def test_the_operators_command_refuses_such_a_name_too(field: str, tmp_path) -> None:
    file = tmp_path / "password"
    file.write_text("blue lamp over water")
    options = {"name": "Praxis", "phone": "1", "clinician_name": "Jo", field: "a\u202eb"}
    with pytest.raises(CommandError):
        call_command("create_clinic", email="a@b.example", password_file=str(file), **options)
    assert not Clinic.objects.exists()


def test_a_note_may_have_lines_but_no_direction_marks() -> None:
    patient = make_patient("ada@example.org")
    mine, path = signed_in(patient.user), f"/api/v1/patients/{patient.id}/symptoms/"
    note = {"day": "2026-11-01", "kind": "note"}
    assert mine.post(path, {**note, "text": "One.\nTwo.\tThree."}, JSON).status_code == 201
    for turned in [*TURNED, "a\x00b", "a\x1bb"]:
        answer = mine.post(path, {**note, "text": turned}, JSON)
        assert answer.json()["fields"] == {"text": [texts.SENTENCES[texts.LINES]]}


@pytest.mark.parametrize("name", ["Ада Лавлейс", "李小龍", "عائشة", "Zoë O’Néill-Müller", "👩‍⚕️ Jo"])
def test_names_of_people_everywhere_are_plain_lines(name: str) -> None:
    patient = make_patient("ada@example.org")
    path = f"/api/v1/patients/{patient.id}/"
    assert signed_in(patient.user).patch(path, {"name": name}, JSON).status_code == 200


@pytest.mark.parametrize(
    "password",
    [
        "dragon2024!", "P@ssw0rd123", "passwordpassword", "1234567890", "abcdefghijkl",
        "iloveyou!!", "football#1999", "!!!!!!!!!!!!", "2024-11-27-99", "MONKEY monkey 1",
    ],
)  # fmt: skip
def test_a_common_password_in_any_wrapping_is_refused(password: str) -> None:
    with pytest.raises(ValidationError) as refused:
        validate_password(password)
    assert refused.value.error_list[0].code == "password_too_common"


@pytest.mark.parametrize(
    "password", ["correct horse 42", "dragon839102746501", "xkjv-8823-plmq", "blue lamp over water"]
)
def test_an_uncommon_password_is_accepted(password: str) -> None:
    validate_password(password)


def test_a_long_password_takes_no_longer_to_judge() -> None:
    validate_password("ab" * 200_000 + "c")
