/** When a joint is measured, and what else is asked. */

import table from "$measuring";
import { type Day, weekday } from "./day";
import type { MeasuringPlan, Row } from "./kinds";

export type Plan = Required<Pick<MeasuringPlan, "motions" | "weekdays" | "extras">>;

/** What can be switched on beside the daily questions. */
export interface Extra {
  name: string;
  unit?: string;
  /** The least and the most that is taken. */
  values?: number[];
  choices?: number[];
  /** Asked of everybody so often, whoever switched it on. */
  every_days?: number;
}

const extras: Extra[] = table.extras;
export const EXTRAS = extras.map((each) => each.name);
export const extraOf = (name: string): Extra | undefined =>
  extras.find((each) => each.name === name);

/** The plan of an injury that was written last, by the patient or a clinician. */
export function planOf(
  plans: readonly Row<"measuring_plan">[],
  injury: string | undefined,
): Row<"measuring_plan"> | undefined {
  const newest = (row: Row<"measuring_plan">) => (row.pending ? Infinity : row.revision);
  return plans
    .filter((row) => row.injury === injury)
    .reduce<Row<"measuring_plan"> | undefined>(
      (last, row) => (last && newest(last) >= newest(row) ? last : row),
      undefined,
    );
}

/** The days on which a joint is measured; the table's where no plan says otherwise. */
export const weekdaysOf = (plan: Pick<Plan, "weekdays"> | undefined): readonly number[] =>
  plan?.weekdays.length ? plan.weekdays : table.weekdays;

export function isMeasuringDay(weekdays: readonly number[], day: Day): boolean {
  return weekdays.includes(weekday(day));
}
