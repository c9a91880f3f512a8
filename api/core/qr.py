"""QR codes, drawn here: no link and no secret goes to somebody else's server for it."""

from typing import Any

import segno
from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.fields import TextField

MOST_CHARACTERS = 500


class QrTextSerializer(serializers.Serializer[Any]):
    """What the code says."""

    text = TextField(max_length=MOST_CHARACTERS)


class QrSerializer(serializers.Serializer[Any]):
    """A picture of the code as a `data:` address of an SVG, dark on white in any theme."""

    image = serializers.CharField()


def qr_of(text: str) -> str:
    """Return a QR code (error correction M) with its quiet zone, as a `data:` address of an SVG."""
    code = segno.make(text, error="m", micro=False)
    return str(code.svg_data_uri(scale=4, border=4, light="#fff"))


class QrView(APIView):
    """A QR code."""

    @extend_schema(operation_id="qr", request=QrTextSerializer, responses=QrSerializer)
    def post(self, request: Request) -> Response:
        """Draw a text of one's own. Nothing is kept."""
        serializer = QrTextSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        answer = {"image": qr_of(serializer.validated_data["text"])}
        return Response(QrSerializer(answer).data, headers={"Cache-Control": "no-store"})


urlpatterns = [path("qr/", QrView.as_view(), name="qr")]
