/** What daily readings say over weeks: means, and where there is nothing between two of them. */

import thresholds from "$thresholds";
import { addDays, type Day, daysBetween } from "./day";

export interface Point {
  day: Day;
  value: number;
}

/** Further apart than this two readings have a gap between them that no line crosses. */
export const GAP = 21;
const WEEK = 7;

const mean = (points: readonly Point[]): number =>
  points.reduce((sum, { value }) => sum + value, 0) / points.length;

/** Readings in stretches without a gap, in their order. */
export function runs(points: readonly Point[]): Point[][] {
  const found: Point[][] = [];
  let before: Day | null = null;
  for (const point of points) {
    if (before === null || daysBetween(before, point.day) > GAP) found.push([]);
    found.at(-1)?.push(point);
    before = point.day;
  }
  return found;
}

/** For each reading the mean of the seven days that end with its own. */
export function weekMeans(points: readonly Point[]): Point[] {
  let [begin, sum] = [0, 0];
  return points.map(({ day, value }, index) => {
    sum += value;
    const first = addDays(day, 1 - WEEK);
    while ((points[begin]?.day ?? day) < first) sum -= points[begin++]?.value ?? 0;
    return { day, value: sum / (index + 1 - begin) };
  });
}

/** The mean of this week and that of the week so many days before; null where one has too few. */
export function weeksApart(
  points: readonly Point[],
  today: Day,
): { now: number; before: number } | null {
  const { apart_days: apart, least_entries: least } = thresholds.better;
  const weekTo = (last: Day) =>
    points.filter(({ day }) => day <= last && day > addDays(last, -WEEK));
  const [late, early] = [weekTo(today), weekTo(addDays(today, -apart.value))];
  if (late.length < least.value || early.length < least.value) return null;
  return { now: mean(late), before: mean(early) };
}
