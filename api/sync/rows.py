"""The kinds of a patient's entries over REST, for scripts, physiotherapists and other systems.

A write is one operation through the same engine as a phone's; a read returns the same values.
"""

from typing import Any
from uuid import UUID

import msgspec
import orjson
from django.db import transaction
from django.urls import path
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import (
    OpenApiParameter,
    extend_schema,
    extend_schema_view,
    inline_serializer,
)
from rest_framework import serializers
from rest_framework.exceptions import ParseError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.core import cursors
from api.core.fields import day_of_query
from api.core.permissions import access_to, require_change
from api.sync.moved import moved_routes
from api.sync.nouns import NOUNS, shown
from recovery.core import databases
from recovery.core.errors import Forbidden, Invalid, NotFound
from recovery.core.ids import named_id, uuid7
from recovery.core.languages import say
from recovery.core.reading import JsonObject
from recovery.sharing.queries import PATIENT, Access
from recovery.sync import consent, rows, services, shape
from recovery.sync.registry import Kind, Values
from recovery.sync.rows import Filter, Row
from recovery.sync.write_rules import key_fields

PAGE = 500
ALWAYS = ("id", "revision", "created_at", "updated_at", "own")


def _filters(noun: Kind, request: Request, access: Access) -> list[Filter]:
    query = request._request.GET
    found = consent.filters(noun, access)
    for name, sign in (("from", ">="), ("to", "<=")):
        if name in query:
            found.append(
                Filter(
                    f"{_day_column(noun, name)} {sign} %s",
                    day_of_query(query[name], name).isoformat(),
                )
            )
    if "injury" in query:
        if not noun.by_injury:
            raise Invalid(
                say("This filter does not exist. Remove it."),
                fields={"injury": [say("Unknown filter.")]},
            )
        condition, parameter = databases.among("injury_id", [_uuid(query["injury"], "injury")])
        found.append(Filter(condition, parameter))
    return found


def _day_column(noun: Kind, name: str) -> str:
    if not noun.day:
        raise Invalid(
            say("This filter does not exist. Remove it."), fields={name: [say("Unknown filter.")]}
        )
    return noun.day


def _uuid(text: str, name: str) -> str:
    try:
        return str(UUID(text))
    except ValueError as error:
        raise Invalid(say("Give an id."), fields={name: [say("Not an id.")]}) from error


class ShownRowsView(APIView):
    """The rows of a noun that nobody writes here."""

    noun: Kind

    def get(self, request: Request, patient: UUID) -> Response:
        """List rows in the order of their last change, deleted ones left out."""
        access = access_to(request, patient, self.noun.name)
        filters = _filters(self.noun, request, access)
        after = cursors.after(access, self.noun.name, request._request.GET.get("cursor", ""))
        found = rows.changed_after(
            self.noun, patient, after=after, until=None, limit=PAGE + 1, filters=filters
        )
        page = found[:PAGE]
        last = None
        if len(found) > PAGE:
            last = cursors.told(access, self.noun.name, page[-1].revision, page[-1].id)
        sees = consent.sees(self.noun, access)
        seen = [
            shown(self.noun, access, row) for row in page if row.deleted_at is None and sees(row)
        ]
        return Response({"next": last, "results": seen}, headers={"Cache-Control": "no-store"})


class RowsView(ShownRowsView):
    """The rows of one noun."""

    def post(self, request: Request, patient: UUID) -> Response:
        """Create a row. `id` may be given; where a day has one natural key it is derived."""
        access = access_to(request, patient, self.noun.name)
        values = _object(request)
        row_id = _new_id(self.noun, access, values)
        row = write(self.noun, access, row_id, values, must_exist=False)
        return Response(shown(self.noun, access, row), status=201)


class ShownRowView(APIView):
    """One row of a noun that nobody writes here."""

    noun: Kind

    def get(self, request: Request, patient: UUID, row: UUID) -> Response:
        """Return one row."""
        access = access_to(request, patient, self.noun.name)
        return Response(shown(self.noun, access, visible_row(self.noun, access, row)))


class RowView(ShownRowView):
    """One row of a noun."""

    def patch(self, request: Request, patient: UUID, row: UUID) -> Response:
        """Change the given fields of a row of one's own. A clinician's change is an amendment:
        the patient sees what stood before, who changed it and when."""
        access = access_to(request, patient, self.noun.name)
        values = _object(request)
        require_change(values)
        written = write(self.noun, access, row, values, must_exist=True)
        return Response(shown(self.noun, access, written))

    def delete(self, request: Request, patient: UUID, row: UUID) -> Response:
        """Delete one's own row. Idempotent. What a clinician deletes the patient can still read."""
        write(self.noun, access_to(request, patient, self.noun.name), row, None, must_exist=True)
        return Response(status=204)


def visible_row(noun: Kind, access: Access, row_id: UUID) -> Row:
    """Return a row that the caller may see. Raises NotFound for any other."""
    found = rows.read(noun, access.patient_id, [str(row_id)]).get(str(row_id))
    if found is None or found.deleted_at:
        raise NotFound(say("There is no such entry."))
    if not consent.sees_one(noun, access, found):
        raise NotFound(say("There is no such entry."))
    return found


def _object(request: Request) -> JsonObject:
    if not isinstance(request.data, dict):
        raise ParseError
    return dict(request.data)


