"""The middleware of test clients, loaded once.

Every `Client` loads its own with its first request, and WhiteNoise looks at each of five hundred
files as it does: a third of the time of the tests of the API. A server loads it once, too.
"""

from django.core.handlers.base import BaseHandler
from django.core.signals import setting_changed
from django.test.client import ClientHandler

KEPT = (
    "_view_middleware",
    "_template_response_middleware",
    "_exception_middleware",
    "_middleware_chain",
)
_loaded: dict[str, object] = {}


def load_once(handler: BaseHandler, is_async: bool = False) -> None:
    """Take what was loaded for an earlier client; a changed setting has it loaded anew."""
    if not _loaded:
        _load(handler, is_async)
        _loaded.update({name: getattr(handler, name) for name in KEPT})
    vars(handler).update(_loaded)


def forget(**_: object) -> None:
    _loaded.clear()


_load = ClientHandler.load_middleware


def install() -> None:
    ClientHandler.load_middleware = load_once
    setting_changed.connect(forget)
