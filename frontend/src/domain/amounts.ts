/** Amounts as people read them. Kept in mg; units as in recovery/supplements/catalogue.json. */

import { number } from "./words/index.svelte";

export const UNITS: Record<string, { unit: string; mg: number }> = {
  magnesium: { unit: "mg", mg: 1 },
  vitamin_d: { unit: "µg", mg: 0.001 },
  omega_3: { unit: "mg", mg: 1 },
  collagen: { unit: "g", mg: 1000 },
  other: { unit: "mg", mg: 1 },
};
/** 1 µg of vitamin D in international units. */
export const IU_PER_UG = 40;

export function sayAmount(mg: number | null | undefined, nutrient = "magnesium"): string {
  const { unit, mg: each } = UNITS[nutrient] ?? { unit: "mg", mg: 1 };
  return mg == null ? "" : `${number(mg / each, mg / each < 10 ? 1 : 0)} ${unit}`;
}
