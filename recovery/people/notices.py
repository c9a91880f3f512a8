"""What somebody must be told of their account: in the app until they have seen it, and by mail."""

import logging
from collections.abc import Iterable
from smtplib import SMTPException
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone

from recovery.errors import NotFound
from recovery.people.models import Notice, Patient

logger = logging.getLogger(__name__)

MAILS_AT_ONCE = 100
# By kind and language: the subject and the text. The app has its own words for the same kinds.
MAILS = {
    "restored": {
        "en": (
            "Recovery was restored from a backup",
            "Recovery had to be restored from a backup. All sign-ins were ended: sign in again, "
            "and your phone sends what the backup lacks. A calendar address has to be made anew. "
            "If your password does not work any more, choose “Forgot password”, or ask whoever "
            "runs your Recovery.\n\n{link}\n",
        ),
        "de": (
            "Recovery wurde aus einer Sicherung wiederhergestellt",
            "Recovery musste aus einer Sicherung wiederhergestellt werden. Alle Anmeldungen wurden "
            "beendet: Melden Sie sich wieder an, dann sendet Ihr Telefon, was der Sicherung fehlt. "
            "Eine Kalenderadresse muss neu angelegt werden. Wenn Ihr Passwort nicht mehr gilt, "
            "wählen Sie „Passwort vergessen“ oder fragen Sie die Person, die Ihr Recovery "
            "betreibt.\n\n{link}\n",
        ),
    },
    "sharing_closed": {
        "en": (
            "Your sharing is closed until you open it again",
            "Recovery had to be restored from a backup, and it is not known what was revoked since "
            "that backup. So nobody sees anything of yours until you open it again. Sign in, and "
            "choose under “Sharing” who may see it.\n\n{link}\n",
        ),
        "de": (
            "Ihre Freigaben sind geschlossen, bis Sie sie wieder öffnen",
            "Recovery musste aus einer Sicherung wiederhergestellt werden, und es ist nicht "
            "bekannt, was seit dieser Sicherung widerrufen wurde. Deshalb sieht niemand etwas von "
            "Ihnen, bis Sie es wieder öffnen. Melden Sie sich an und wählen Sie unter „Freigaben“, "
            "wer es sehen darf.\n\n{link}\n",
        ),
    },
    "patients_closed": {
        "en": (
            "Your patients' sharing is closed until they open it again",
            "Recovery had to be restored from a backup, and it is not known what was revoked since "
            "that backup. So your patients' records are closed until each patient opens them to "
            "you again. They have been told. Call those whom you need to see.\n\n{link}\n",
        ),
        "de": (
            "Die Freigaben Ihrer Patientinnen und Patienten sind geschlossen",
            "Recovery musste aus einer Sicherung wiederhergestellt werden, und es ist nicht "
            "bekannt, was seit dieser Sicherung widerrufen wurde. Deshalb sehen Sie von Ihren "
            "Patientinnen und Patienten nichts, bis diese es wieder für Sie öffnen. Sie wurden "
            "benachrichtigt. Rufen Sie an, wen Sie sehen müssen.\n\n{link}\n",
        ),
    },
}


def tell(*, users: Iterable[UUID], kind: str) -> int:
    """Leave a notice for each account; return how many. The mails follow by `send_mails`."""
    made = [Notice(user_id=user, kind=kind) for user in users]
    Notice.objects.bulk_create(made, batch_size=500)
    return len(made)


def unseen(*, user_id: UUID) -> list[Notice]:
    """Return what an account has not seen yet, oldest first."""
    return list(Notice.objects.filter(user=user_id, seen_at=None).order_by("created_at", "id"))


def see(*, user_id: UUID, notice: UUID) -> None:
    """Note that somebody has seen a notice of their own. Twice is once. Raises NotFound."""
    own = Notice.objects.filter(user=user_id, id=notice)
    if not own.filter(seen_at=None).update(seen_at=timezone.now()) and not own.exists():
        raise NotFound("There is no such notice.")


def send_mails() -> int:
    """Mail notices that were not mailed yet, some at a time; return how many went out."""
    waiting = Notice.objects.filter(mailed_at=None).select_related("user")
    if not settings.EMAIL_HOST:
        return 0 * waiting.update(mailed_at=timezone.now())
    return sum(_mail(notice) for notice in waiting.order_by("created_at")[:MAILS_AT_ONCE])


def _mail(notice: Notice) -> int:
    # The update decides who sends: two at once send one mail, and a bad address is not tried again.
    mine = Notice.objects.filter(id=notice.id, mailed_at=None).update(mailed_at=timezone.now())
    if not mine:
        return 0
    language = Patient.objects.filter(user=notice.user_id).values_list("language", flat=True)
    subject, body = MAILS[notice.kind][language.first() or "en"]
    text = body.format(link=settings.PUBLIC_URL)
    try:
        EmailMessage(subject, text, to=[notice.user.email]).send()
    except (OSError, SMTPException, ValueError) as error:
        logger.warning("A notice could not be mailed: %s", type(error).__name__)
        return 0
    return 1
