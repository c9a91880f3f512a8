/** At which times a person wants to be reminded, and what keeps a time silent. */

import type { Day } from "./day";
import { goesOn, type Regimen } from "./kinds";
import { isHeard, isPaused, type Wishes } from "./reminding";

/** Why no reminder comes at a time of a plan; `until` is the last day of a pause that has one. */
export interface Silence {
  why: "blocked" | "paused" | "quiet";
  until?: Day | null;
}

/** What keeps a plan's time silent, or nothing; whether this phone could be heard is not asked. */
export function silenceOf(
  regimen: Pick<Regimen, "status" | "paused_from" | "paused_until">,
  slot: string,
  wishes: Wishes,
  day: Day,
): Silence | null {
  if (regimen.status === "blocked") return { why: "blocked" };
  const { paused_from: from, paused_until: until } = regimen;
  if (from && from <= day && (!until || day <= until)) return { why: "paused", until };
  if (isPaused(wishes, day)) return { why: "paused", until: wishes?.paused_until };
  return isHeard(slot, wishes) ? null : { why: "quiet" };
}

/** A time of the day at which something is to be reminded of, and what. */
export interface ReminderTime<R extends Regimen> {
  slot: string;
  regimens: R[];
  /** Why it does not come, where none of them is reminded of. */
  silence: Silence | null;
}

/** The times of the day at which a person wants to be reminded, whether it happens or not. */
export function timesOf<R extends Regimen>(
  regimens: R[],
  wishes: Wishes,
  day: Day,
): ReminderTime<R>[] {
  const wanted = regimens.filter(
    (each) =>
      each.reminds !== false && goesOn("regimen", each) && !(each.ends_on && each.ends_on < day),
  );
  const slots = [...new Set(wanted.flatMap((each) => each.slots ?? []))].sort();
  return slots.map((slot) => {
    const here = wanted.filter((each) => each.slots?.includes(slot));
    const silences = here.map((each) => silenceOf(each, slot, wishes, day));
    const silence = silences.includes(null) ? null : (silences[0] ?? null);
    return { slot, regimens: here, silence };
  });
}
