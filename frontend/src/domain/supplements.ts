/** Nutrients, forms and products that the server reads too, and how much a label supplies. */

import catalogue from "$supplements/catalogue.json";
import type { Supplement } from "./kinds";

interface Form {
  molar_mass: number;
  atoms: number;
}
export interface Nutrient {
  unit: string;
  mg_per_unit: number;
  forms: string[];
}
export interface Product {
  id: string;
  nutrient: string;
  form: string;
}

const forms = catalogue.forms as Record<string, Form>;
export const NUTRIENTS = catalogue.nutrients as Record<string, Nutrient>;
export const PRODUCTS = catalogue.products as Product[];
const ROUNDING_MG = 0.5; // labels print whole milligrams

/** What a serving supplies; `missing` names the field that would tell. See chemistry.py. */
export interface Amount {
  elemental_mg: number | null;
  missing: string;
  cannot_be_pure: boolean;
}

export type Label = Required<Pick<Supplement, "states" | "form">> &
  Pick<Supplement, "elemental_mg" | "compound_mg">;

export function elementalFraction(form: string): number | null {
  const known = forms[form];
  return known ? (known.atoms * catalogue.atomic_weight_of_magnesium) / known.molar_mass : null;
}

export function amountOf(label: Label): Amount {
  const { states, elemental_mg: elemental = null, compound_mg: compound = null, form } = label;
  const fraction = elementalFraction(form);
  const cannot_be_pure =
    fraction !== null &&
    Boolean(elemental && compound) &&
    (elemental ?? 0) - ROUNDING_MG > ((compound ?? 0) + ROUNDING_MG) * fraction;
  if (states === "elemental") {
    const missing = elemental === null ? "elemental_mg" : "";
    return { elemental_mg: elemental, missing, cannot_be_pure };
  }
  if (compound === null) return { elemental_mg: null, missing: "compound_mg", cannot_be_pure };
  // The same weight of compound holds between 8 and 60 % of magnesium.
  if (fraction === null) return { elemental_mg: null, missing: "form", cannot_be_pure };
  return { elemental_mg: compound * fraction, missing: "", cannot_be_pure };
}

/** What one intake supplies: by the label where it says, else what was entered. */
export function plannedMg(
  supplement: Supplement | undefined,
  regimen: { servings?: number; elemental_mg?: number | null },
): number | null {
  const supplied = supplement && amountOf({ states: "elemental", form: "", ...supplement });
  if (supplied?.elemental_mg == null) return regimen.elemental_mg ?? null;
  return supplied.elemental_mg * (regimen.servings ?? 1);
}