def _new_id(kind: Kind, access: Access, values: JsonObject) -> UUID:
    """Return the id that is given, or that a day has; a clinician's rows have no natural key."""
    given = values.pop("id", None)
    if given is not None:
        return UUID(_uuid(str(given), "id"))
    if kind.key is None or access.role != PATIENT:
        return uuid7()
    # As the engine reads it: an id in capital letters names the same row.
    read, _ = shape.decode(kind.name, bytes(_raw(values)))
    if all(isinstance(read.get(name), str) and read[name] for name in key_fields(kind)):
        return named_id(access.patient_id, kind.key.format(**read))
    return uuid7()


def write(
    noun: Kind,
    access: Access,
    row_id: UUID,
    values: Values | None,
    *,
    must_exist: bool,
) -> Row:
    """Send one operation through the engine and return the row as it is then."""
    raw = msgspec.UNSET if values is None else _raw(values)
    with transaction.atomic():
        if must_exist:
            visible_row(noun, access, row_id)
        else:
            _require_may_create(noun, access, row_id, _checked(noun, raw))
        services.write(
            patient_id=access.patient_id,
            writer=services.rest_writer(user_id=access.user_id, role=access.role),
            changes=[services.Change(noun.name, row_id, values, base=access.revision)],
        )
        row = rows.read(noun, access.patient_id, [str(row_id)])[str(row_id)]
        if values is not None and not consent.sees_one(noun, access, row):
            raise Forbidden(say("You do not have access to this record."))
        return row


def _raw(values: Values) -> msgspec.Raw:
    """Return values as JSON. Raises ParseError for what only Python's own parser takes for it:
    whole numbers past 64 bits, and halves of characters."""
    try:
        return msgspec.Raw(orjson.dumps(values))
    except TypeError as error:
        raise ParseError from error


def _checked(noun: Kind, raw: msgspec.Raw | msgspec.UnsetType) -> Values:
    """Return what is set, as the engine reads it: what a sharing opens is asked of nothing else."""
    if isinstance(raw, msgspec.UnsetType):
        return {}
    values, reasons = shape.decode(noun.name, bytes(raw))
    if reasons:
        raise Invalid(say("Please check these fields."), fields=reasons)
    return values


def _require_may_create(noun: Kind, access: Access, row_id: UUID, values: Values) -> None:
    """Raise Forbidden where the sharing opens neither what is made nor what has that id already.

    To create over an existing row is to change it, so it must be one that the writer may see.
    """
    unsaid = {name: not value for name, value in (noun.hidden_where or {}).items()}
    by = str(access.user_id)
    is_open = consent.may_see(noun, access, str(row_id), {**unsaid, **values}, by)
    if is_open and access.role != "patient":
        there = rows.read(noun, access.patient_id, [str(row_id)])
        is_open = all(consent.sees_one(noun, access, row) for row in there.values())
    if not is_open:
        raise Forbidden(say("You do not have access to this record."))


def _serializer(noun: Kind) -> type[serializers.BaseSerializer[Any]]:
    """Return what the API document says of a noun: the fields of its model."""
    fields_ = (*ALWAYS, *noun.columns)

    class Meta:
        model = noun.model
        fields = fields_
        read_only_fields = ("revision", "created_at", "updated_at", *noun.set_by_server)

    revision = serializers.IntegerField(
        read_only=True,
        allow_null=True,
        help_text="The patient's revision of its last change; null for a clinician, whom it "
        "would tell how much is not shared.",
    )
    own = serializers.BooleanField(
        read_only=True,
        help_text="Whether the caller wrote it, and so may change it or take it back.",
    )
    declared = {"Meta": Meta, "revision": revision, "own": own}
    return type(f"{noun.model.__name__}Serializer", (serializers.ModelSerializer,), declared)


def _documented(
    noun: Kind, one: type[serializers.BaseSerializer[Any]]
) -> tuple[type[APIView], type[APIView]]:
    page = inline_serializer(
        f"{noun.model.__name__}Page",
        {"next": serializers.CharField(allow_null=True), "results": one(many=True)},
    )
    filters = [OpenApiParameter("cursor", str, description="`next` of the page before.")]
    if noun.day:
        filters += [OpenApiParameter(name, OpenApiTypes.DATE) for name in ("from", "to")]
    if noun.by_injury:
        filters.append(OpenApiParameter("injury", OpenApiTypes.UUID))
    name = noun.route.replace("-", "_")
    is_written = bool(noun.writers)
    many = {"get": extend_schema(operation_id=f"{name}_list", parameters=filters, responses=page)}
    single = {"get": extend_schema(operation_id=f"{name}_read", responses=one)}
    if is_written:
        many["post"] = extend_schema(
            operation_id=f"{name}_create", request=one, responses={201: one}
        )
        single["patch"] = extend_schema(operation_id=f"{name}_change", request=one, responses=one)
        single["delete"] = extend_schema(operation_id=f"{name}_delete", responses={204: None})
    rows_view, row_view = (RowsView, RowView) if is_written else (ShownRowsView, ShownRowView)
    return (
        extend_schema_view(**many)(
            type(f"{noun.model.__name__}Rows", (rows_view,), {"noun": noun})
        ),
        extend_schema_view(**single)(
            type(f"{noun.model.__name__}Row", (row_view,), {"noun": noun})
        ),
    )


def _routes() -> list[Any]:
    found = []
    for noun in NOUNS:
        body = _serializer(noun)
        many, single = _documented(noun, body)
        base = f"patients/<uuid:patient>/{noun.route}/"
        found.append(path(base, many.as_view(), name=noun.route))
        found.append(path(f"{base}<uuid:row>/", single.as_view(), name=f"{noun.route}-one"))
        if noun.old_route:
            found += moved_routes(noun, body)
    return found


urlpatterns = _routes()
