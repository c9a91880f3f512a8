"""The operator's pages: for staff with a second factor, to read, without a fact of health."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.test import Client, RequestFactory

from recovery.accounts.models import User
from recovery.sync.registry import kinds
from tests.security.world import Person, person
from tests.support.people import add_second_factor, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(db: None) -> Person:
    return person("ada", "Praxis am Park")


@pytest.fixture
def staff(db: None) -> User:
    return User.objects.create_superuser("ops@example.org", "long enough 12")


def pages() -> list[str]:
    known = [each._meta for each in admin.site._registry]
    return [f"/admin/{each.app_label}/{each.model_name}/" for each in known]


@pytest.mark.promise("D13")
def test_recovery_codes_alone_do_not_open_it(staff: User) -> None:
    client = signed_in(staff)
    shut = client.get("/admin/", follow=True)
    assert shut.redirect_chain[-1][0] == "/operator"
    factor = add_second_factor(staff)
    assert client.get("/admin/").status_code == 200
    Authenticator.objects.filter(id=factor.id).update(type="recovery_codes")
    assert client.get("/admin/", follow=True).redirect_chain[-1][0] == "/operator"


@pytest.mark.promise("D13")
def test_who_is_no_staff_is_led_to_a_page_that_says_what_to_do(ada: Person) -> None:
    client = signed_in(ada.patient.user)
    for path in ("/admin/", "/admin/recovery/user/"):
        led = client.get(path, follow=True)
        assert led.redirect_chain[-1] == ("/operator", 302)


def test_nobody_changes_anything_there(staff: User, rf: RequestFactory) -> None:
    request = rf.get("/admin/")
    request.user = staff
    for page in admin.site._registry.values():
        may = page.has_add_permission, page.has_change_permission, page.has_delete_permission
        assert [ask(request) for ask in may] == [False, False, False], page


def test_no_fact_of_health_and_no_secret_is_shown(ada: Person, staff: User) -> None:
    add_second_factor(staff)
    client = signed_in(staff)
    ada.desk.get(f"{ada.base}/pain-scores/")
    shown = {each._meta.model_name for each in admin.site._registry}
    assert {"user", "patient", "clinic", "clinician", "delivery", "accessrecord"} <= shown
    facts = {kind.model._meta.model_name for kind in kinds()}
    assert shown & facts == set()
    for page in pages():
        listed = client.get(page)
        assert listed.status_code == 200, page
        assert "MARK" not in listed.content.decode(), page
        assert client.get(f"{page}add/").status_code == 403, page
    opened = client.get("/admin/recovery/accessrecord/").content.decode()
    assert "Jo Berger" in opened
    assert "pain" in opened


def test_a_stranger_does_not_know_that_it_is_there() -> None:
    assert Client().get("/admin/recovery/user/").status_code == 302
