/** The Patient-Specific Functional Scale (PSFS): docs/domain.md, section 4. */

import table from "$thresholds";
import { addDays, type Day } from "./day";
import type { FunctionScore } from "./kinds";

export const MOST_ACTIVITIES = table.function.most_activities.value;
/** Days between two questions. */
const EVERY = table.function.every_days.value;
/** A change that is more than chance: in one activity, and in the average of all. */
export const REAL_ONE = table.function.real_change_of_one.value;
export const REAL_AVERAGE = table.function.real_change_of_all.value;

export interface Activity {
  activity: string;
  first: FunctionScore;
  latest: FunctionScore;
}

/** Each activity with its first and latest score, in the order in which they were named. */
export function activities(scores: readonly FunctionScore[]): Activity[] {
  const found = new Map<string, Activity>();
  for (const score of [...scores].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const held = found.get(score.activity);
    if (held) held.latest = score;
    else found.set(score.activity, { activity: score.activity, first: score, latest: score });
  }
  return [...found.values()].slice(0, MOST_ACTIVITIES);
}

/** Whether an activity may be named beside those that are there. The server keeps to it too. */
export function mayName(held: readonly string[], activity: string): boolean {
  const names = new Set(held);
  return names.has(activity) || names.size < MOST_ACTIVITIES;
}

/** Whether to ask again: there are activities, and the latest answer is two weeks old. */
export function isDue(scores: readonly FunctionScore[], day: Day): boolean {
  const last =
    scores
      .map((score) => score.day)
      .sort()
      .at(-1) ?? "";
  return last !== "" && last <= addDays(day, -EVERY);
}
