/** What a chart shows: rows under one time axis. */

export interface Point {
  day: string;
  value: number;
}

export interface Line {
  label: string;
  points: Point[];
  shape: "dot" | "ring" | "square";
  /** The other side of the body: dashed, and no measurement error is drawn at its end. */
  isOther?: boolean;
  /** Readings that no line joins, or a course without dots; else both. */
  drawn?: "dots" | "line";
}

/** What a value is needed for, or where it should go, as a labelled line or area. */
export interface Guide {
  label: string;
  from: number;
  to: number;
  kind: "mark" | "goal" | "limit";
}

/** A stretch of days under the time axis, hatched and named. */
export interface Phase {
  label: string;
  from: string;
  to: string;
}

/** The likely course of a row and its band, day by day where it was computed. */
export interface Course {
  label: string;
  days: string[];
  low: number[];
  median: number[];
  high: number[];
}

/** What a course says on a day, read off between the days it was computed for. */
export function courseOn(
  { days, low, median, high }: Course,
  day: string,
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
export function clipped(course: Course, first: string, last: string): Course {
  const ends = [first, last].filter((day) => !course.days.includes(day) && courseOn(course, day));
  const inside = course.days.filter((day) => day >= first && day <= last);
  const days = [...inside, ...ends].sort();
  const read = days.map((day) => courseOn(course, day) ?? { low: 0, median: 0, high: 0 });
  return {
    label: course.label,
    days,
    low: read.map((each) => each.low),
    median: read.map((each) => each.median),
    high: read.map((each) => each.high),
  };
}

export interface ChartRow {
  title: string;
  unit: string;
  lines: Line[];
  /** The values that are always inside, so that an axis starts where the joint starts. */
  span: [number, number];
  /** Smaller is better: straight is drawn at the top. */
  reversed?: boolean;
  say?: (value: number) => string;
  guides?: Guide[];
  /** The change that is more than measurement error, drawn as a bracket at the last reading. */
  error?: number | null;
  course?: Course | null;
}

export interface Mark {
  day: string;
  outcome: "taken" | "part" | "skipped";
}

export const byDay = (a: { day: string }, b: { day: string }): number => (a.day < b.day ? -1 : 1);

/** Doses as a chart wants them: ordered by day. */
export const marksOf = (doses: Mark[]): Mark[] =>
  doses.map(({ day, outcome }) => ({ day, outcome })).sort(byDay);

/** The part of a list that lies between two days, both included; the list is ordered by day. */
export function within<T extends { day: string }>(list: T[], first: string, last: string): T[] {
  const begin = firstFrom(list, (day) => day >= first);
  const end = firstFrom(list, (day) => day > last);
  return begin === 0 && end === list.length ? list : list.slice(begin, end);
}

/** What stands on a day in a list that is ordered by day. */
export function onDay<T extends { day: string }>(list: T[], day: string): T | undefined {
  const found = list[firstFrom(list, (each) => each >= day)];
  return found?.day === day ? found : undefined;
}

/** The place of the first day that is late enough; the length where none is. */
function firstFrom(list: { day: string }[], isLate: (day: string) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLate((list[middle] as { day: string }).day)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The rows as they are between two days; lines and rows without a reading there are left out. */
export function between(rows: ChartRow[], first: string, last: string): ChartRow[] {
  return rows.flatMap((row) => {
    const lines = row.lines
      .map((line) => ({ ...line, points: within(line.points, first, last) }))
      .filter((line) => line.points.length);
    return lines.length ? [{ ...row, lines }] : [];
  });
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

/** A label on as many lines as it needs, of at most `letters` where its words allow. */
export function folded(label: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length && longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
