"""How much magnesium a label promises: molar masses, and no guess."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery.supplements.catalogue import forms, nutrients
from recovery.supplements.chemistry import amount_of, compound_for
from recovery.supplements.models import MAGNESIUM_FORMS, NUTRIENTS
from tests.support.installation import ROOT

CASES = json.loads((ROOT / "tests" / "cases" / "chemistry.json").read_text())["cases"]
# Standard atomic weights (IUPAC, abridged).
WEIGHTS = {
    "C": 12.011, "H": 1.008, "Mg": 24.305, "N": 14.007, "O": 15.999, "Cl": 35.45, "S": 32.06,
}  # fmt: skip
# Per cent of compound mass, as docs/domain.md has them.
KNOWN = {
    "bisglycinate": 14.10, "bisglycinate_monohydrate": 12.76, "bisglycinate_dihydrate": 11.66,
    "citrate": 16.16, "citrate_nonahydrate": 11.89, "malate": 15.54, "threonate": 8.25,
    "lactate_dihydrate": 10.19, "oxide": 60.30, "hydroxide": 41.68, "carbonate": 28.83,
    "chloride_hexahydrate": 11.96, "taurate": 8.92, "sulfate_heptahydrate": 9.86,
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(KNOWN))
def test_the_share_of_magnesium_follows_from_the_formula(name: str) -> None:
    form = forms()[name]
    parts = re.findall(r"([A-Z][a-z]?)(\d*)", form.formula)
    mass = sum(WEIGHTS[element] * int(count or 1) for element, count in parts)
    assert form.molar_mass == pytest.approx(mass, abs=0.002)
    assert dict(parts).get("Mg", "") in (str(form.atoms), "" if form.atoms == 1 else None)
    assert round(100 * form.elemental_fraction, 2) == KNOWN[name]


def test_the_catalogue_and_the_models_know_the_same() -> None:
    assert set(nutrients()) == set(NUTRIENTS)
    assert set(nutrients()["magnesium"].forms) == set(MAGNESIUM_FORMS) == set(forms())


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["label"]))
def test_a_label(case: dict) -> None:
    found = amount_of(**case["label"])
    assert found.missing == case["missing"]
    assert found.cannot_be_pure is case["cannot_be_pure"]
    assert found.elemental_mg == (
        None if case["elemental_mg"] is None else pytest.approx(case["elemental_mg"], abs=0.001)
    )


def test_two_hundred_milligrams_need_1418_of_bisglycinate() -> None:
    assert compound_for(200, "bisglycinate") == pytest.approx(1418, abs=1)
    assert compound_for(400, "bisglycinate") == pytest.approx(2837, abs=1)


@given(st.sampled_from(sorted(KNOWN)), st.integers(20, 5000))
def test_a_label_rounded_to_whole_milligrams_is_never_called_impure(form: str, mg: int) -> None:
    honest = round(mg * forms()[form].elemental_fraction)
    label = {"states": "elemental", "elemental_mg": honest, "compound_mg": mg, "form": form}
    assert not amount_of(**label).cannot_be_pure


@pytest.mark.parametrize(
    ("argument", "value"), [("states", "both"), ("elemental_mg", -1), ("compound_mg", -1)]
)
def test_what_cannot_be_is_named(argument: str, value: object) -> None:
    label = {"states": "elemental", "elemental_mg": 1, "compound_mg": 1, "form": "oxide"}
    with pytest.raises(ValueError, match=argument):
        amount_of(**{**label, argument: value})
