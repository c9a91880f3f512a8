"""How much magnesium is in a serving. Pure; refuses to guess.

A label states either the elemental amount or the mass of the compound. The share of magnesium in
a compound follows from its molar masses (`catalogue.json`): 14.10 % of water-free bisglycinate.
"""

from dataclasses import dataclass

from recovery.supplements.catalogue import forms

ROUNDING_MG = 0.5  # labels print whole milligrams


@dataclass(frozen=True)
class Amount:
    """What a serving supplies.

    `elemental_mg` is None if the label does not say enough; `missing` then names the field
    that would tell. `cannot_be_pure`: the label states more magnesium than its form can hold,
    so another salt is mixed in.
    """

    elemental_mg: float | None
    missing: str = ""
    cannot_be_pure: bool = False


def amount_of(
    *, states: str, elemental_mg: float | None, compound_mg: float | None, form: str
) -> Amount:
    """Return the elemental amount of one serving of magnesium, in mg.

    `states` is "elemental" or "compound": which of the two the label gives. The other may be
    given beside it, and then tells whether the product can be pure. Raises ValueError naming
    the argument for a negative amount or an unknown `states`.
    """
    _check(states, elemental_mg, compound_mg)
    if states == "elemental":
        impure = _exceeds_form(elemental_mg, compound_mg, form)
        missing = "elemental_mg" if elemental_mg is None else ""
        return Amount(elemental_mg, missing, impure)
    if compound_mg is None:
        return Amount(None, "compound_mg")
    known = forms().get(form)
    if known is None:
        # The same weight of compound holds between 8 and 60 % of magnesium.
        return Amount(None, "form")
    impure = _exceeds_form(elemental_mg, compound_mg, form)
    return Amount(compound_mg * known.elemental_fraction, "", impure)


def compound_for(elemental_mg: float, form: str) -> float:
    """Return the mass of the compound, in mg, that holds `elemental_mg` of magnesium.

    Raises KeyError for an unknown form.
    """
    return elemental_mg / forms()[form].elemental_fraction


def _exceeds_form(elemental_mg: float | None, compound_mg: float | None, form: str) -> bool:
    """Say whether no rounding explains that much magnesium in that much of this form."""
    known = forms().get(form)
    if known is None or not elemental_mg or not compound_mg:
        return False
    least = elemental_mg - ROUNDING_MG
    most = (compound_mg + ROUNDING_MG) * known.elemental_fraction
    return least > most


def _check(states: str, elemental_mg: float | None, compound_mg: float | None) -> None:
    if states not in ("elemental", "compound"):
        raise ValueError("states: “elemental” or “compound”.")
    if elemental_mg is not None and not elemental_mg >= 0:
        raise ValueError("elemental_mg: not below 0.")
    if compound_mg is not None and not compound_mg >= 0:
        raise ValueError("compound_mg: not below 0.")
