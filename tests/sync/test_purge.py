"""What is forgotten takes nothing with it that is still there."""

from datetime import timedelta

import pytest
from django.utils import timezone

from recovery.core.ids import named_id, uuid7
from recovery.supplements.models import Dose, Regimen, Supplement
from recovery.sync import services
from tests.support.phone import Phone, make_patient

pytestmark = pytest.mark.django_db
LONG_AGO = timedelta(days=500)


def test_a_tombstone_that_something_belongs_to_stays_until_that_is_gone() -> None:
    phone = Phone(make_patient())
    product, plan = uuid7(), uuid7()
    dose = named_id(phone.patient.id, f"dose:{plan}:2026-11-24:21:00")
    taken = {
        "regimen": str(plan), "supplement": str(product), "day": "2026-11-24", "slot": "21:00",
        "outcome": "taken",
    }  # fmt: skip
    phone.sync(
        phone.operation("supplement", product, {"name": "Zinc", "nutrient": "other"}),
        phone.operation(
            "regimen",
            plan,
            {"supplement": str(product), "slots": ["21:00"], "starts_on": "2026-11-24"},
        ),
        phone.operation("dose", dose, taken),
    )
    phone.sync(
        phone.operation("regimen", plan, base=9), phone.operation("supplement", product, base=9)
    )
    assert Regimen.objects.exclude(deleted_at=None).exists()
    for model in (Supplement, Regimen):
        model.objects.update(deleted_at=timezone.now() - LONG_AGO)
    services.purge()
    assert Dose.objects.filter(deleted_at=None).count() == 1
    assert (Supplement.objects.count(), Regimen.objects.count()) == (1, 1)
    phone.sync(phone.operation("dose", dose, base=9))
    Dose.objects.update(deleted_at=timezone.now() - LONG_AGO)
    assert services.purge() >= 3
    assert not any(model.objects.exists() for model in (Dose, Regimen, Supplement))
