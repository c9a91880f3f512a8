"""Ids that the phone derives too: the same cases are asked of the front end."""

import json
from uuid import UUID, uuid5

from hypothesis import given
from hypothesis import strategies as st

from recovery.core.ids import named_id, named_id_text
from tests.support.installation import ROOT

CASES = json.loads((ROOT / "tests" / "cases" / "ids.json").read_text())


def test_ids_of_natural_keys_are_those_of_the_phone() -> None:
    for case in CASES:
        assert str(named_id(UUID(case["namespace"]), case["name"])) == case["id"]


@given(st.uuids(), st.text())
def test_derived_ids_are_version_5(namespace: UUID, name: str) -> None:
    assert named_id(namespace, name) == uuid5(namespace, name)
    assert named_id_text(namespace, name) == str(uuid5(namespace, name))
