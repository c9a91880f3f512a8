/** How often something is taken: as a form asks it, and as a sentence says it. */

import { addDays, formatWeekday } from "../domain/day";
import type { Regimen } from "../domain/kinds";
import { AS_NEEDED, isAsNeeded } from "../domain/schedule";
import type { PlanWords } from "../domain/words/plan";

export const RHYTHMS = ["daily", "weekdays", "second", "fortnight", "days", "needed"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

const FIXED: Partial<Record<Rhythm, number>> = { second: 2, fortnight: 14, needed: AS_NEEDED };
export const LEAST_DAYS = 2;
export const MOST_DAYS = 90;

type Days = Pick<Regimen, "every_days" | "weekdays">;

/** Which rhythm a plan has. */
export function rhythmOf({ every_days: every, weekdays = [] }: Days): Rhythm {
  if (every == null || every === 1) {
    return every === 1 || weekdays.length === 0 || weekdays.length === 7 ? "daily" : "weekdays";
  }
  return RHYTHMS.find((each) => FIXED[each] === every) ?? "days";
}

/** What is kept of a rhythm: `days` where it is every few days, `weekdays` where it is those. */
export function daysOf(rhythm: Rhythm, days: number, weekdays: number[]): Required<Days> {
  return {
    every_days: rhythm === "days" ? days : (FIXED[rhythm] ?? null),
    weekdays: rhythm === "weekdays" && weekdays.length < 7 ? [...weekdays].sort() : [],
  };
}

const MONDAY = "2026-11-23";

export const weekdayName = (day: number, language: string): string =>
  formatWeekday(addDays(MONDAY, day - 1), language);

/** "200 mg at 21:00, every second day" */
export function sayPlan(
  regimen: Days,
  amount: string,
  times: string,
  p: PlanWords,
  language: string,
): string {
  if (isAsNeeded(regimen)) return p.neededLine(amount);
  const rhythm = rhythmOf(regimen);
  if (rhythm === "daily") return p.daily(amount, times);
  const names = (regimen.weekdays ?? []).map((day) => weekdayName(day, language)).join(", ");
  const how: Partial<Record<Rhythm, string>> = {
    weekdays: p.onDays(names),
    second: p.everySecond,
    fortnight: p.everyFortnight,
  };
  return `${p.planOf(amount, times)}, ${how[rhythm] ?? p.everyDays(regimen.every_days ?? 0)}`;
}
