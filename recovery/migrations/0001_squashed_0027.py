"""Every table of a new installation. An older database goes on by the migrations replaced."""

from django.db import migrations

from recovery.core.first_tables import CreateTables
from recovery.migrations._tables_of_0027 import ACCOUNTS, OTHERS


class Migration(migrations.Migration):
    initial = True
    replaces = [
        ("recovery", "0001_initial"),
        ("recovery", "0002_trials"),
        ("recovery", "0003_findings"),
        ("recovery", "0004_access"),
        ("recovery", "0005_desk"),
        ("recovery", "0006_exchange"),
        ("recovery", "0007_running"),
        ("recovery", "0008_consent_documents"),
        ("recovery", "0009_appointment"),
        ("recovery", "0010_injury_without_appointment"),
        ("recovery", "0011_sessions"),
        ("recovery", "0012_workers"),
        ("recovery", "0013_ledger"),
        ("recovery", "0014_entrance"),
        ("recovery", "0015_notices"),
        ("recovery", "0016_one_line_names"),
        ("recovery", "0017_clinical_rules"),
        ("recovery", "0018_vapid_key"),
        ("recovery", "0019_ownership"),
        ("recovery", "0020_clinics"),
        ("recovery", "0021_owners"),
        ("recovery", "0022_address_changes"),
        ("recovery", "0023_closing_records"),
        ("recovery", "0024_models_of_0023"),
        ("recovery", "0025_any_kind_language_or_channel"),
        ("recovery", "0026_every_so_many_days"),
        ("recovery", "0027_answers_without_words"),
    ]
    dependencies = [("auth", "0012_alter_user_first_name_max_length")]
    operations = [CreateTables(ACCOUNTS, OTHERS)]
