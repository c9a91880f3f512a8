"""The tables of a new installation, made at once.

Django renders, after each table that it creates, every model that is related to it: here all of
them, sixty times, and again for each step of the tables of accounts, which are related to a user.
So one migration creates all tables and tells of those that accounts need, and one that changes
nothing tells of the others. Killed in between, nothing is missing.
"""

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import CreateModel
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


def _tell(state: ProjectState, app_label: str, models: Sequence[CreateModel]) -> None:
    state.__dict__.pop("apps", None)  # rendered anew, with all of them, when it is next read
    for each in models:
        each.state_forwards(app_label, state)


class TellOfModels(Operation):
    """Let later migrations know models whose tables are there."""

    def __init__(self, models: Sequence[CreateModel]) -> None:
        self.models = models

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        _tell(state, app_label, self.models)

    def database_forwards(self, *states: Any) -> None:
        """Do nothing: only what is known changes."""

    def database_backwards(self, *states: Any) -> None:
        """Do nothing, as above."""

    def describe(self) -> str:
        return f"Tell of {len(self.models)} models"


class CreateTables(TellOfModels):
    """Create the tables of `models` and of `others`; the latter are told of later."""

    reversible = False

    def __init__(self, models: Sequence[CreateModel], others: Sequence[CreateModel]) -> None:
        super().__init__(models)
        self.others = others

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        whole = to_state.clone()
        _tell(whole, app_label, self.others)
        for each in [*self.models, *self.others]:
            each.database_forwards(app_label, schema_editor, from_state, whole)

    def describe(self) -> str:
        return f"Create {len(self.models) + len(self.others)} tables"


class AtOnce(Operation):
    """Several operations between two states, so that models are drawn twice and not for each.

    Each sees the models as they were before all of them, and as they are after all.
    """

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = operations

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        state.__dict__.pop("apps", None)
        for each in self.operations:
            each.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for each in self.operations:
            each.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for each in reversed(self.operations):
            each.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return "; ".join(each.describe() for each in self.operations)
