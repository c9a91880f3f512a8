"""Nothing. It told of models that a squashed migration, replaced since, had made tables for."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("recovery", "0023_closing_records")]
