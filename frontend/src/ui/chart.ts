/** What a chart shows: rows under one time axis. */

import type { Point } from "../domain/averages";
import type { Day } from "../domain/day";

export type { Point } from "../domain/averages";

export interface Line {
  label: string;
  points: Point[];
  shape: "dot" | "ring" | "square";
  /** Readings that no line joins, or a course without dots; else both. */
  drawn?: "dots" | "line";
}

/** Where a value should go, or may not go beyond: over the days on which that holds. */
export interface Guide {
  kind: "goal" | "limit";
  label: string;
  from: number;
  to: number;
  begin?: Day | null;
  end?: Day | null;
}

/** A stretch of days under the time axis, hatched and named. */
export interface Phase {
  label: string;
  from: Day;
  to: Day;
}

/** The likely course of a row and its band, day by day where it was computed. */
export interface Course {
  label: string;
  days: Day[];
  low: number[];
  median: number[];
  high: number[];
}

/** What a measure is needed for, from and to so many of its units. */
export interface Need {
  label: string;
  from: number;
  to: number;
}

export interface ChartRow {
  /** Tells rows apart, also in an address. */
  key: string;
  title: string;
  unit: string;
  /** The colour that the measure keeps everywhere. */
  hue: "motion" | "pain" | "sleep" | "dose";
  lines: Line[];
  /** The values that are always inside, where a scale has ends. */
  span?: [number, number];
  /** Smaller is better: straight is drawn at the top. */
  reversed?: boolean;
  say?: (value: number) => string;
  guides?: Guide[];
  needs?: Need[];
  /** The change that is more than measurement error. */
  error?: number | null;
  /** What the strong line is; without it the readings are joined. */
  course?: Course | null;
  averaged?: boolean;
  /** The other side of the body: said, and in the table, but not drawn. */
  other?: Line | null;
  /** From when its weeks are counted. */
  began?: Day | null;
  /** How high its picture is, where it is not as high as the others. */
  high?: number;
}

export interface Mark {
  day: Day;
  outcome: "taken" | "part" | "skipped";
}

/** What happened on a day, beside what was measured: an operation, a visit, a note. */
export interface Event {
  day: Day;
  label: string;
}

/** What a course says on a day, read off between the days it was computed for. */
export function courseOn(
  { days, low, median, high }: Course,
  day: Day,
): { low: number; median: number; high: number } | null {
  const after = days.findIndex((each) => each >= day);
  if (after < 0 || (after === 0 && days[0] !== day)) return null;
  const before = days[after] === day ? after : after - 1;
  const [from, to] = [Date.parse(days[before] ?? day), Date.parse(days[after] ?? day)];
  const share = to > from ? (Date.parse(day) - from) / (to - from) : 0;
  const read = (line: number[]) =>
    (line[before] ?? 0) + share * ((line[after] ?? 0) - (line[before] ?? 0));
  return { low: read(low), median: read(median), high: read(high) };
}

/** The part of a course between two days, its ends read off. */
export function clipped(course: Course, first: Day, last: Day): Course {
  const ends = [first, last].filter((day) => !course.days.includes(day) && courseOn(course, day));
  const inside = course.days.filter((day) => day >= first && day <= last);
  const days = [...new Set([...inside, ...ends])].sort();
  const read = days.map((day) => courseOn(course, day) ?? { low: 0, median: 0, high: 0 });
  return {
    label: course.label,
    days,
    low: read.map((each) => each.low),
    median: read.map((each) => each.median),
    high: read.map((each) => each.high),
  };
}

export const byDay = (a: { day: Day }, b: { day: Day }): number => (a.day < b.day ? -1 : 1);

/** Doses as a chart wants them: ordered by day. */
export const marksOf = (doses: Mark[]): Mark[] =>
  doses.map(({ day, outcome }) => ({ day, outcome })).sort(byDay);

/** The part of a list that lies between two days, both included; the list is ordered by day. */
export function within<T extends { day: Day }>(list: T[], first: Day, last: Day): T[] {
  const begin = firstFrom(list, (day) => day >= first);
  const end = firstFrom(list, (day) => day > last);
  return begin === 0 && end === list.length ? list : list.slice(begin, end);
}

/** What stands on a day in a list that is ordered by day. */
export function onDay<T extends { day: Day }>(list: T[], day: Day): T | undefined {
  const found = list[firstFrom(list, (each) => each >= day)];
  return found?.day === day ? found : undefined;
}

/** The place of the first day that is late enough; the length where none is. */
function firstFrom(list: { day: Day }[], isLate: (day: Day) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLate((list[middle] as { day: Day }).day)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The rows as they are between two days; lines and rows without a reading there are left out. */
export function between(rows: ChartRow[], first: Day, last: Day): ChartRow[] {
  return rows.flatMap((row) => {
    const lines = row.lines
      .map((line) => ({ ...line, points: within(line.points, first, last) }))
      .filter((line) => line.points.length);
    return lines.length ? [{ ...row, lines }] : [];
  });
}

/** How many lines are told apart: readings and their own trend are one. */
export const tonesOf = ({ lines }: ChartRow): number =>
  lines.length > 1 && !lines.some((line) => line.drawn) ? 3 : 1;

/** The days that have something to read, each once and in order. */
export function readable(rows: ChartRow[], marks: Mark[]): Day[] {
  const lines = rows.flatMap((row) => row.lines.map((line) => line.points));
  return [...new Set([...lines, marks].flatMap((each) => each.map(({ day }) => day)))].sort();
}

/** Move labels apart that would cover one another, in their order: not below `lowest` (px), and
 * where there is room for all not above `highest`. */
export function apart(tops: number[], gap: number, lowest: number, highest = 0): number[] {
  const order = tops.map((_, index) => index).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
  const moved = [...tops];
  let limit = lowest;
  for (const index of order.toReversed()) {
    moved[index] = Math.min(tops[index] ?? 0, limit);
    limit = (moved[index] ?? 0) - gap;
  }
  limit = highest;
  for (const index of order) {
    moved[index] = Math.max(moved[index] ?? 0, limit);
    limit = (moved[index] ?? 0) + gap;
  }
  return moved;
}
