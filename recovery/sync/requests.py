"""Reads a sync request so that no operation can refuse another one.

A request is read at once where all of it can be read. Otherwise its operations are taken apart
without being read, and each is read by itself: what is wrong with one is said of that one.
"""

from uuid import UUID

import msgspec

from recovery.core.errors import Invalid, ProtocolTooOld
from recovery.core.languages import say
from recovery.core.reading import NotJson, TooDeep, is_too_deep, parts_of
from recovery.sync.protocol import MOST_OPERATIONS, SPOKEN, Operation, Request, Unread
from recovery.sync.shape import sentence

# Half a character and a wrong type are DecodeErrors, and msgspec gives up at a depth of its own.
CANNOT_BE_READ = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
NIL = UUID(int=0)


def read_request(body: bytes) -> Request:
    """Read a sync request. Raises Invalid naming the field, NotJson and ProtocolTooOld.

    An operation that cannot be read is `Unread`; it is no reason to refuse the others.
    """
    try:
        request = msgspec.json.decode(body, type=Request)
    except CANNOT_BE_READ as error:
        request = _apart(body, error)
    if request.protocol not in SPOKEN:
        raise ProtocolTooOld(say("Reload this page to send your entries: it is out of date."))
    return request


def _apart(body: bytes, error: Exception) -> Request:
    """Read the request without its operations, then each of them. Raises what `error` says."""
    listed = next((each for each in parts_of(body) or () if each.name == "operations"), None)
    parts = parts_of(body[listed.begin : listed.end]) if listed else None
    if listed is None or parts is None:
        raise _refused(error) from error
    if len(parts) > MOST_OPERATIONS:
        reason = {"operations": [say("At most {most}.", most=MOST_OPERATIONS)]}
        raise Invalid(
            say("The request is not valid. Correct the fields named."), fields=reason
        ) from error
    try:
        request = msgspec.json.decode(
            body[: listed.begin] + b"[]" + body[listed.end :], type=Request
        )
    except CANNOT_BE_READ as of_the_rest:
        raise _refused(of_the_rest) from of_the_rest
    operations = body[listed.begin : listed.end]
    request.operations = [_operation(operations[each.begin : each.end]) for each in parts]
    return request


def _refused(error: Exception) -> Invalid:
    if isinstance(error, RecursionError):
        return TooDeep()
    if not isinstance(error, msgspec.ValidationError):
        return NotJson(say("This is not JSON."))
    return Invalid(
        say("The request is not valid. Correct the fields named."), fields=_reason(error)
    )


def _reason(error: msgspec.ValidationError) -> dict[str, list[str]]:
    name = str(error).partition(" - at `$")[2].strip("`.[]") or "body"
    return {name: [sentence(error)]}


def _operation(text: bytes) -> Operation:
    try:
        return msgspec.json.decode(text, type=Operation)
    except msgspec.ValidationError as error:
        return _unread(text, "invalid", say("This operation is not valid."), _reason(error))
    except CANNOT_BE_READ:
        if is_too_deep(text):
            return _unread(text, TooDeep.code, TooDeep().message, _unreadable(text))
        return _unread(text, NotJson.code, say("This operation is not JSON."), _unreadable(text))


def _unread(text: bytes, code: str, message: str, fields: dict[str, list[str]]) -> Unread:
    return Unread(
        id=_id_of(text), patient=NIL, kind="", row=NIL, code=code, message=message, fields=fields
    )


def _id_of(text: bytes) -> UUID:
    """Return the id that an operation names, nil where it names none."""
    for each in parts_of(text) or ():
        if each.name == "id":
            try:
                return msgspec.json.decode(text[each.begin : each.end], type=UUID)
            except CANNOT_BE_READ:
                return NIL
    return NIL


def _unreadable(text: bytes) -> dict[str, list[str]]:
    """Say which members of an operation, or of what it sets, cannot be read."""
    found: dict[str, list[str]] = {}
    for each in parts_of(text) or ():
        part = text[each.begin : each.end]
        if each.name == "set" and part.lstrip().startswith(b"{"):
            found |= _unreadable(part)
        elif each.name and not _is_readable(part):
            found[each.name] = [say("This cannot be read.")]
    return found or {"operation": [say("This cannot be read.")]}


def _is_readable(part: bytes) -> bool:
    if is_too_deep(part):
        return False
    try:
        msgspec.json.decode(part)
    except CANNOT_BE_READ:
        return False
    return True
