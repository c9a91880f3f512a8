/** When a reminder comes and when it does not, as far as the plan and the wishes say. The server
 * has the same rules: recovery/reminders/clock.py. */

import { addDays, type Day, today } from "./day";
import { begunAt } from "./ids";
import type { Dose, Regimen, ReminderSettings } from "./kinds";
import { reminds } from "./regimens";
import { holdsOn } from "./schedule";

export type Wishes = ReminderSettings | undefined;
type Planned = Regimen & { id: string };

/** Whether a time of the day lies in the quiet hours; without both ends there are none. */
export function isQuiet(at: string, from = "", until = ""): boolean {
  if (!from || !until || from === until) return false;
  return from < until ? from <= at && at < until : at >= from || at < until;
}

/** Whether the person wants no reminders on that day. */
export function isPaused(wishes: Wishes, day: Day): boolean {
  const { paused_from: first, paused_until: last } = wishes ?? {};
  return Boolean(first && first <= day && (!last || day <= last));
}

export const isHeard = (slot: string, wishes: Wishes): boolean =>
  !isQuiet(slot, wishes?.quiet_from, wishes?.quiet_until);

/** Whether a day reminded of it at all. */
const remindedOn = (regimen: Planned, wishes: Wishes, day: Day): boolean =>
  holdsOn(regimen, day) &&
  !isPaused(wishes, day) &&
  (regimen.slots ?? []).some((slot) => isHeard(slot, wishes));

const ASKED_AFTER = 3;
const LOOKED_BACK = 28;

/** Whether the last three evenings that reminded of it were left without an answer. In a pause
 * nobody is asked, and a plan has no evenings from before it was made. */
export function isUnanswered(
  regimen: Planned,
  doses: Pick<Dose, "regimen" | "day">[],
  wishes: Wishes,
  now: Day,
  zone: string,
): boolean {
  if (!reminds(regimen) || isPaused(wishes, now)) return false;
  const begun = begunAt(regimen.id);
  const since = begun === null ? regimen.starts_on : today(zone, new Date(begun));
  const answered = new Set(doses.filter((each) => each.regimen === regimen.id).map((d) => d.day));
  const evenings: Day[] = [];
  for (let back = 1; back <= LOOKED_BACK && evenings.length < ASKED_AFTER; back += 1) {
    const day = addDays(now, -back);
    if (day >= since && remindedOn(regimen, wishes, day)) evenings.push(day);
  }
  return evenings.length === ASKED_AFTER && !evenings.some((day) => answered.has(day));
}
