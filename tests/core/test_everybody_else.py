"""Every batch, with hostile people among its items: everybody else's work is done, and on time."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.utils import timezone

from recovery import tasks
from recovery.accounts.models import Patient
from recovery.core.days import local_day
from recovery.core.ids import uuid7
from recovery.core.models import ItemFailure
from recovery.findings import services as findings
from recovery.findings.models import Computation
from recovery.jobs import expiry, files, lane, services
from recovery.jobs.models import Job
from recovery.reminders import dispatch, queries, sending
from recovery.reminders.channels.fallback import Reminding
from recovery.reminders.channels.instead import email as reminder_mail
from recovery.reminders.models import Delivery, PushSubscription, Reminder
from recovery.supplements.models import Medicine
from recovery.sync import services as sync
from recovery.trials import queries as trial_queries
from recovery.trials import services as trials
from tests.core.hostile import KINDS_OF_BADNESS, somebody, spoil, with_an_evening, writable
from tests.reminders.conftest import keys_and_loopback, service  # noqa: F401
from tests.support.push_service import PushService

pytestmark = pytest.mark.django_db
GOOD = 3


@pytest.fixture
def now() -> datetime:
    return timezone.now()


@pytest.fixture
def good(service: PushService, now: datetime) -> list[Patient]:  # noqa: F811
    """People with nothing wrong about them, before and after the hostile ones by their ids."""
    return [person("good", service, now) for _ in range(GOOD)]


def person(name: str, service: PushService, now: datetime) -> Patient:  # noqa: F811
    patient = somebody(name)
    with_an_evening(patient, service, now)
    return patient


@pytest.fixture
def hostile(
    good: list[Patient],
    service: PushService,  # noqa: F811
    now: datetime,
) -> list[Patient]:
    """Somebody for each table that a person writes to and each way in which it can be bad."""
    made = []
    for model, fields in writable():
        for which in range(KINDS_OF_BADNESS):
            patient = person("bad", service, now)
            if spoil(patient, model, fields, which):
                made.append(patient)
    assert len(made) > 100
    good.append(person("good", service, now))
    return made


def claimed(now: datetime) -> list[UUID]:
    """What a tick hands to the queue."""
    dispatch.tick(enqueue=lambda ids: None, now=now)
    return list(Delivery.objects.filter(state="pending").values_list("id", flat=True))


def ids(patients: list[Patient]) -> set[UUID]:
    return {each.id for each in patients}


@pytest.mark.promise("S1")
def test_a_subscription_that_no_message_can_go_to_is_mailed_instead(
    good: list[Patient],
    service: PushService,  # noqa: F811
    now: datetime,
) -> None:
    endpoint = "https://fcm.googleapis.com/fcm/send/é"
    PushSubscription.objects.filter(patient=good[0]).update(endpoint=endpoint)
    queue = claimed(now)
    assert sending.send_deliveries(ids=queue, now=now) == len(good)
    assert [message.to for message in mail.outbox] == [[good[0].user.email]]
    delivery = Delivery.objects.get(patient=good[0], attempt=1)
    assert delivery.state == "sent"
    push, email = delivery.sendings.order_by("channel").values_list("state", "error").reverse()
    assert push == ("failed", "At most 1000 printable characters of ASCII.")
    assert email == ("sent", "")


@pytest.mark.promise("S1")
def test_a_mail_that_cannot_be_sent_fails_by_itself(good: list[Patient], now: datetime) -> None:
    PushSubscription.objects.all().delete()
    bad = good[1].user
    bad.email = "a\r\nBcc: everybody@example.org"
    bad.save()
    queue = claimed(now)
    sending.send_deliveries(ids=queue, now=now)
    wanted = {each.user.email for each in (good[0], good[2])}
    assert {message.to[0] for message in mail.outbox} == wanted


@pytest.mark.promise("S1")
def test_a_mail_server_that_hangs_is_not_waited_for_at_every_mail(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[UUID] = []

    def hang(connection: object, one: Reminding) -> None:
        asked.append(one.delivery)
        raise TimeoutError

    monkeypatch.setattr(reminder_mail, "_send_one", hang)
    mails = [Reminding(uuid7(), uuid7(), "ada@example.org", "en") for _ in range(50)]
    errors = reminder_mail.send(mails)
    assert len(asked) == reminder_mail.MOST_MISSES
    assert set(errors.values()) == {"TimeoutError", reminder_mail.AWAY}
    assert len(errors) == 50


@pytest.mark.promise("S1")
def test_the_purge_goes_through_all_its_steps(
    good: list[Patient], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise ValueError

    monkeypatch.setattr(sync, "purge", broken)
    expired = Job.objects.filter(patient__in=ids(good))
    expired.update(expires_at=timezone.now())
    tasks.purge()
    assert not expired.exists()
    assert ItemFailure.objects.get(batch="purge").count == 1


@pytest.mark.promise("S1")
def test_a_job_that_cannot_be_swept_holds_nobody_elses(
    good: list[Patient], monkeypatch: pytest.MonkeyPatch
) -> None:
    Job.objects.all().delete()
    made = [
        Job.objects.create(
            patient=patient,
            requested_by=patient.user,
            kind="fhir",
            state="running",
            lease=uuid7(),
            expires_at=timezone.now() + expiry.LASTS,
        )
        for patient in good
    ]
    left_undone = services.left_undone

    def broken(job_id: UUID, token: UUID, **more: str) -> None:
        if job_id == made[0].id:
            raise ValueError
        left_undone(job_id, token, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(services, "left_undone", broken)
    queue: list[str] = []
    services.sweep(enqueue=queue.append)
    states = dict(Job.objects.values_list("id", "state"))
    assert [states[job.id] for job in made] == ["running", "waiting", "waiting"]
    assert queue


@pytest.mark.promise("S1")
def test_a_file_that_cannot_be_removed_keeps_no_other(
    good: list[Patient], monkeypatch: pytest.MonkeyPatch
) -> None:
    Job.objects.filter(patient__in=ids(good)).update(expires_at=timezone.now())
    first = Job.objects.order_by("id").values_list("id", flat=True)[0]
    forget = files.forget

    def broken(*job_ids: UUID) -> None:
        if first in job_ids:
            raise PermissionError
        forget(*job_ids)

    paths = [files.path_of(each) for each in Job.objects.values_list("id", flat=True)]
    for path in paths:
        path.touch()
    monkeypatch.setattr(files, "forget", broken)
    expiry.expire()
    assert [path.exists() for path in paths].count(True) == 1


# --- A whole day ----------------------------------------------------------------------------------


@pytest.mark.promise("S1")
def test_a_whole_day_with_everybody_hostile_among_them(
    good: list[Patient],
    hostile: list[Patient],
    service: PushService,  # noqa: F811
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Told as one story, because it takes long to make so many people."""
    everybody_is_reminded(good, service, now)
    a_new_day_begins(good, monkeypatch)
    findings_are_computed(good, now)
    exports_are_made(good, hostile)
    tasks.purge()
    assert not ItemFailure.objects.filter(batch="purge").exists()


