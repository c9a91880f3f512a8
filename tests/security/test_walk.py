"""Every route × every method × everybody who does not belong: nothing is told, nothing changes.

The routes come from the URL configuration and the related fields from the API document, so
whatever is added later is walked too, and fails here until it has a rule or a sample.
"""

import copy
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.db import transaction
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from api.core.document import api_document
from api.sync.nouns import NOUNS
from recovery.core.ids import uuid7
from recovery.findings import services as findings
from recovery.sharing.models import AccessRecord, CareLink
from recovery.sync import shape
from recovery.sync.queries import NIL
from recovery.sync.registry import OF_BOTH, Kind, kinds
from recovery.trials.models import Trial
from tests.security.rules import (
    ACCOUNT,
    CLINICIAN,
    OWN,
    PATIENT,
    RULES,
    SHARED,
    STAFF,
    Route,
    routes,
)
from tests.security.samples import ANOTHER, BY_BOTH, BY_CLINICIAN, BY_SERVER, KINDS, RELATED, filled
from tests.security.world import JSON, NOUN_OF, Person, address, facts, person, share, strangers
from tests.support.people import make_clinician, signed_in

pytestmark = pytest.mark.django_db
METHODS = ("get", "head", "options", "post", "put", "patch", "delete")
NOT_SEEN = {401, 403, 404}
REFUSED = {400, 403, 404}
BARE = "a clinician without a second factor"


@pytest.fixture
def ada(db: None) -> Person:
    return person("ada", "Praxis am Park")


@pytest.fixture
def eve(db: None) -> Person:
    return person("eve", "Elsewhere")


@pytest.fixture(autouse=True)
def front_end(settings: Settings, tmp_path: Path) -> None:
    """A front end that is built, and no limit on how often one may ask."""
    settings.DIST = tmp_path
    settings.ACCOUNT_RATE_LIMITS = False
    (tmp_path / "index.html").write_text("<!doctype html>")


@contextmanager
def taken_back(client: Client) -> Iterator[None]:
    """Whatever happens inside leaves no trace in the database and none in the browser."""
    cookies = copy.deepcopy(client.cookies)
    point = transaction.savepoint()
    try:
        yield
    finally:
        transaction.savepoint_rollback(point)
        client.cookies = cookies


def send(client: Client, method: str, path: str, body: Any = None) -> tuple[int, str]:
    client.raise_request_exception = False
    if method in ("get", "head"):
        answer = getattr(client, method)(path)
    else:
        answer = getattr(client, method)(path, json.dumps(body or {}), JSON)
    content = b"".join(answer) if answer.streaming else answer.content
    return answer.status_code, content.decode(errors="replace")


# --- Strangers ------------------------------------------------------------------------------------


def test_every_route_has_a_rule_and_every_rule_a_route() -> None:
    found = routes()
    assert [str(each) for each in found if each.rule is None] == []
    assert set(RULES) - {each.pattern for each in found} == set()


def test_every_kind_has_an_address_and_a_sample() -> None:
    nouns = {noun.name for noun in NOUNS}
    assert set(KINDS) == nouns
    both = {noun.name for noun in NOUNS if noun.writers == OF_BOTH}
    assert both == BY_BOTH
    assert nouns <= {kind.name for kind in kinds()}


def allowed(route: Route, who: str, method: str) -> set[int] | None:
    """The statuses that a stranger may get; None: any, as long as nothing of Ada's is told."""
    answers = ("get" if method == "head" else method) in route.methods
    if route.is_moved:
        return {308} if answers else {308, 405}
    if route.rule in (OWN, SHARED) or "<uuid:" in route.pattern or "<str:" in route.pattern:
        return NOT_SEEN | (set() if answers else {405})
    if route.rule == STAFF:
        return {302, 403, 404, 405}
    if route.rule in (ACCOUNT, PATIENT, CLINICIAN) and who == "anonymous":
        return {401}
    not_theirs = {
        PATIENT: "clinician" in who or "colleague" in who or "staff" in who,
        CLINICIAN: who in ("another patient", BARE, "staff without a second factor"),
    }
    return {403, 405} if not_theirs.get(route.rule or "") else None


