"""The models whose tables 0001_squashed_0027 has made. An older database knows them already."""

from django.db import migrations

from recovery.core.first_tables import TellOfModels
from recovery.migrations._tables_of_0027 import OTHERS


class Migration(migrations.Migration):
    dependencies = [("recovery", "0001_squashed_0027")]
    operations = [TellOfModels(OTHERS)]
