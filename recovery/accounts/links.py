"""Links that an operator hands out where no mail can: they lead to the app's own screens."""

from allauth.account import app_settings
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings

from recovery.accounts.models import User


def password_link(user: User, *, home: str = "") -> str:
    """Return a link by which this account chooses a password, once, within 24 hours.

    It ends with the next sign-in too. `home` is the address of the installation, if another.
    """
    token = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(user)
    return f"{home or settings.PUBLIC_URL}/reset-password/{user_pk_to_url_str(user)}-{token}"
