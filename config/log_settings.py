"""Where logs go: to the console, without health data."""

from typing import Any


def logging_at(level: str) -> dict[str, Any]:
    """Return Django's LOGGING, with the log of security at whatever level."""
    is_detailed = level in ("DEBUG", "INFO")
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"discreet": {"()": "config.logs.DiscreetFilter"}},
        "formatters": {
            "line": {
                "()": "config.logs.DiscreetFormatter",
                "format": "{asctime} {levelname} {name}: {message}",
                "style": "{",
            },
        },
        "handlers": {
            "console": {
                "class": "logging.StreamHandler",
                "stream": "ext://sys.stdout",
                "filters": ["discreet"],
                "formatter": "line",
            },
        },
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            # Replaces Django's own handlers, so that no traceback is mailed.
            "django": {"handlers": ["console"], "level": level, "propagate": False},
            "django.request": {"level": level if is_detailed else "ERROR"},
            # Scanners send any host name, and each would write twenty lines.
            "django.security.DisallowedHost": {"level": "CRITICAL"},
            "recovery": {"level": level if is_detailed else "INFO"},
            # Sign-ins, factors, addresses, consents, exports, looks into the admin: at any level.
            "recovery.security": {"level": "INFO"},
            "config": {"level": level if is_detailed else "INFO"},
            "celery": {"level": level},
        },
    }
