"""The page that shows how a phone trusts the local authority of `make run HTTPS=name`."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from config import authority

FOLDER = settings.VAR / "tls"


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    _require_authority()
    return render(request, "trust.html", {"fingerprint": authority.fingerprint(FOLDER)})


@require_safe
def certificate(request: HttpRequest) -> HttpResponse:
    _require_authority()
    # This type makes phones offer to install it.
    content = (FOLDER / "ca.crt").read_bytes()
    return HttpResponse(content, content_type="application/x-x509-ca-cert")


def _require_authority() -> None:
    if not (FOLDER / "ca.crt").is_file():
        raise Http404
