/** On which days something is planned. The same rules as recovery/supplements/schedule.py. */

import { type Day, daysBetween, weekday } from "./day";
import type { Regimen } from "./kinds";

export type Rhythm = Pick<
  Regimen,
  "starts_on" | "ends_on" | "weekdays" | "every_days" | "paused_from" | "paused_until"
>;

/** In the place of a number of days: nothing is planned, it is logged when it was taken. */
export const AS_NEEDED = 0;

export const isAsNeeded = (rhythm: Pick<Rhythm, "every_days">): boolean =>
  rhythm.every_days === AS_NEEDED;

/** Whether the rhythm falls on a day, whatever begins, ends or rests. */
function fallsOn(rhythm: Rhythm, day: Day): boolean {
  if (isAsNeeded(rhythm)) return false;
  if (rhythm.every_days) return daysBetween(rhythm.starts_on, day) % rhythm.every_days === 0;
  const days = rhythm.weekdays ?? [];
  return days.length === 0 || days.includes(weekday(day));
}

/** Whether a day lies between the first and the last one, outside of the pause. */
function spans(rhythm: Rhythm, day: Day): boolean {
  if (day < rhythm.starts_on || (rhythm.ends_on && day > rhythm.ends_on)) return false;
  const { paused_from: from, paused_until: until } = rhythm;
  return !(from && day >= from && (!until || day <= until));
}

/** Whether a day belongs to a plan, its pause left out. */
export const holdsOn = (rhythm: Rhythm, day: Day): boolean =>
  fallsOn(rhythm, day) && spans(rhythm, day);

/** Whether it is planned on a day, or may be taken as needed. */
export const mayBeTakenOn = (rhythm: Rhythm, day: Day): boolean =>
  (isAsNeeded(rhythm) || fallsOn(rhythm, day)) && spans(rhythm, day);
