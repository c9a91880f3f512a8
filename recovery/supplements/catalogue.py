"""Nutrients, their forms and the products to choose from, read from `catalogue.json`.

The front end reads the same file.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypedDict


@dataclass(frozen=True)
class Form:
    """A salt of magnesium. `molar_mass` in g/mol; `atoms` of magnesium in one formula."""

    name: str
    formula: str
    molar_mass: float
    atoms: int
    elemental_fraction: float


@dataclass(frozen=True)
class Nutrient:
    """What a product supplies. Amounts are kept in mg; `unit` is how people read them."""

    name: str
    unit: str
    mg_per_unit: float
    forms: tuple[str, ...]
    washes_out_quickly: bool


@cache
def forms() -> dict[str, Form]:
    """Return the forms of magnesium by name."""
    content = _content()
    weight = content["atomic_weight_of_magnesium"]
    return {
        name: Form(
            name=name,
            formula=facts["formula"],
            molar_mass=facts["molar_mass"],
            atoms=facts["atoms"],
            elemental_fraction=facts["atoms"] * weight / facts["molar_mass"],
        )
        for name, facts in content["forms"].items()
    }


@cache
def nutrients() -> dict[str, Nutrient]:
    """Return the nutrients by name."""
    return {
        name: Nutrient(
            name=name,
            unit=facts["unit"],
            mg_per_unit=facts["mg_per_unit"],
            forms=tuple(facts["forms"]),
            washes_out_quickly=facts["washes_out_quickly"],
        )
        for name, facts in _content()["nutrients"].items()
    }


class FormFacts(TypedDict):
    """A form as the file has it: see `Form`."""

    formula: str
    molar_mass: float
    atoms: int


class NutrientFacts(TypedDict):
    """A nutrient as the file has it: see `Nutrient`."""

    unit: str
    mg_per_unit: float
    forms: list[str]
    washes_out_quickly: bool


class Content(TypedDict):
    """What the server reads of the file. The weight is in g/mol."""

    atomic_weight_of_magnesium: float
    forms: dict[str, FormFacts]
    nutrients: dict[str, NutrientFacts]


@cache
def _content() -> Content:
    found: Content = json.loads((Path(__file__).parent / "catalogue.json").read_text())
    return found
