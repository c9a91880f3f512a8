"""What an answer of the API is."""

from config.urls import handler400, handler403, handler404, handler500  # noqa: F401

JSON = "application/json"


def is_a_failure(answer, status: int, code: str, *fields: str) -> None:
    assert answer.status_code == status, answer.content
    body = answer.json()
    assert set(body) == {"code", "message", "fields"}
    assert body["code"] == code
    assert set(body["fields"]) == set(fields)


ALLAUTH = {
    "POST": (
        "auth/login", "auth/signup", "auth/email/verify", "auth/password/request",
        "auth/password/reset", "auth/2fa/authenticate", "auth/reauthenticate",
        "auth/2fa/reauthenticate", "auth/webauthn/login", "auth/webauthn/authenticate",
        "auth/webauthn/reauthenticate", "account/password/change", "account/email",
        "account/authenticators/totp", "account/authenticators/webauthn",
        "account/authenticators/recovery-codes",
    ),
    "PUT": ("account/email", "account/authenticators/webauthn"),
    "PATCH": ("account/email",),
    "DELETE": (
        "account/email", "account/authenticators/totp", "account/authenticators/webauthn",
        "auth/session",
    ),
}  # fmt: skip
