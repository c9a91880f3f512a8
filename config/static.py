"""How the front-end build is served: hashed files for ever, everything else asked for again."""

import re
from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from whitenoise.responders import Headers

HASHED = re.compile(r"^/assets/.+[-.][A-Za-z0-9_-]{8,}\.[a-z0-9.]+$")


def is_immutable(path: str, url: str) -> bool:
    """Whether the name of a built file changes with its content."""
    return HASHED.match(url) is not None


def revalidate(headers: Headers, path: str, url: str) -> None:
    """Let browsers ask each time for what keeps its name: the index, `sw.js`, the manifest."""
    if not is_immutable(path, url):
        headers["Cache-Control"] = "no-cache"


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
    return FileResponse(index.open("rb"), headers={"Cache-Control": "no-cache"})
