"""Telling an old address that it was replaced, with the way back, whoever replaced it."""

from django.conf import settings
from django.utils import timezone

from recovery.accounts.models import User
from recovery.accounts.queries import language_of, zone_of
from recovery.accounts.way_back import open_way
from recovery.mail import letters

# RFC 2606: never anybody's. A restore that knows no address sets one of these.
NOWHERE = "address.invalid"


def tell_old_address(user: User, *, old: str, new: str, language: str = "en") -> bool:
    """Mail the old address what the new one is and how to take it back; say whether it left.

    `language` is for whom none is known of. Call it outside of a transaction.
    """
    if not settings.EMAIL_HOST or old.endswith(f"@{NOWHERE}"):
        return False
    speaks = language_of(user) or language
    return letters.send(
        "address_changed",
        to=old,
        language=speaks,
        link=open_way(user_id=user.pk, old=old),
        old=old,
        new=new,
        when=letters.say_when(timezone.now(), zone_of(user), speaks),
    )