def everything_of(ada: Person, route: Route) -> dict[str, Any]:
    """Ada's ids in every field that might take one."""
    sample = filled(route.noun.name, ada.ids) if route.noun else {}
    return sample | {
        "injuries": [ada.ids["injury"]], "email": ada.patient.user.email, "text": "a text",
        "id": ada.ids["factor"], "authenticators": [ada.ids["factor"]], "device": str(uuid7()),
        "patient": str(ada.patient.id), "protocol": 1, "password": "not their password",
        "operations": [
            {
                "id": str(uuid7()), "patient": str(ada.patient.id), "kind": "pain",
                "row": ada.ids["pain"], "delete": True,
            }
        ],
    }  # fmt: skip


def fault(route: Route, who: str, method: str, client: Client, ada: Person) -> str:
    """Ask one thing; say what was wrong with the answer, if anything."""
    path = address(route.pattern, ada, route.noun.name if route.noun else "")
    if method in ("get", "head") and route.pattern.endswith("/series/"):
        path += "?kind=pain"
    body = everything_of(ada, route)
    status, text = send(client, method, path, body)
    fine = allowed(route, who, method)
    if (fine is not None and status not in fine) or (status >= 500 and status != 503):
        return f"{who} {method} {path}: {status}"
    known = path + json.dumps(body)  # what was sent may come back in a refusal
    told = [mark for mark in ada.marks() if mark not in known and mark in text]
    return f"{who} {method} {path}: told {told}" if told else ""


def test_strangers_are_told_nothing_and_change_nothing(ada: Person, eve: Person) -> None:
    everybody = strangers(ada, eve)
    faults: list[str] = []
    calls = 0
    before = facts(ada)
    for route in routes():
        for who, client in everybody.items():
            with taken_back(client):
                for method in METHODS:
                    faults.append(fault(route, who, method, client, ada))
                    calls += 1
                if (route.is_ours or who == "another patient") and facts(ada) != before:
                    faults.append(f"{who} {route}: something of Ada's changed")
    assert "\n".join(each for each in faults if each) == ""
    assert calls == len(routes()) * 8 * len(METHODS)


# --- Whom they share with ------------------------------------------------------------------------

BODIES = {
    "/exports/": {"kind": "tables"},
    "/agreement/": {"agrees": True, "words": "Fine."},
    "/flags/": {"flag": "red_flag:x", "action": "asked", "until_day": None},
}


def create_at_the_desk(ada: Person, kind: str) -> str:
    path = f"{ada.base}/{NOUN_OF[kind].route}/"
    status, text = send(ada.desk, "post", path, filled(kind, ada.ids))
    assert status == 201, text
    return str(json.loads(text)["id"])


def asked_at_the_desk(route: Route, method: str, ada: Person) -> tuple[str, dict[str, Any]]:
    """An address and a body with which the clinician gets something, wherever possible."""
    kind = route.noun.name if route.noun else ""
    row = ada.ids["by_the_clinician"] if kind in BY_BOTH and method in ("patch", "delete") else ""
    ids = {**ada.ids, kind: row} if row else ada.ids
    path = address(route.pattern, replace(ada, ids=ids), kind)
    if route.pattern.endswith("/series/"):
        path += "?kind=pain"
    if route.pattern.endswith("/planner/"):
        path += f"?regimen={ada.ids['regimen']}"
    if kind:
        return path, filled(kind, ada.ids, **ANOTHER.get(kind, {})) if KINDS[kind] else {}
    ending = next((each for each in BODIES if route.pattern.endswith(each)), "")
    return path, BODIES.get(ending) or {"injury": ada.ids["injury"], "summary": "Done."}


# What is a clinic's own, though a patient stands in it: an address that they wrote themselves,
# and a colleague whose time ends, of which the patient is told by a notice.
OF_THE_CLINIC = {
    ("api/v1/clinic/invitations/", "get"),
    ("api/v1/clinic/invitations/", "head"),
    ("api/v1/clinic/invitations/<uuid:invitation>/", "delete"),
    ("api/v1/clinic/members/<uuid:member>/", "delete"),
}


