/** The periods of a trial, with the supplement and without: the phone knows the running one and the
 * next, no more. */

import type { Day } from "./day";
import type { Row } from "./kinds";

export type Span = "week" | "days";

/** What a period is called: an on week where it lasts whole weeks. */
export const spanOf = (periodDays: number): Span => (periodDays % 7 === 0 ? "week" : "days");

/** The period that a day belongs to, as far as it is revealed; none after a trial was stopped. */
export function periodOn(
  trial: Row<"trial">,
  periods: Row<"trial_period">[],
  day: Day,
): Row<"trial_period"> | undefined {
  if (trial.stopped_on && day > trial.stopped_on) return undefined;
  return periods.find(
    (each) => each.trial === trial.id && each.starts_on <= day && day <= each.ends_on,
  );
}
