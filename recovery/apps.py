"""The one Django app. When it is ready, every package has registered its kinds with sync."""

from django.apps import AppConfig


class RecoveryConfig(AppConfig):
    name = "recovery"
    verbose_name = "Recovery"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from recovery import kinds
        from recovery.accounts import adapter, factors, security_events  # noqa: F401  likewise
        from recovery.core import compiling
        from recovery.operations import system_checks  # noqa: F401  checks register themselves

        kinds.register_all()
        compiling.compile_stale()
