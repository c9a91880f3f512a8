"""Which admin site `django.contrib.admin.site` is."""

from django.contrib.admin.apps import AdminConfig


class RecoveryAdminConfig(AdminConfig):
    default_site = "config.admin.Site"
