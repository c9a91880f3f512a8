"""Typed readers of environment variables. An empty variable counts as absent."""

import os
import secrets
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def number(name: str, default: int, *, least: int = 0) -> int:
    value = text(name, str(default))
    if not value.isascii() or not value.isdigit() or int(value) < least:
        raise ImproperlyConfigured(f"{name} must be a whole number of at least {least}.")
    return int(value)


def host_of(address: str) -> str:
    """The host of an address, empty where it has none: the system check says what is wrong."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def flag(name: str, default: bool = False) -> bool:
    value = text(name, "1" if default else "0").lower()
    if value not in {"0", "1", "true", "false", "yes", "no"}:
        raise ImproperlyConfigured(f"{name} must be 1 or 0.")
    return value in {"1", "true", "yes"}


def words(name: str, default: tuple[str, ...] = ()) -> list[str]:
    """A list separated by commas."""
    found = [word.strip() for word in text(name).split(",") if word.strip()]
    return found or list(default)


def one_of(name: str, allowed: tuple[str, ...], default: str) -> str:
    value = text(name, default).lower()
    if value not in allowed:
        raise ImproperlyConfigured(f"{name} must be one of: {', '.join(allowed)}.")
    return value


def is_loopback(host: str) -> bool:
    """Say whether a host can be reached from this very machine only."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def mailbox(user: str, host: str) -> str:
    """Return the address that mails come from where nobody set one."""
    if "@" in user:
        return user
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return f"recovery@{host}"
    return "recovery@localhost"


def path(name: str, default: Path) -> Path:
    return Path(text(name, str(default))).expanduser().resolve()


def noted(file: Path, default: str) -> str:
    """Return what a file of one line says, where there is one."""
    try:
        return file.read_text(encoding="utf-8").strip() or default
    except OSError:
        return default


def kept_secret(name: str, file: Path) -> str:
    """The variable, else the content of `file`, which is made at the first run (mode 0600)."""
    if value := text(name):
        return value
    if not file.exists():
        write_once(file, secrets.token_urlsafe(64))
    return file.read_text(encoding="ascii").strip()


def lines(file: Path) -> list[str]:
    """What stands in a file, a line each; nothing where there is none."""
    try:
        return file.read_text(encoding="ascii").split()
    except FileNotFoundError:
        return []


def write_once(file: Path, value: str) -> bool:
    """Make a file that its owner alone can read; False when there is one already."""
    # A link appears with its content or not at all, so that two first processes agree on one key.
    draft = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    draft.touch(mode=0o600, exist_ok=False)
    try:
        draft.write_text(value, encoding="ascii")
        os.link(draft, file)
    except FileExistsError:
        return False
    finally:
        draft.unlink()
    return True


def database(name: str, sqlite: Path) -> dict[str, Any]:
    """Django's description of the database behind a `postgresql://` URL, else of SQLite."""
    url = text(name)
    if not url:
        return _sqlite(sqlite)
    parts = urlsplit(url)
    if parts.scheme not in {"postgresql", "postgres"} or not parts.path.strip("/"):
        raise ImproperlyConfigured(f"{name} must look like postgresql://user:password@host/name.")
    return {
        "ENGINE": "config.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        **_account(parts),
        "OPTIONS": _options(parts.query),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }


def _options(query: str) -> dict[str, Any]:
    """What stands after "?" goes to libpq, but for `prepare_threshold`.

    A statement that has come that often is planned once and kept on its connection. A pooler that
    hands out connections per transaction cannot keep it: there, `prepare_threshold=` turns it off.
    """
    options: dict[str, Any] = dict(parse_qsl(query, keep_blank_values=True))
    threshold = options.pop("prepare_threshold", "3")
    if threshold:
        options |= {"prepare_threshold": int(threshold), "server_side_binding": True}
    return options


def _account(parts: SplitResult) -> dict[str, Any]:
    return {
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": parts.port or "",
    }


def _sqlite(file: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # A writer takes its lock at the start: an upgrade in mid-transaction cannot wait.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,  # seconds
            # synchronous stays FULL: a phone forgets what the server has acknowledged.
            "init_command": "PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;",
        },
        # A file, so that tests meet the same locks; a database in memory has none of them.
        "TEST": {"NAME": file.with_name("test.sqlite3")},
    }


def email(name: str) -> dict[str, Any]:
    """Django's e-mail settings for `smtp://user:password@host:587` (STARTTLS) or `smtps://…`."""
    url = text(name)
    if not url:
        return {"EMAIL_BACKEND": "config.mail.KeptBackend"}
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ImproperlyConfigured(f"{name} must look like smtp://user:password@host:587.")
    encrypted = parts.scheme == "smtps"
    account = _account(parts)
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": account["HOST"],
        "EMAIL_PORT": account["PORT"] or (465 if encrypted else 587),
        "EMAIL_HOST_USER": account["USER"],
        "EMAIL_HOST_PASSWORD": account["PASSWORD"],
        "EMAIL_USE_SSL": encrypted,
        # A relay on this machine or in the same compose network has no account and no TLS.
        "EMAIL_USE_TLS": not encrypted and bool(account["USER"]),
        "EMAIL_TIMEOUT": 10,  # seconds
    }
