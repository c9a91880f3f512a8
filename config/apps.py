"""Which admin site `django.contrib.admin.site` is."""

from django.contrib.admin.apps import AdminConfig


class RecoveryAdminConfig(AdminConfig):
    default_site = "config.admin_site.Site"

    def ready(self) -> None:
        from config.failures import read_as_utf8

        read_as_utf8()
        super().ready()
