"""Erasing an account: every row that refers to it, in all packages, now and after a restore."""

import logging
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from email.parser import BytesHeaderParser
from email.utils import getaddresses
from pathlib import Path
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.core.mail.message import sanitize_address
from django.db import connection, models, transaction
from django.db.models import Q

from recovery.accounts import erased as erasures
from recovery.accounts.erased import Erased
from recovery.accounts.models import Patient, User
from recovery.accounts.queries import language_of
from recovery.core.each import each
from recovery.mail import letters

logger = logging.getLogger(__name__)

AT_ONCE = 500


_before: list[Callable[[UUID], None]] = []


def before_erasing(forget: Callable[[UUID], None]) -> None:
    """Call `forget(user_id)` before the rows of an account go, for what is not in the database."""
    if forget not in _before:
        _before.append(forget)


@dataclass(frozen=True)
class Bound:
    """What else an account is bound to, and what becomes of that.

    `may_leave(user)` raises Invalid where the account cannot go yet. In the transaction of the
    erasure `lock(user_id)` comes before anything else is locked, `end(user)` before it goes.
    """

    may_leave: Callable[[User], None]
    lock: Callable[[UUID], None]
    end: Callable[[User], None]


_bound: list[Bound] = []


def bind(bound: Bound) -> None:
    """Have `bound` asked and ended with every account that is erased."""
    if bound not in _bound:
        _bound.append(bound)


_leaving: list[Callable[[User], None]] = []


def when_leaving(listener: Callable[[User], None]) -> None:
    """Call `listener(user)` in the transaction in which somebody deletes the account, before the
    rows go. Not when a restored backup erases again."""
    if listener not in _leaving:
        _leaving.append(listener)


def erase_account(*, user: User) -> None:
    """Erase an account with everything of it, and tell its address where there is mail.

    What others wrote about whom they saw keeps the name as written (`AccessRecord`); what others
    recorded keeps the record and loses the author. The ledger is written first: a crash
    in between leaves an account that the next start erases, never one that comes back. Raises
    Invalid with code `last_owner` where a clinic would be left without an owner.
    """
    for bound in _bound:
        bound.may_leave(user)
    patient = Patient.objects.filter(user=user).first()
    language = language_of(user)
    erased = Erased(user.pk, patient.pk if patient else None)
    erasures.note(erased, _devices_of(patient))
    address = user.email
    erase(erased, leaving=_leaving)
    _tell(address, language)


def _devices_of(patient: Patient | None) -> list[UUID]:
    """Return the ids by which the devices of a patient know themselves."""
    if patient is None:
        return []
    devices = apps.get_model("recovery", "Device")._base_manager.filter(patient=patient.pk)
    return list(devices.values_list("device", flat=True))


def erase(erased: Erased, *, leaving: Iterable[Callable[[User], None]] = ()) -> None:
    """Remove what leads to an account. What is gone already is no error."""
    for forget in _before:
        forget(erased.user_id)
    with transaction.atomic():
        for bound in _bound:
            bound.lock(erased.user_id)
        # A phone that is sending waits here, and then finds nobody.
        Patient.objects.select_for_update().filter(user=erased.user_id).first()
        user = User.objects.select_for_update().filter(pk=erased.user_id).first()
        if user is not None:
            for listener in leaving:
                listener(user)
            for bound in _bound:
                bound.end(user)
            _forget_words([user.email, str(user.pk)])
            _forget_address(user.email)
            _forget_mail(user.email)
            _forget_cached(user.pk)
            user.delete()
    # Reminders know their patient without a foreign key in the database: what a worker wrote
    # about them in this moment is found by their id alone.
    _sweep([erased])


def replay() -> int:
    """Erase again who is on the list, before anybody is served; return how many had come back."""
    erasures.take_over()
    listed = erasures.read()
    returned = _returned(listed)
    # One who cannot be erased keeps `is_replayed` false, and nobody else in the database.
    each("erasure", returned, erase)
    _sweep(listed)
    if returned:
        logger.warning(
            "%d erased accounts had come back with a backup; erased again.", len(returned)
        )
    return len(returned)


