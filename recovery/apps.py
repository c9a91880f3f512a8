"""The one Django app. When it is ready, every package has registered its kinds with sync."""

from django.apps import AppConfig


class RecoveryConfig(AppConfig):
    name = "recovery"
    verbose_name = "Recovery"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from recovery import checks, kinds  # noqa: F401  checks register themselves
        from recovery.people import factors, security_log  # noqa: F401  likewise

        kinds.register_all()
