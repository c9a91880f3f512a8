/** What a reminder asks: the doses of one slot of one day. */

import type { Day } from "./day";
import type { Regimen } from "./kinds";
import { isDue, reminds } from "./regimens";

/** One time of day of one day, as a reminder names it. */
export interface Slot {
  day: Day;
  slot: string;
}

/** The plans that a reminder of this slot asks about. */
export const askedIn = <R extends Regimen>(regimens: R[], { day, slot }: Slot): R[] =>
  regimens.filter((each) => each.slots?.includes(slot) && reminds(each) && isDue(each, day));

/** Whether all that it asks about has an answer, whichever: taken, part or skipped. */
export const isAnswered = <R extends Regimen>(asked: R[], hasDose: (regimen: R) => boolean) =>
  asked.length > 0 && asked.every(hasDose);
