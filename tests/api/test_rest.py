"""One error shape, the nouns, the series and their tags."""

import pytest
from django.test import Client

from recovery.accounts.models import Patient
from recovery.core.ids import uuid7
from recovery.journal.kinds.pain import Pain
from tests.security.world import share
from tests.support.answers import JSON, is_a_failure
from tests.support.people import make_clinician, make_patient, signed_in
from tests.support.phone import Phone, pain

pytestmark = pytest.mark.django_db


def test_every_failure_has_one_shape(patient: Patient, mine: Client, knee: str) -> None:
    base = f"/api/v1/patients/{patient.id}"
    sync = {"protocol": 1, "device": str(uuid7())}
    is_a_failure(mine.get("/api/v1/nowhere"), 404, "not_found")
    is_a_failure(mine.post("/api/v1/sync", "{", JSON), 400, "not_json")
    is_a_failure(mine.post("/api/v1/sync", "[]", JSON), 400, "invalid", "body")
    is_a_failure(mine.post("/api/v1/sync", b"\xff", JSON), 400, "not_json")
    is_a_failure(mine.post("/api/v1/sync", "a=b", "text/plain"), 415, "unsupported_media_type")
    is_a_failure(mine.post("/api/v1/sync", " " * 1_000_001, JSON), 413, "too_large")
    is_a_failure(mine.post("/api/v1/sync", {**sync, "protocol": 0}, JSON), 426, "protocol_too_old")
    is_a_failure(mine.post("/api/v1/sync", {**sync, "cursor": "x"}, JSON), 400, "invalid", "cursor")
    is_a_failure(mine.post("/api/v1/sync", {**sync, "device": 1}, JSON), 400, "invalid", "device")
    is_a_failure(mine.delete("/api/v1/sync"), 405, "method_not_allowed")
    is_a_failure(mine.post(f"{base}/pain-scores/", "{", JSON), 400, "not_json")
    is_a_failure(
        mine.post(f"{base}/pain-scores/", "a=b", "text/plain"), 415, "unsupported_media_type"
    )
    is_a_failure(mine.get(f"{base}/series/?kind=mood"), 400, "invalid", "kind")
    is_a_failure(mine.get(f"{base}/series/?kind=pain&from=soon"), 400, "invalid", "from")
    is_a_failure(mine.get(f"{base}/pain-scores/?to=soon"), 400, "invalid", "to")
    is_a_failure(mine.get(f"{base}/pain-scores/?cursor=x"), 400, "invalid", "cursor")
    is_a_failure(Client().get("/api/v1/caseload/"), 401, "not_signed_in")


def test_a_write_without_a_token_is_told_to_fetch_one(patient: Patient) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(patient.user, backend="allauth.account.auth_backends.AuthenticationBackend")
    request = {"protocol": 1, "device": str(uuid7())}
    is_a_failure(strict.post("/api/v1/sync", request, JSON), 403, "csrf")
    sign_in = "/_allauth/browser/v1/auth/login"
    is_a_failure(strict.post(sign_in, {}, JSON), 403, "csrf")
    token = strict.get("/api/v1/session").json()["csrf_token"]
    answer = strict.post("/api/v1/sync", request, JSON, headers={"X-CSRFToken": token})
    assert answer.status_code == 200


def test_a_noun_is_created_read_changed_and_deleted(
    patient: Patient, mine: Client, knee: str
) -> None:
    base = f"/api/v1/patients/{patient.id}/pain-scores/"
    score = {"injury": knee, "day": "2026-11-26", "context": "rest", "score": 5}
    made = mine.post(base, score, JSON)
    assert made.status_code == 201
    one = f"{base}{made.json()['id']}/"
    assert mine.patch(one, {"score": 6}, JSON).json()["score"] == 6
    assert mine.get(one).json()["score"] == 6
    is_a_failure(mine.patch(one, {"score": 11}, JSON), 400, "invalid", "score")
    is_a_failure(mine.patch(one, {"day": "2026-01-01"}, JSON), 400, "fixed_field", "day")
    assert mine.delete(one).status_code == 204
    is_a_failure(mine.get(one), 404, "not_found")
    listed = mine.get(f"{base}?from=2026-11-25&injury={knee}").json()["results"]
    assert [row["day"] for row in listed] == ["2026-11-25"]


def test_a_list_comes_in_pages(patient: Patient, mine: Client, knee: str, monkeypatch) -> None:
    monkeypatch.setattr("api.sync.rows.PAGE", 2)
    phone = Phone(patient)
    phone.sync(*[pain(phone, knee, f"2026-10-{day:02}", 1) for day in range(1, 6)])
    base = f"/api/v1/patients/{patient.id}/pain-scores/"
    seen, cursor = [], ""
    while cursor is not None:
        page = mine.get(f"{base}?cursor={cursor}").json()
        seen += [row["id"] for row in page["results"]]
        cursor = page["next"]
    assert len(seen) == len(set(seen)) == 7


