/** How a plan is kept: a change that begins later ends the old plan, so that history keeps its own. */

import { addDays, daysBetween } from "../../../domain/day";
import type { Regimen } from "../../../domain/kinds";
import { journal } from "../../../state";
import type { Draft } from "./draft.svelte";

type Values = Pick<
  Regimen,
  "servings" | "elemental_mg" | "slots" | "weekdays" | "every_days" | "ends_on" | "reminds"
>;
/** What makes another plan of it, where it changes. */
const PLANNED = ["servings", "elemental_mg", "slots", "weekdays", "every_days"] as const;

export async function keepPlan(draft: Draft): Promise<void> {
  const { regimen } = draft;
  const supplement = await supplementOf(draft);
  const values: Values = {
    servings: draft.each,
    elemental_mg: draft.dose,
    slots: draft.times,
    ...draft.days,
    ends_on: draft.until || null,
    reminds: draft.reminds && !draft.isNeeded,
  };
  if (regimen && draft.begins > regimen.starts_on && isOtherPlan(draft, values)) {
    await succeed(draft, supplement, values);
  } else if (regimen) {
    await journal.save("regimen", { supplement, ...values }, { row: regimen.id });
  } else {
    await journal.save("regimen", { supplement, starts_on: draft.begins, ...values });
  }
}

const isOtherPlan = ({ regimen }: Draft, values: Values) =>
  PLANNED.some(
    (key) => JSON.stringify(regimen?.[key] ?? null) !== JSON.stringify(values[key] ?? null),
  );

/** End the old plan and begin the new one, so that last month shows last month's amount. */
async function succeed(draft: Draft, supplement: string, values: Values): Promise<void> {
  const before = addDays(draft.begins, -1);
  await journal.save(
    "regimen",
    { status: "ended", ends_on: before },
    { row: draft.regimen?.id ?? "" },
  );
  await journal.save("regimen", { supplement, starts_on: firstDay(draft), ...values });
}

/** A rhythm that stays counts on: the new plan begins on the next day of the old one. */
function firstDay({ regimen, days, begins }: Draft): string {
  const every = regimen?.every_days ?? 0;
  if (!regimen || !every || days.every_days !== every) return begins;
  return addDays(begins, (every - (daysBetween(regimen.starts_on, begins) % every)) % every);
}

/** The product of a plan. Another label is another product, so that history keeps its own. */
async function supplementOf(draft: Draft): Promise<string> {
  const { held, label } = draft;
  const values = {
    name: draft.title,
    nutrient: draft.nutrient,
    form: draft.form,
    states: draft.states,
    elemental_mg: label.elemental_mg ?? null,
    compound_mg: label.compound_mg ?? null,
    serving: draft.serving.trim(),
  };
  const isSame =
    held &&
    Object.entries(values).every(([key, value]) => held[key as keyof typeof held] === value);
  return isSame ? held.id : (await journal.save("supplement", values)).row;
}
