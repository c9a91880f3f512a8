"""The page that shows how a phone trusts the local authority of `make run HTTPS=name`."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

AUTHORITY = settings.VAR / "tls" / "ca.crt"


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    return render(request, "trust.html", {"fingerprint": _fingerprint(_certificate())})


@require_safe
def certificate(request: HttpRequest) -> HttpResponse:
    # This type makes phones offer to install it.
    return HttpResponse(_certificate(), content_type="application/x-x509-ca-cert")


def _certificate() -> bytes:
    if not AUTHORITY.is_file():
        raise Http404
    return bytes(AUTHORITY.read_bytes())


def _fingerprint(pem: bytes) -> str:
    """The SHA-256 of the certificate, in pairs, as phones show it."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.x509 import load_pem_x509_certificate

    return load_pem_x509_certificate(pem).fingerprint(SHA256()).hex(":").upper()
