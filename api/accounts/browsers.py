"""The browsers that are signed in to one's own account."""

from typing import Any

from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.permissions import user_of
from recovery.accounts import browsers


class BrowserSerializer(serializers.Serializer[Any]):
    """One signed-in browser; `name` is its User-Agent, `used_on` the last day of use known."""

    id = serializers.CharField()
    name = serializers.CharField(allow_blank=True)
    signed_in_at = serializers.DateTimeField(allow_null=True)
    used_on = serializers.DateField(allow_null=True)
    expires_at = serializers.DateTimeField()
    is_this = serializers.BooleanField()


class BrowsersView(APIView):
    """All of them."""

    @extend_schema(operation_id="browsers", responses=BrowserSerializer(many=True))
    def get(self, request: Request) -> Response:
        """List the browsers that are signed in, this one first."""
        found = browsers.browsers_of(user_id=user_of(request).pk, session_key=_key(request))
        return Response(BrowserSerializer(found, many=True).data)

    @extend_schema(operation_id="browsers_sign_out", responses={204: None})
    def delete(self, request: Request) -> Response:
        """Sign out everywhere but here."""
        browsers.sign_out_others(user_id=user_of(request).pk, session_key=_key(request))
        return Response(status=204)


class BrowserView(APIView):
    """One of them."""

    @extend_schema(operation_id="browser_sign_out", responses={204: None})
    def delete(self, request: Request, browser: str) -> Response:
        """Sign that browser out."""
        browsers.sign_out(user_id=user_of(request).pk, browser=browser)
        return Response(status=204)


def _key(request: Request) -> str | None:
    return request._request.session.session_key


urlpatterns = [
    path("browsers/", BrowsersView.as_view(), name="browsers"),
    path("browsers/<str:browser>/", BrowserView.as_view(), name="browser"),
]
