/** How much of what was planned was taken. The same rules as recovery/supplements/adherence.py. */

import { addDays, type Day, weekday } from "./day";
import type { Dose } from "./kinds";
import { holdsOn, type Rhythm } from "./schedule";

type Course = Rhythm & {
  /** Off periods of a trial, first and last day: asked for, but not planned to be taken. */
  off?: [Day, Day][];
};

const isOff = (course: Course, day: Day): boolean =>
  (course.off ?? []).some(([first, last]) => first <= day && day <= last);

export interface Week {
  monday: Day;
  planned: number;
  taken: number;
  part: number;
  skipped: number;
  not_logged: number;
}

/** What was taken of what was planned on each of some days; "none" also where nothing was planned. */
export function daysOf(
  courses: (Course & { slots?: string[] })[],
  logged: Pick<Dose, "day" | "slot" | "outcome">[],
  days: readonly Day[],
): ("full" | "part" | "none")[] {
  const outcomes = new Map(logged.map((each) => [`${each.day} ${each.slot}`, each.outcome]));
  return days.map((day) => {
    const found = courses
      .filter((course) => holdsOn(course, day) && !isOff(course, day))
      .flatMap((course) => (course.slots ?? []).map((slot) => outcomes.get(`${day} ${slot}`)));
    if (found.length > 0 && found.every((each) => each === "taken")) return "full";
    return found.some((each) => each === "taken" || each === "part") ? "part" : "none";
  });
}

/** The intakes of each week, from that of `first` to that of `last`, without days to come. What is
 * not logged of `today`, a day that is not over, is still to come too. */
export function weeksOf(
  courses: (Course & { slots?: string[] })[],
  logged: Pick<Dose, "day" | "slot" | "outcome">[],
  first: Day,
  last: Day,
  today?: Day,
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
            .flatMap((course) => (course.slots ?? []).map((slot) => `${day} ${slot}`))
            .filter((key) => day !== today || outcomes.has(key)),
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
