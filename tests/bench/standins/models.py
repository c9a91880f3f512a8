"""The same columns as a series of range of motion, as a project would model them."""

import uuid

from django.conf import settings
from django.db import models


class Reading(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    # Tables without migrations are made first: the account's does not exist yet.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, db_constraint=False
    )
    day = models.DateField()
    joint = models.CharField(max_length=20)
    motion = models.CharField(max_length=20)
    side = models.CharField(max_length=5)
    mode = models.CharField(max_length=10)
    device = models.CharField(max_length=20)
    position = models.CharField(max_length=20)
    rater = models.CharField(max_length=20)
    degrees = models.FloatField()
    spread = models.FloatField(null=True)

    class Meta:
        app_label = "standins"
        indexes = [models.Index(fields=["user", "day"])]