def is_replayed() -> bool:
    """Whether the database contains nobody who is on the list of erasures."""
    return not _returned(erasures.read())


def _returned(listed: Sequence[Erased]) -> list[Erased]:
    found: set[UUID] = set()
    for some in _chunks(listed):
        ids = [each.user_id for each in some]
        found.update(User.objects.filter(pk__in=ids).values_list("pk", flat=True))
    return [each for each in listed if each.user_id in found]


def _chunks(listed: Sequence[Erased]) -> Iterable[Sequence[Erased]]:
    return (listed[start : start + AT_ONCE] for start in range(0, len(listed), AT_ONCE))


def _sweep(listed: Sequence[Erased]) -> None:
    """Remove rows that name an erased patient or account although they are gone."""
    for some in _chunks(listed):
        gone = {
            Patient: [each.patient_id for each in some if each.patient_id],
            User: [each.user_id for each in some],
        }
        for model, field in loose_ends():
            ids = gone.get(field.related_model)
            if ids:
                model._base_manager.filter(**{f"{field.attname}__in": ids}).delete()


def loose_ends() -> list[tuple[type[models.Model], "models.ForeignKey[models.Model]"]]:
    """Return the references to a patient or an account that have no foreign key in the database."""
    return [
        (model, field)
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey)
        and not field.db_constraint  # type: ignore[attr-defined]
        and field.related_model in (Patient, User)
    ]


def _forget_address(email: str) -> None:
    """Remove rows that hold the address without leading to the account, such as invitations."""
    for model in apps.get_models():
        addresses = [
            f.name for f in model._meta.concrete_fields if isinstance(f, models.EmailField)
        ]
        if model is User or not addresses:
            continue
        condition = Q()
        for name in addresses:
            condition |= Q(**{f"{name}__iexact": email})
        model._base_manager.filter(condition).delete()


def _forget_words(words: Iterable[str]) -> None:
    """Take alarms back that name the account, and none that name somebody like it."""
    alarms = apps.get_model("recovery", "Alarm")._base_manager
    for word in words:
        named = alarms.filter(words__icontains=word)
        alarms.filter(pk__in=[row.pk for row in named if _names(row.words, word)]).delete()


def _names(text: str, word: str) -> bool:
    """Say whether an address or id stands in a text whole, not as a part of another one."""
    part = r"[\w.!#$%&*+/=?^`{|}~@-]"
    whole = rf"(?<!{part}){re.escape(word)}(?![\w@-]|\.\w)"
    return re.search(whole, text, re.IGNORECASE) is not None


def _forget_mail(email: str) -> None:
    """Remove mails that lie here because no server takes them."""
    address = sanitize_address(email, "utf-8").lower()
    for file in settings.MAIL_FOLDER.glob("*.eml"):
        with suppress(FileNotFoundError):  # the server took it, or its time was over
            if address in _recipients(file):
                file.unlink()


def _recipients(file: Path) -> set[str]:
    """Return the addresses that a kept mail goes to, whole, as they were written."""
    with file.open("rb") as content:
        headers = BytesHeaderParser().parse(content)
    found = [str(each) for name in ("to", "cc", "bcc") for each in headers.get_all(name, [])]
    return {address.lower() for _, address in getaddresses(found)}


def _forget_cached(user_id: UUID) -> None:
    """Remove limits and used codes kept under the account's id. Redis forgets them in minutes."""
    if not settings.REDIS_URL:
        with connection.cursor() as cursor:
            cursor.execute(
                f"DELETE FROM {settings.CACHE_TABLE} WHERE cache_key LIKE %s",  # noqa: S608
                [f"%{user_id}%"],
            )


def _tell(address: str, language: str) -> None:
    # Not through the queue, which would keep the address.
    if not settings.EMAIL_HOST:
        return
    letters.send("account_deleted", to=address, language=language)