def test_another_patients_rows_are_not_there_by_any_way(
    patient: Patient, mine: Client, knee: str
) -> None:
    eve = make_patient("eve@example.org")
    theirs = signed_in(eve.user)
    row = Pain.objects.get(day="2026-11-24")
    for base in (f"/api/v1/patients/{patient.id}", f"/api/v1/patients/{eve.id}"):
        one = f"{base}/pain-scores/{row.id}/"
        for answer in (theirs.get(one), theirs.patch(one, {"score": 0}, JSON), theirs.delete(one)):
            is_a_failure(answer, 404, "not_found")
    score = {"injury": knee, "day": "2026-11-26", "context": "rest", "score": 5}
    mine_in_theirs = theirs.post(f"/api/v1/patients/{eve.id}/pain-scores/", score, JSON)
    is_a_failure(mine_in_theirs, 400, "missing_parent", "injury")
    row.refresh_from_db()
    assert (row.score, row.deleted_at) == (4, None)


def test_a_series_costs_three_statements_and_two_when_unchanged(
    patient: Patient, mine: Client, knee: str, django_assert_num_queries
) -> None:
    path = f"/api/v1/patients/{patient.id}/series/?kind=pain"
    mine.get(path)  # the first request of a day lengthens the session
    with django_assert_num_queries(3):  # who asks, what they may see, the rows
        answer = mine.get(path)
    assert answer.json()["columns"] == ["day", "context", "score", "injury_id"]
    with django_assert_num_queries(2):
        again = mine.get(path, headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    phone = Phone(patient)
    phone.sync(pain(phone, knee, "2026-11-26", 1))
    changed = mine.get(path, headers={"If-None-Match": answer["ETag"]})
    assert len(changed.json()["rows"]) == 3


def test_a_series_asks_who_it_is_even_on_its_short_way(patient: Patient, knee: str) -> None:
    path = f"/api/v1/patients/{patient.id}/series/?kind=pain"
    mine = signed_in(patient.user)
    assert mine.get(path).status_code == 200
    is_a_failure(Client().get(path), 401, "not_signed_in")
    is_a_failure(signed_in(make_patient("eve@example.org").user).get(path), 404, "not_found")
    is_a_failure(mine.get(path.replace("pain", "mood")), 400, "invalid", "kind")
    assert "default-src 'self'" in mine.get(path)["Content-Security-Policy"]
    assert mine.get(path, headers={"Host": "evil.example"}).status_code == 400
    patient.user.set_password("another long one 2")
    patient.user.save()
    is_a_failure(mine.get(path), 401, "not_signed_in")
    patient.user.is_active = False
    patient.user.save()
    is_a_failure(signed_in(patient.user).get(path), 401, "not_signed_in")


def test_the_document_describes_every_route_in_openapi_3_1(mine: Client) -> None:
    document = mine.get("/api/v1/schema/?format=json").json()
    assert document["openapi"].startswith("3.1")
    assert "/api/v1/sync" in document["paths"]
    page = mine.get("/api/v1/docs/")
    assert page.status_code == 200
    assert b"http://" not in page.content.replace(b"http://www.w3.org", b"")
    assert b"https://" not in page.content


def test_what_no_database_can_hold_is_refused(patient: Patient, mine: Client, knee: str) -> None:
    base = f"/api/v1/patients/{patient.id}"
    large, half = '{"score": 1' + "0" * 30 + "}", '{"context": "\\ud800"}'
    is_a_failure(mine.post(f"{base}/pain-scores/", large, JSON), 400, "not_json")
    is_a_failure(mine.post(f"{base}/pain-scores/", half, JSON), 400, "not_json", "context")


@pytest.mark.parametrize("injury", [[], {}, 1, True, "no id"])
def test_what_is_no_id_is_a_bad_field_to_a_clinician_too(
    patient: Patient, knee: str, injury: object
) -> None:
    """Found by `make fuzz`: what a sharing opens was asked of a value that nobody had read yet."""
    clinician = make_clinician("jo@example.org")
    share(patient, clinician, [knee])
    plan = {"injury": injury, "motions": ["flexion"], "weekdays": [1]}
    path = f"/api/v1/patients/{patient.id}/measurement-plans/"
    answer = signed_in(clinician.user).post(path, plan, JSON)
    is_a_failure(answer, 400, "invalid", "injury")


def test_an_id_in_capital_letters_names_the_same_row(
    mine: Client, patient: Patient, knee: str
) -> None:
    body = {"injury": knee.upper(), "day": "2026-11-20", "context": "rest", "score": 3}
    scores = f"/api/v1/patients/{patient.id}/pain-scores/"
    made = mine.post(scores, body, "application/json")
    assert made.status_code == 201, made.content
    again = mine.post(scores, {**body, "injury": knee}, "application/json")
    assert again.json()["id"] == made.json()["id"]
