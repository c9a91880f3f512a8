"""The way back from a change of address: for who owns the old one, whoever made the change.

The old address gets a link that works once, for seven days. It brings the old address back, signs
everybody out everywhere, takes off what was added since to open the account, and voids the
password. Meanwhile nobody else can take the old address.
"""

from datetime import datetime, timedelta
from uuid import UUID

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from recovery.accounts.ending import end_sessions
from recovery.accounts.models import AddressChange, User
from recovery.accounts.tokens import hash_of, new_token
from recovery.core.errors import Invalid, NotFound
from recovery.core.languages import say

LASTS = timedelta(days=7)


def open_way(*, user_id: UUID, old: str) -> str:
    """Note that `old` was replaced; return the link that brings it back, kept nowhere."""
    token = new_token()
    AddressChange.objects.create(
        user_id=user_id,
        old_email=old.strip().lower(),
        token_hash=hash_of(token),
        until=timezone.now() + LASTS,
    )
    return f"{settings.PUBLIC_URL}/address-back/{token}"


def is_reserved(*, email: str, user_id: UUID | None = None) -> bool:
    """Say whether an address can still be taken back by somebody other than `user_id`."""
    open_now = AddressChange.objects.filter(**_open(timezone.now()), old_email=email.lower())
    return open_now.exclude(user=user_id).exists() if user_id else open_now.exists()


def take_back(*, token: str) -> str:
    """Bring the old address back; return the key by which a new password is set.

    Raises NotFound for a used or expired link, Invalid when the address belongs to somebody else.
    """
    with transaction.atomic():
        # 1. The update decides who takes it back: of two at once, one finds no row left.
        mine = AddressChange.objects.filter(token_hash=hash_of(token), **_open(timezone.now()))
        if not mine.update(taken_back_at=timezone.now()):
            raise NotFound(
                say("This link has expired or was used. Ask whoever runs this Recovery.")
            )
        change = AddressChange.objects.get(token_hash=hash_of(token))
        user = User.objects.select_for_update().get(pk=change.user_id)
        if User.objects.filter(email=change.old_email).exclude(pk=user.pk).exists():
            raise Invalid(
                say("Another account has this address now. Ask whoever runs this Recovery."),
                code="address_taken",
            )
        # 2. Later changes of this account are part of what is undone.
        later = AddressChange.objects.filter(user=user, changed_at__gt=change.changed_at)
        later.update(until=timezone.now())
        # 3. The address, and nothing that opens the account but a new password.
        EmailAddress.objects.filter(user=user).delete()
        user.email = change.old_email
        user.set_unusable_password()
        user.save()
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
        _take_off_later_factors(user, change.changed_at)
        end_sessions(user_id=user.pk)
    return f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"


def _take_off_later_factors(user: User, since: datetime) -> None:
    held = Authenticator.objects.filter(user=user)
    held.filter(created_at__gte=since).delete()
    if not held.exclude(type=Authenticator.Type.RECOVERY_CODES).exists():
        held.delete()


def _open(now: datetime) -> dict[str, object]:
    return {"taken_back_at": None, "until__gt": now}
