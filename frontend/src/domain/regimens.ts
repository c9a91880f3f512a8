/** Which doses a day asks for. The same rules as recovery/supplements/schedule.py, adherence.py. */

import { addDays, type Day, instantOf, weekday } from "./day";
import type { Dose, Regimen } from "./kinds";

type Course = Pick<
  Regimen,
  "starts_on" | "ends_on" | "weekdays" | "paused_from" | "paused_until"
> & {
  /** Off periods of a trial, first and last day: asked for, but not planned to be taken. */
  off?: [Day, Day][];
};

const isOff = (course: Course, day: Day): boolean =>
  (course.off ?? []).some(([first, last]) => first <= day && day <= last);

/** Whether a day belongs to a plan, its pause left out. */
export function holdsOn(course: Course, day: Day): boolean {
  if (day < course.starts_on) return false;
  if (course.ends_on && day > course.ends_on) return false;
  const days = course.weekdays ?? [];
  if (days.length > 0 && !days.includes(weekday(day))) return false;
  const { paused_from: from, paused_until: until } = course;
  return !(from && day >= from && (!until || day <= until));
}

/** Whether a day asks for it. What was ended or changed is still asked on its own days. */
export function isDue(regimen: Regimen, day: Day): boolean {
  const isOver = regimen.status === "ended" && !regimen.ends_on;
  return regimen.status !== "paused" && !isOver && holdsOn(regimen, day);
}

/** Whether it is reminded of: neither blocked nor silent. */
export const reminds = (regimen: Regimen): boolean =>
  regimen.status === "active" && regimen.reminds !== false;

export interface Week {
  monday: Day;
  planned: number;
  taken: number;
  part: number;
  skipped: number;
  not_logged: number;
}

/** The intakes of each week, from that of `first` to that of `last`, without days to come. */
export function weeksOf(
  courses: (Course & { slots?: string[] })[],
  logged: Pick<Dose, "day" | "slot" | "outcome">[],
  first: Day,
  last: Day,
): Week[] {
  const outcomes = new Map(logged.map((each) => [`${each.day} ${each.slot}`, each.outcome]));
  const weeks: Week[] = [];
  for (
    let monday = addDays(first, 1 - weekday(first));
    monday <= last;
    monday = addDays(monday, 7)
  ) {
    const due = new Set(
      [0, 1, 2, 3, 4, 5, 6]
        .map((ahead) => addDays(monday, ahead))
        .filter((day) => day <= last)
        .flatMap((day) =>
          courses
            .filter((course) => holdsOn(course, day) && !isOff(course, day))
            .flatMap((course) => (course.slots ?? []).map((slot) => `${day} ${slot}`)),
        ),
    );
    const count = (outcome: string) =>
      [...due].filter((key) => outcomes.get(key) === outcome).length;
    const [taken, part, skipped] = [count("taken"), count("part"), count("skipped")];
    const planned = due.size;
    const not_logged = planned - taken - part - skipped;
    weeks.push({ monday, planned, taken, part, skipped, not_logged });
  }
  return weeks;
}

/** Hours within which a second intake of the same supplement is questioned; our assumption. */
export const REPEAT_HOURS = 8;

type Intake = Pick<Dose, "supplement" | "outcome" | "day" | "slot" | "taken_at">;

/** When it was taken. The notification does not say: then at the time that it was planned for. */
function takenAt({ day, slot, taken_at }: Intake): Date[] {
  if (taken_at) return [new Date(taken_at)];
  return slot ? [instantOf(day, slot)] : [];
}

/** The last intake so near to `at` that a second one is questioned. */
export function takenJustNow(doses: Intake[], supplement: string, at: Date): Date | null {
  const near = doses
    .filter((dose) => dose.supplement === supplement && dose.outcome !== "skipped")
    .flatMap(takenAt)
    .filter((taken) => Math.abs(at.getTime() - taken.getTime()) < REPEAT_HOURS * 3_600_000);
  return near.sort((a, b) => b.getTime() - a.getTime())[0] ?? null;
}

/** Whether the last three evenings that reminded were left without an answer. */
export function isUnanswered(
  regimen: Regimen & { id: string; slots?: string[] },
  doses: Pick<Dose, "regimen" | "day">[],
  today: Day,
): boolean {
  if (!reminds(regimen)) return false;
  const answered = new Set(doses.filter((each) => each.regimen === regimen.id).map((d) => d.day));
  const evenings: Day[] = [];
  for (let back = 1; back <= 28 && evenings.length < 3; back += 1) {
    const day = addDays(today, -back);
    if (holdsOn(regimen, day)) evenings.push(day);
  }
  return evenings.length === 3 && !evenings.some((day) => answered.has(day));
}
