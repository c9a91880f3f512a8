"""The first clinician of each clinic owns it; each consent keeps the names of both sides."""

from typing import Any

from django.db import migrations


def name_owners(apps: Any, editor: Any) -> None:
    Clinician = apps.get_model("recovery", "Clinician")
    first: dict[Any, Any] = {}
    for clinician in Clinician.objects.order_by("created_at", "id"):
        first.setdefault(clinician.clinic_id, clinician.id)
    Clinician.objects.filter(id__in=list(first.values())).update(role="owner")


def keep_names(apps: Any, editor: Any) -> None:
    CareLink = apps.get_model("recovery", "CareLink")
    for clinician in apps.get_model("recovery", "Clinician").objects.select_related("clinic"):
        CareLink.objects.filter(clinician=clinician).update(
            clinic=clinician.clinic_id,
            clinician_name=clinician.name,
            clinic_name=clinician.clinic.name,
        )


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0020_clinics"),
    ]

    operations = [
        migrations.RunPython(name_owners, migrations.RunPython.noop),
        migrations.RunPython(keep_names, migrations.RunPython.noop),
    ]
