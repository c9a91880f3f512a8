"""What matters to security is in the log, by ids, and nothing else is."""

import logging
from typing import Any

import pytest
from django.test import Client

from recovery.accounts.models import User
from recovery.ledger.event_log import note
from tests.security.world import JSON, Person, person
from tests.support.people import PASSWORD, add_second_factor

pytestmark = [pytest.mark.django_db, pytest.mark.promise("S21")]
LOGIN = "/_allauth/browser/v1/auth/login"


@pytest.fixture
def ada(db: None) -> Person:
    return person("ada", "Praxis")


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Any:
    caplog.set_level(logging.INFO, logger="recovery.security")

    def lines() -> list[str]:
        return [each.getMessage() for each in caplog.records if each.name == "recovery.security"]

    return lines


def events(lines: list[str]) -> set[str]:
    return {line.split()[0] for line in lines}


def test_sign_ins_and_failed_ones_are_written_by_the_account_s_id(ada: Person, log: Any) -> None:
    eve = User.objects.create_user("eve@example.org", PASSWORD)
    wrong = {"email": eve.email, "password": "not the one"}
    assert Client().post(LOGIN, wrong, JSON).status_code == 400
    assert f"sign_in_failed person={eve.pk}" in log()
    assert Client().post(LOGIN, {**wrong, "password": PASSWORD}, JSON).status_code in (200, 401)
    Client().force_login(eve, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert f"signed_in person={eve.pk}" in log()
    assert Client().post(LOGIN, {"email": "nobody@x.org", "password": "x"}, JSON).status_code == 400
    assert "sign_in_failed" in log()


def test_consents_factors_passwords_exports_and_the_admin_are_written(
    ada: Person, log: Any
) -> None:
    user = ada.patient.user
    ada.client.patch(f"/api/v1/care-links/{ada.link.id}/", {"share_notes": False}, JSON)
    ada.client.post(f"{ada.base}/exports/", {"kind": "tables"}, JSON)
    User.objects.filter(pk=user.pk).update(is_staff=True)
    assert ada.client.get("/admin/").status_code in (200, 302, 403)
    user.set_password("another horse 43")
    user.save()
    user.authenticator_set.all().delete()
    add_second_factor(user)
    assert events(log()) >= {
        "sharing_ended", "sharing_given", "sharing_changed", "tables_asked_for", "admin_view",
        "password_changed", "factor_added", "factor_removed",
    }  # fmt: skip


@pytest.mark.parametrize("method", ["TRACE", "PUT", "DELETE", "BREW"])
def test_a_method_that_shows_nothing_is_no_view_of_the_admin(
    method: str, ada: Person, log: Any
) -> None:
    User.objects.filter(pk=ada.patient.user.pk).update(is_staff=True)
    for path in ("/admin/", "/admin/recovery/user/"):
        refused = ada.client.generic(method, path)
        assert (refused.status_code, refused.content) == (405, b"")
    assert "admin_view" not in events(log())
    for seen in ("GET", "HEAD"):
        ada.client.generic(seen, "/admin/")
        assert f"method={seen.lower()}" in log()[-1]


def test_no_line_holds_a_name_an_address_or_a_word_of_somebody_s(ada: Person, log: Any) -> None:
    ada.client.patch(f"/api/v1/care-links/{ada.link.id}/", {"share_notes": False}, JSON)
    Client().post(LOGIN, {"email": ada.patient.user.email, "password": "x"}, JSON)
    note("sign_in_failed", view="ada@example.org\nsigned_in person=1")
    text = "\n".join(log())
    assert len(log()) >= 3
    for words in ("@", "example", "Ada", "Praxis", "MARK", "\nsigned_in"):
        assert words not in text
