"""What went wrong with single items of a batch, counted for the operator."""

from django.db import models
from django.utils import timezone


class ItemFailure(models.Model):
    """How many items of a batch have failed by themselves, and when the last one did."""

    batch = models.CharField(primary_key=True, max_length=40)
    count = models.PositiveBigIntegerField(default=0)
    last_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "recovery"
