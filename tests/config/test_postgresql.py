"""A kept connection that the server closed is noticed before it is used."""

import psycopg
import pytest
from django.db import connection

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL alone; it runs there"),
]


def backend() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def test_a_connection_closed_by_the_server_is_replaced_without_an_error() -> None:
    connection.close_if_unusable_or_obsolete()
    first = backend()
    settings = connection.get_connection_params()
    with psycopg.connect(
        **{name: settings[name] for name in ("dbname", "user", "host", "port")}, autocommit=True
    ) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [first])
    connection.close_if_unusable_or_obsolete()  # as at the start of every request
    connection.health_check_done = False
    assert backend() != first
