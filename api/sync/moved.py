"""The addresses that kinds had in release 0.1.0, redirected for one release.

Nothing is read or changed here. The client sends the same request to the new address, which checks
who asks and with which token.
"""

from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.urls import URLPattern, path, reverse
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.views import APIView

from recovery.sync.registry import Kind

LED_ON = {
    308: OpenApiResponse(
        description="Send the same request, with its query and body, to `Location`."
    )
}
LOCATION = OpenApiParameter(
    "Location", str, OpenApiParameter.HEADER, response=[308], description="The new address."
)


class MovedView(APIView):
    """An address that has another name now."""

    authentication_classes = ()
    permission_classes = (AllowAny,)
    to: str

    def lead_on(self, request: Request, **place: UUID) -> HttpResponse:
        """Lead on to the new address."""
        query = request._request.META.get("QUERY_STRING", "")
        there = reverse(self.to, kwargs=place) + (f"?{query}" if query else "")
        return HttpResponsePermanentRedirect(there, preserve_request=True)


def moved_routes(noun: Kind, body: Any) -> list[URLPattern]:
    """Return the routes of a noun's old name. `body` is the serializer of its rows."""
    base = f"patients/<uuid:patient>/{noun.old_route}/"
    many = _view(noun, noun.route, {"get": ("list", None), "post": ("create", body)})
    one = _view(
        noun,
        f"{noun.route}-one",
        {"get": ("read", None), "patch": ("change", body), "delete": ("delete", None)},
    )
    return [path(base, many.as_view()), path(f"{base}<uuid:row>/", one.as_view())]


def _view(noun: Kind, to: str, does: dict[str, tuple[str, Any]]) -> type[MovedView]:
    name = noun.old_route.replace("-", "_")
    members: dict[str, object] = {"to": to, "__doc__": MovedView.__doc__}
    for method, (action, body) in does.items():
        members[method] = extend_schema(
            operation_id=f"{name}_{action}",
            deprecated=True,
            description=f"Moved to `{noun.route}/`.",
            parameters=[LOCATION],
            request=body,
            responses=LED_ON,
        )(_lead_on(method))
    return type(f"Moved{noun.model.__name__}", (MovedView,), members)


def _lead_on(method: str) -> Any:
    def answer(self: MovedView, request: Request, **place: UUID) -> HttpResponse:
        return self.lead_on(request, **place)

    answer.__name__ = method
    return answer
