"""The page of the addresses that the front end routes by itself."""

from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe


@require_safe
def app(request: HttpRequest, path: str) -> FileResponse | HttpResponse:
    """The page of every address that the front end routes by itself."""
    index = settings.DIST / "index.html"
    if Path(path).suffix:
        raise Http404  # a missing file is not a page
    if not index.is_file():
        return HttpResponse(
            "The front end is not built: run “make run”, or “npm run build” in frontend/.\n",
            status=503,
            content_type="text/plain; charset=utf-8",
        )
    return FileResponse(
        index.open("rb"),
        content_type="text/html; charset=utf-8",
        headers={"Cache-Control": "no-cache"},
    )
