"""Who is asking. Views take the user from here and the patient from `sharing.queries`."""

from uuid import UUID

from rest_framework.request import Request

from recovery.accounts.models import User
from recovery.accounts.sessions import SessionStore
from recovery.core.errors import Invalid, NotFound
from recovery.core.languages import say
from recovery.sharing.queries import Access, visible_patient


def user_of(request: Request) -> User:
    """Return the signed-in user; DRF has answered 401 to everybody else before."""
    user = request.user
    if not isinstance(user, User):
        raise TypeError("This view asks for no sign-in.")
    return user


def session_of(request: Request) -> SessionStore:
    """Return the session of this browser."""
    session: SessionStore = request._request.session  # type: ignore[assignment]
    return session


def require_change(data: object) -> None:
    """Raise Invalid for a change that sets nothing: it could only be meant to read."""
    if not data:
        raise Invalid(
            say("The request changes nothing. Set at least one field."),
            code="empty",
            fields={"body": [say("Set at least one field.")]},
        )


def access_to(request: Request, patient: UUID, section: str) -> Access:
    """Return how the caller may see a patient. Raises NotFound (404) for somebody else's.

    `section` is what a clinician's look is recorded as, once the answer stands.
    """
    return visible_patient(user_id=user_of(request).pk, patient_id=patient, section=section)


def own_access(request: Request, patient: UUID) -> Access:
    """Return access to the caller's own patient; a clinician's is as unknown as a stranger's."""
    access = access_to(request, patient, "")
    if access.role != "patient":
        raise NotFound(say("There is no such patient."))
    return access