def everybody_is_reminded(good: list[Patient], service: PushService, now: datetime) -> None:  # noqa: F811
    queue = claimed(now)
    assert not Reminder.objects.filter(next_due_at__lte=now).exists()
    for start in range(0, len(queue), 500):
        sending.send_deliveries(ids=queue[start : start + 500], now=now)
    for patient in good:
        (browser,) = PushSubscription.objects.filter(patient=patient)
        path = browser.endpoint.removeprefix(service.origin)
        assert [each.path for each in service.received].count(path) == 1
    states = Delivery.objects.filter(patient__in=ids(good), attempt=1).values_list("state")
    assert [state for (state,) in states] == ["sent"] * len(good)
    # Whatever became of the others, nobody waits without having been tried.
    left = Delivery.objects.filter(due_at__lte=now, attempted_at=None, finished_at=None)
    assert not left.exclude(state="skipped").exists()
    assert queries.health()["oldest_unattempted"] is None


def findings_are_computed(good: list[Patient], now: datetime) -> None:
    queue: list[str] = []
    findings.enqueue_due(now=now, enqueue=queue.extend)
    assert {str(each) for each in ids(good)} <= set(queue)
    while queue:
        again: list[str] = []
        findings.compute(patients=[UUID(each) for each in queue], now=now, enqueue=again.extend)
        assert len(again) < len(queue)
        queue = again
    done = Computation.objects.filter(patient__in=ids(good), day__isnull=False)
    assert set(done.values_list("patient_id", flat=True)) == ids(good)
    assert not Computation.objects.filter(leased_until__isnull=False).exists()


def a_new_day_begins(good: list[Patient], monkeypatch: pytest.MonkeyPatch) -> None:
    looked: set[UUID] = set()
    look_again, catch_up = sync.look_again, trials.catch_up

    def note_look(*, patient_id: UUID, kind: str) -> bool:
        done = look_again(patient_id=patient_id, kind=kind)
        looked.add(patient_id)
        return done

    caught: set[UUID] = set()

    def note_catch(*, patient_id: UUID) -> None:
        catch_up(patient_id=patient_id)
        caught.add(patient_id)

    monkeypatch.setattr(sync, "look_again", note_look)
    monkeypatch.setattr(trials, "catch_up", note_catch)
    # Making all these people may have taken the day before with it.
    today = local_day(timezone.now(), ZoneInfo("Europe/Berlin"))
    Medicine.objects.filter(patient__in=good).update(starts_on=today)
    tasks.new_day()
    assert ids(good) <= looked
    today = local_day(timezone.now(), ZoneInfo("UTC"))
    assert set(trial_queries.running_on(today, "UTC")) & ids(good) <= caught


def exports_are_made(good: list[Patient], hostile: list[Patient]) -> None:
    Job.objects.all().delete()
    for patient in [*hostile[::5], good[0]]:
        for kind in ("tables", "archive"):
            made = Job.objects.create(
                patient=patient,
                requested_by=patient.user,
                kind=kind,
                expires_at=timezone.now() + expiry.LASTS,
            )
            assert services.run(made.id, enqueue=lambda job_id: None)
            made.refresh_from_db()
            assert made.state in ("ready", "failed")
            assert made.state == "ready" or patient is not good[0]
    assert lane.is_free(lane.of_kind("tables"))
