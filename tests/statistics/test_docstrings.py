"""What others call in the statistics is described in numpydoc sections, with every parameter."""

import inspect
import pkgutil
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from recovery import statistics

KEYWORD = inspect.Parameter.KEYWORD_ONLY


def offered() -> dict[str, Callable[..., Any]]:
    """The public functions that take their arguments by keyword, by module and name."""
    found: dict[str, Callable[..., Any]] = {}
    for module in pkgutil.iter_modules(statistics.__path__):
        members = vars(import_module(f"recovery.statistics.{module.name}"))
        for name, each in members.items():
            if inspect.isfunction(each) and each.__module__.endswith(f".{module.name}"):
                kinds = {one.kind for one in inspect.signature(each).parameters.values()}
                if kinds == {KEYWORD} and not name.startswith("_"):
                    found[f"{module.name}.{name}"] = each
    return found


@pytest.mark.parametrize("name", offered())
def test_parameters_and_result_are_described(name: str) -> None:
    function = offered()[name]
    text = inspect.getdoc(function) or ""
    head, parameters, rest = text.partition("Parameters\n----------\n")
    assert head
    assert parameters
    described, returns, _ = rest.partition("Returns\n-------\n")
    assert returns
    named = {
        each
        for line in described.splitlines()
        if line and not line.startswith(" ")
        for each in line.partition(" :")[0].split(", ")
    }
    assert named == set(inspect.signature(function).parameters)
