"""A bare view, and a default DRF list, of the same rows."""

from typing import Any

import orjson
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path
from rest_framework import generics, serializers

from tests.bench.standins.models import Reading

COLUMNS = (
    "day",
    "joint",
    "motion",
    "side",
    "mode",
    "device",
    "position",
    "rater",
    "degrees",
    "spread",
)
SQL = (
    "SELECT day::text, joint, motion, side, mode, device, position, rater, degrees, spread "
    "FROM standins_reading WHERE user_id = %s ORDER BY day, id"
)


def bare(request: HttpRequest, user: int) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute(SQL, [user])
        rows = cursor.fetchall()
    body = orjson.dumps({"kind": "range_of_motion", "columns": COLUMNS, "rows": rows})
    return HttpResponse(body, content_type="application/json")


class ReadingSerializer(serializers.ModelSerializer):
    class Meta:
        model = Reading
        fields = ["id", *COLUMNS]


class Readings(generics.ListAPIView):
    serializer_class = ReadingSerializer

    def get_queryset(self) -> Any:
        return Reading.objects.filter(user=self.request.user).order_by("day", "id")


urlpatterns = [
    path("bare/<int:user>/", bare),
    path("default/", Readings.as_view()),
]
