"""What somebody must be told of their account, until they have seen it."""

from uuid import UUID

from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core.permissions import user_of
from recovery.sharing import notices


class NoticeView(APIView):
    """One notice; the unseen ones come with the session."""

    @extend_schema(operation_id="notice_seen", request=None, responses={204: None})
    def post(self, request: Request, notice: UUID) -> Response:
        """Note that it was seen. Idempotent."""
        notices.see(user_id=user_of(request).pk, notice=notice)
        return Response(status=204)


urlpatterns = [path("notices/<uuid:notice>/", NoticeView.as_view(), name="notice")]
