"""What the bench writes by itself fits the tables as they are."""

import pytest
from django.db import connection

from recovery.journal.kinds.range_of_motion import RangeOfMotion
from tests.bench.attention import FILL, TODAY

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL alone; it runs there"),
]


def test_the_rows_of_a_night_of_attention_fit_their_tables() -> None:
    with connection.cursor() as cursor:
        cursor.execute(FILL.format(count=2, today=TODAY, measured="1, 4"))
    assert RangeOfMotion.objects.count() == 4