@pytest.mark.promise("S8")
def test_whatever_somebody_else_is_shown_or_changes_leaves_a_record(ada: Person) -> None:
    """No view may forget it: every route, every method, by the clinician they share with."""
    Trial.objects.filter(id=ada.ids["trial"]).update(status="asked")
    marks = {"MARK", *(ada.ids[noun.name] for noun in NOUNS), ada.ids["trial"]}
    marks |= {f'"{ada.patient.user.email}"', ada.patient.name, ada.patient.phone}
    shown, changed, unrecorded, faults = set(), set(), set(), []
    before = facts(ada)
    for route in routes():
        if not route.is_ours:
            continue
        for method in METHODS:
            with taken_back(ada.desk):
                if route.noun and route.noun.name in BY_BOTH:
                    ada.ids["by_the_clinician"] = create_at_the_desk(ada, route.noun.name)
                    before_this = facts(ada)
                else:
                    before_this = before
                AccessRecord.objects.all().delete()
                path, body = asked_at_the_desk(route, method, ada)
                status, text = send(ada.desk, method, path, body)
                known = path + json.dumps(body)
                is_told = any(mark in text and mark not in known for mark in marks)
                if method == "head":  # the same answer without its body
                    is_told = status < 400 and (str(route), "get") in shown
                is_changed = facts(ada) != before_this
                shown |= {(str(route), method)} if is_told else set()
                changed |= {(str(route), method)} if is_changed else set()
                is_recorded = AccessRecord.objects.filter(
                    patient=ada.patient, clinician=ada.clinician
                ).exists()
                if (is_told or is_changed) and not is_recorded:
                    unrecorded.add((str(route), method))
                if status >= 400 and (is_told or is_changed):
                    faults.append(f"{method} {path}: {status}, yet told or changed")
    assert unrecorded == OF_THE_CLINIC
    assert faults == []
    # So that a walk which gets nothing anywhere does not pass.
    assert {method for _, method in shown} >= {"get", "head", "post"}
    assert {method for _, method in changed} == {"post", "patch", "delete"}
    assert len(shown) > 25
    assert len(changed) > 15


# --- Their own address with foreign ids -----------------------------------------------------------


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.route)
def test_a_foreign_row_is_unknown_under_ones_own_address(
    noun: Kind, ada: Person, eve: Person
) -> None:
    before = facts(ada)
    path = f"{eve.base}/{noun.route}/{ada.ids[noun.name]}/"
    unknown = {404, 405} if noun.name in BY_SERVER else {404}
    for client in (eve.client, eve.desk):
        for method in ("get", "patch", "delete"):
            body = filled(noun.name, eve.ids)
            assert send(client, method, path, body)[0] in unknown, method
        _, told = send(client, "get", f"{eve.base}/{noun.route}/?cursor=1.{ada.ids[noun.name]}")
        assert [mark for mark in ada.marks() - {"MARK"} if mark in told] == []
    assert facts(ada) == before


