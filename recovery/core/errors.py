"""The errors that a service may raise; `api.core.errors` turns each into one answer shape."""

from collections.abc import Mapping, Sequence

from recovery.core.languages import say, say_count


class RecoveryError(Exception):
    """An error that a person can act on: a code for programs, a sentence, the fields concerned."""

    status = 400
    code = "invalid"

    def __init__(
        self,
        message: str,
        *,
        code: str | None = None,
        fields: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or self.code
        self.fields = {name: list(reasons) for name, reasons in (fields or {}).items()}


class Invalid(RecoveryError):
    """The input breaks a rule; `fields` says which and why."""


class NotFound(RecoveryError):
    """There is no such row, or the caller has no access to it."""

    status = 404
    code = "not_found"


class NotSignedIn(RecoveryError):
    """There is no session, or it has ended."""

    status = 401
    code = "not_signed_in"

    def __init__(self) -> None:
        super().__init__(say("Sign in to go on."))


class Forbidden(RecoveryError):
    """The caller is known but may not do this."""

    status = 403
    code = "forbidden"


class SecondFactorNeeded(Forbidden):
    """A clinician sees patients only after setting up a passkey or an authenticator app."""

    code = "second_factor_needed"

    def __init__(self) -> None:
        super().__init__(say("Set up a second factor first."))


class TooMany(RecoveryError):
    """The caller made more requests than allowed; `wait` is the time to the next one, seconds."""

    status = 429
    code = "too_many"

    def __init__(self, message: str, *, wait: int, code: str | None = None) -> None:
        super().__init__(
            say("{message} Try again in {time}.", message=message, time=in_words(wait)), code=code
        )
        self.wait = wait


class Busy(RecoveryError):
    """Two requests blocked each other: nothing was written, and a new try will work."""

    status = 503
    code = "busy"
    wait = 1

    def __init__(self) -> None:
        super().__init__(say("Someone else is changing this at the moment. Try again."))


def in_words(seconds: int) -> str:
    """Return a time in words, roughly: 20 seconds, 5 minutes, 3 hours."""
    if seconds > 3600:
        return say_count("{count} hour", "{count} hours", -(-seconds // 3600))
    if seconds > 60:
        return say_count("{count} minute", "{count} minutes", -(-seconds // 60))
    return say_count("{count} second", "{count} seconds", seconds)


class ConsentNeeded(Forbidden):
    """The patient has not agreed to the current privacy text, so nothing was stored."""

    code = "consent_needed"

    def __init__(self) -> None:
        super().__init__(
            say("Nothing can be saved before the patient has agreed to how their data are used.")
        )


class ProtocolTooOld(RecoveryError):
    """The client's sync protocol is no longer supported; its outbox stays on the phone."""

    status = 426
    code = "protocol_too_old"
