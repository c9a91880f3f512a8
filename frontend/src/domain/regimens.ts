/** Which doses a day asks for. */

import { type Day, instantOf } from "./day";
import type { Dose, Regimen } from "./kinds";
import { holdsOn } from "./schedule";

/** Whether it was stopped before anything of it was taken: it has no days, then. */
export const isStopped = ({ status, ends_on }: Pick<Regimen, "status" | "ends_on">): boolean =>
  status === "ended" && !ends_on;

/** Whether a day asks for it. What was ended or changed is still asked on its own days. */
export function isDue(regimen: Regimen, day: Day): boolean {
  return regimen.status !== "paused" && !isStopped(regimen) && holdsOn(regimen, day);
}

/** Whether it is reminded of: neither blocked nor silent. */
export const reminds = (regimen: Regimen): boolean =>
  regimen.status === "active" && regimen.reminds !== false;

/** Hours within which a second intake of the same supplement is questioned; our assumption. */
export const REPEAT_HOURS = 8;

type Intake = Pick<Dose, "supplement" | "outcome" | "day" | "slot" | "taken_at">;

/** When it was taken. The notification does not say: then at the time that it was planned for. */
function takenAt({ day, slot, taken_at }: Intake, zone: string): Date[] {
  if (taken_at) return [new Date(taken_at)];
  return slot ? [instantOf(day, slot, zone)] : [];
}

/** The last intake so near to `at` that a second one is questioned. */
export function takenJustNow(
  doses: Intake[],
  supplement: string,
  at: Date,
  zone: string,
): Date | null {
  const near = doses
    .filter((dose) => dose.supplement === supplement && dose.outcome !== "skipped")
    .flatMap((dose) => takenAt(dose, zone))
    .filter((taken) => Math.abs(at.getTime() - taken.getTime()) < REPEAT_HOURS * 3_600_000);
  return near.sort((a, b) => b.getTime() - a.getTime())[0] ?? null;
}