def id_fields(schema: dict[str, Any], root: dict[str, Any], before: str = "") -> Iterator[str]:
    """The fields of a request that hold ids, "a.b" for one inside another."""
    if "$ref" in schema:
        schema = root["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    for part in (*schema.get("allOf", ()), *schema.get("oneOf", ()), *schema.get("anyOf", ())):
        yield from id_fields(part, root, before)
    if "items" in schema:
        yield from id_fields(schema["items"], root, before)
    if schema.get("format") == "uuid" and before:
        yield before
    for name, inner in schema.get("properties", {}).items():
        yield from id_fields(inner, root, f"{before}.{name}" if before else name)


def related() -> set[tuple[str, str]]:
    """Every (operation, field) of the API document that takes an id in its body."""
    root = api_document()
    found = set()
    for operations in root["paths"].values():
        for operation in operations.values():
            if operation.get("deprecated"):
                continue  # leads on to what is walked
            content = operation.get("requestBody", {}).get("content", {})
            for media in content.values():
                names = id_fields(media["schema"], root)
                found |= {(operation["operationId"], name) for name in names}
    return found


RELATED_OF_NOUNS = sorted(
    (noun.name, name)
    for noun in NOUNS
    for operation, name in related()
    if operation == f"{noun.route.replace('-', '_')}_create"
)


def test_every_related_field_of_a_body_is_walked() -> None:
    by_noun = {
        (f"{noun.route.replace('-', '_')}_{verb}", name)
        for noun in NOUNS
        for kind, name in RELATED_OF_NOUNS
        for verb in ("create", "change")
        if kind == noun.name
    }
    assert related() - by_noun - RELATED == set()
    assert RELATED - related() == set()


@pytest.mark.parametrize(("kind", "name"), RELATED_OF_NOUNS)
def test_a_foreign_id_in_a_body_is_refused(kind: str, name: str, ada: Person, eve: Person) -> None:
    client = eve.desk if kind in BY_CLINICIAN else eve.client
    noun = next(each for each in NOUNS if each.name == kind)
    path = f"{eve.base}/{noun.route}/"
    good = filled(kind, eve.ids, **ANOTHER.get(kind, {}))
    foreign = ada.ids[kind if name == "id" else dict(shape.parents(kind))[name]]
    if not _is_alone(kind):
        with taken_back(client):
            status, text = send(client, "post", path, good)
            assert status == 201, text
    before, own = facts(ada), facts(eve)
    for method, where, body in (
        ("post", path, {**good, name: foreign}),
        ("patch", f"{path}{eve.ids[kind]}/", {name: foreign}),
    ):
        status, text = send(client, method, where, body)
        assert status in REFUSED, f"{method} {where}: {status} {text}"
    assert facts(ada) == before
    assert facts(eve) == own


def test_a_foreign_id_is_refused_beside_the_nouns(ada: Person, eve: Person) -> None:
    """A trial of somebody else's regimen or joint, a flag handed to a stranger, a foreign end."""
    plan = {
        "question": "Do I sleep better?", "regimen": eve.ids["regimen"], "smallest_change": 2,
        "outcome": "pain_rest", "injury": eve.ids["injury"], "period_days": 7, "periods": 12,
        "starts_on": "2026-12-01", "surgery_ahead": False, "taper_ahead": False,
    }  # fmt: skip
    case = f"/api/v1/caseload/{eve.patient.id}"
    flag = {"flag": "MARK flag", "action": "asked them", "handed_to": str(ada.clinician.id)}
    tries = [
        (eve.client, f"{eve.base}/trials/", {**plan, "regimen": ada.ids["regimen"]}),
        (eve.client, f"{eve.base}/trials/", {**plan, "injury": ada.ids["injury"]}),
        (eve.client, f"{eve.base}/exports/", {"kind": "report", "injury": ada.ids["injury"]}),
        (eve.desk, f"{eve.base}/exports/", {"kind": "report", "injury": eve.unshared["injury"]}),
        (eve.desk, f"{case}/flags/", flag),
        (
            eve.desk,
            f"{case}/stand-ins/",
            {"clinician": str(ada.clinician.id), "until": timezone.now().date().isoformat()},
        ),
        (eve.desk, f"{case}/discharge/", {"injury": ada.ids["injury"], "reason": "other"}),
        (eve.desk, f"{case}/discharge/", {"injury": eve.unshared["injury"], "reason": "other"}),
    ]
    before, own = facts(ada), facts(eve)
    for client, path, body in tries:
        status, text = send(client, "post", path, body)
        assert status in REFUSED, f"{path} {body}: {status} {text}"
        told = [mark for mark in ada.marks() - {"MARK"} if mark in text]
        assert told == [], path
    assert (facts(ada), facts(eve)) == (before, own)


def _is_alone(kind: str) -> bool:
    """Whether a person has one row of this kind, so that no second one can be made."""
    return kind in ("reminder_settings", "measuring_plan")


@pytest.mark.parametrize("noun", [each for each in NOUNS if each.by_injury], ids=lambda n: n.route)
def test_a_filter_by_a_foreign_injury_finds_nothing(noun: Kind, ada: Person, eve: Person) -> None:
    asked = f"{eve.base}/{noun.route}/?injury={ada.ids['injury']}"
    status, text = send(eve.client, "get", asked)
    assert (status, json.loads(text)["results"]) == (200, [])


def test_an_injury_of_somebody_else_is_not_shared(ada: Person, eve: Person) -> None:
    before = facts(ada)
    wanted = {"injuries": [ada.ids["injury"]]}
    for method, path in (
        ("patch", f"/api/v1/care-links/{eve.link.id}/"),
        ("post", f"/api/v1/invitations/{eve.token}/"),
    ):
        status, text = send(eve.client, method, path, wanted)
        assert (status, set(json.loads(text)["fields"])) == (400, {"injuries"}), text
    assert CareLink.objects.get(id=eve.link.id).injuries == [eve.ids["injury"]]
    assert facts(ada) == before


@pytest.mark.parametrize("field", ["patient", "row", "both"])
def test_a_phone_writes_nothing_of_somebody_else(field: str, ada: Person, eve: Person) -> None:
    before = facts(ada)
    for change in ({"delete": True}, {"set": {"score": 1}}):
        operation = {
            "id": str(uuid7()), "kind": "pain", "row": eve.ids["pain"],
            "patient": str(eve.patient.id), **change,
        }  # fmt: skip
        operation |= {"row": ada.ids["pain"]} if field != "patient" else {}
        operation |= {"patient": str(ada.patient.id)} if field != "row" else {}
        body = {"protocol": 1, "device": str(uuid7()), "operations": [operation]}
        status, text = send(eve.client, "post", "/api/v1/sync", body)
        assert facts(ada) == before
        # To delete what one does not have is nothing, and said to be done.
        said = json.loads(text)["results"][0]["status"] if status == 200 else "rejected"
        assert said == "rejected" or "delete" in change, text


# --- A sharing that is narrow ---------------------------------------------------------------------


@pytest.fixture
def narrow(ada: Person) -> Client:
    """A clinician to whom Ada opens one injury, and every switch is off."""
    clinician = make_clinician("narrow@example.org")
    off = dict.fromkeys(
        ("share_sleep", "share_supplements", "share_symptoms", "share_notes"), False
    )
    share(ada.patient, clinician, [ada.ids["injury"]], **off)
    return signed_in(clinician.user)


def not_shared(ada: Person) -> set[str]:
    """The ids of everything that the narrow sharing leaves out."""
    switched = {noun.name for noun in NOUNS if noun.opens != ""}
    return {*ada.unshared.values(), *(ada.ids[kind] for kind in switched)}


def test_a_narrow_sharing_leaks_nothing_through_any_route(ada: Person, narrow: Client) -> None:
    """By no row, no count, no cursor, no series, no last day, whatever route is asked."""
    later = filled("pain", ada.ids, injury=ada.unshared["injury"], day="2026-11-20")
    assert send(ada.client, "post", f"{ada.base}/pain-scores/", later)[0] == 201
    assert send(ada.client, "post", f"{ada.base}/daily-check-ins/", {"day": "2026-11-21"})[0] == 201
    queries = ["", f"?injury={ada.unshared['injury']}"]
    queries += [f"?kind={kind}" for kind in ("pain", "range_of_motion", "sleep", "dose")]
    faults = []
    for route in routes():
        if route.rule not in (SHARED, CLINICIAN) or "get" not in route.methods:
            continue
        path = address(route.pattern, ada, route.noun.name if route.noun else "")
        for query in queries:
            status, text = send(narrow, "get", path + query)
            told = [each for each in not_shared(ada) if each in text and each not in path + query]
            told += [day for day in ("2026-11-20", "2026-11-21") if day in text]
            if told or status >= 500:
                faults.append(f"{path}{query}: {status} told {told}")
    assert faults == []
    case = json.loads(send(narrow, "get", "/api/v1/caseload/")[1])["patients"][0]
    assert case["last_log_day"] == "2026-11-01"


def test_a_page_ends_at_a_row_that_is_shared(
    ada: Person, narrow: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.sync.rows.PAGE", 1)
    for day in range(2, 6):
        hidden = filled("pain", ada.ids, injury=ada.unshared["injury"], day=f"2026-11-0{day}")
        assert send(ada.client, "post", f"{ada.base}/pain-scores/", hidden)[0] == 201
    page = json.loads(send(narrow, "get", f"{ada.base}/pain-scores/")[1])
    assert page["next"] is None
    assert [row["id"] for row in page["results"]] == [ada.ids["pain"]]


def test_a_narrow_sharing_writes_nothing_outside_it(ada: Person, narrow: Client) -> None:
    before = facts(ada)
    for noun in NOUNS:
        if noun.name in BY_SERVER:
            continue
        hidden = noun.opens != ""
        path = f"{ada.base}/{noun.route}/"
        good = filled(noun.name, ada.ids, **ANOTHER.get(noun.name, {}))
        tries = [("post", path, good), ("patch", f"{path}{ada.ids[noun.name]}/", {}),
                 ("delete", f"{path}{ada.ids[noun.name]}/", {})] if hidden else []  # fmt: skip
        if noun.name in ada.unshared:
            one = f"{path}{ada.unshared[noun.name]}/"
            over = {**good, "id": ada.unshared[noun.name]}
            tries += [("patch", one, {}), ("delete", one, {}), ("post", path, over)]
        if noun.author_sees:
            tries.remove(("post", path, good))  # a clinician always writes their own
        if noun.by_injury:
            tries.append(("post", path, {**good, "injury": ada.unshared["injury"]}))
        for method, where, body in tries:
            status, text = send(narrow, method, where, body)
            assert status in REFUSED, f"{method} {where} {body}: {status} {text}"
    assert facts(ada) == before


@pytest.mark.promise("R1")
def test_what_is_not_shared_moves_nothing_that_a_clinician_can_see(
    ada: Person, narrow: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No revision, no cursor, no entity tag, no instant, no word of the caseload tells of it."""
    monkeypatch.setattr("api.sync.rows.PAGE", 1)
    monkeypatch.setattr("celery.app.base.Celery.send_task", lambda *_, **__: None)
    second = filled("pain", ada.ids, day="2026-11-02")
    assert send(ada.client, "post", f"{ada.base}/pain-scores/", second)[0] == 201
    # After the sharing began, and both within the quarter of an hour that is one look.
    begin = timezone.now().replace(minute=0, second=0) + timedelta(hours=1)
    with time_machine.travel(begin, tick=False):
        findings.compute(patients=[ada.patient.id])
        seen_by(narrow, ada)  # what is new to a reader is so until they have looked
        before = seen_by(narrow, ada)
        pages = following_pages(before)
        assert pages, "there is a page whose cursor could tell"
    with time_machine.travel(begin + timedelta(minutes=3), tick=False):
        for kind in ("pain", "range_of_motion", "goal", "precaution", "function_score", "symptom"):
            hidden = filled(kind, ada.ids, injury=ada.unshared["injury"], **LATER.get(kind, {}))
            path = f"{ada.base}/{NOUN_OF[kind].route}/"
            assert send(ada.client, "post", path, hidden)[0] == 201, kind
        for kind in ("sleep", "day_context", "weekly_check", "medicine"):
            body = filled(kind, ada.ids, **ANOTHER.get(kind, {}))
            path = f"{ada.base}/{NOUN_OF[kind].route}/"
            assert send(ada.client, "post", path, body)[0] == 201, kind
        findings.compute(patients=[ada.patient.id])
        after = seen_by(narrow, ada)
        for path, answer in before.items():
            assert without_chance(after[path]) == without_chance(answer), path
        # What a clinician writes shows them no number either, and what is shared does move.
        goals = f"{ada.base}/goals/"
        own = send(narrow, "post", goals, filled("goal", ada.ids))
        assert (own[0], json.loads(own[1])["revision"]) == (201, None)
        third = filled("pain", ada.ids, day="2026-11-03")
        assert send(ada.client, "post", f"{ada.base}/pain-scores/", third)[0] == 201
        shared = seen_by(narrow, ada)
        assert shared[f"{ada.base}/series/?kind=pain"] != after[f"{ada.base}/series/?kind=pain"]
        assert shared["/api/v1/caseload/changes/"] != after["/api/v1/caseload/changes/"]
        for path, cursor in pages.items():
            assert send(narrow, "get", f"{path}?cursor={cursor}")[0] == 200, "it still leads on"
            assert send(narrow, "get", f"{path}?cursor=1.{NIL}")[0] == 400, "none can be made up"
            other = f"{ada.base}/goals/" if "pain-scores" in path else f"{ada.base}/pain-scores/"
            assert send(narrow, "get", f"{other}?cursor={cursor}")[0] == 400, "it is of its list"


LATER = {"pain": {"day": "2026-11-20"}}


def following_pages(answers: dict[str, tuple[Any, ...]]) -> dict[str, str]:
    """The addresses of lists that go on, with their cursors."""
    bodies = {path: json.loads(text) for path, (_, text, _) in answers.items() if text[:1] == "{"}
    return {path: body["next"] for path, body in bodies.items() if body.get("next")}


def seen_by(client: Client, whose: Person) -> dict[str, tuple[Any, ...]]:
    """What every route about a patient answers to a clinician: status, body, entity tag."""
    found = {}
    for route in routes():
        if route.rule not in (SHARED, CLINICIAN) or "get" not in route.methods:
            continue
        path = address(route.pattern, whose, route.noun.name if route.noun else "")
        kinds = ("pain", "range_of_motion", "sleep", "dose") if "/series/" in path else ()
        for each in [f"{path}?kind={kind}" for kind in kinds] or [path]:
            answer = client.get(each)
            text = b"".join(answer) if answer.streaming else answer.content
            found[each] = (answer.status_code, text.decode(), answer.headers.get("ETag"))
    return found


def without_chance(answer: tuple[Any, ...]) -> tuple[Any, ...]:
    """An answer without what differs each time: an encrypted cursor, the minute of a report."""
    status, text, tag = answer
    text = re.sub(r'"next":"gAAAA[\w=-]+"', '"next":"a cursor"', text)
    return status, re.sub(r"Made on [^,]+, \d\d:\d\d by", "Made by", text), tag
