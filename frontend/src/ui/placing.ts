/** Where the parts of a row stand in a chart, in pixels. */

import { apart, type ChartRow, type Course, clipped, folded, type Guide, type Line } from "./chart";
import { linear, type Scale } from "./scale";
import { written } from "./strokes";

export const HEIGHT = 120;
/** From one line of a small label to the next. */
export const LINE = 13;
const LABEL = 28;

export interface Placed extends ChartRow {
  top: number;
  y: Scale;
  /** The same as text, in tenths of a pixel. */
  yText: (value: number) => string;
  course: Course | null;
  guides: (Guide & { top: number; height: number })[];
  /** `end`: where the label of a line stands; `names`: its lines of text. */
  lines: (Line & { end: number; names: string[] })[];
}

interface Room {
  first: string;
  until: string;
  /** How many letters of a label stand beside the axis. */
  letters: number;
}

/** Place one row that begins at `top`: axis, guides, and labels that do not cover one another. */
export function place(row: ChartRow, top: number, { first, until, letters }: Room): Placed {
  const course = row.course ? clipped(row.course, first, until) : null;
  const [low, high] = reach(row, course);
  const y = linear([low, high], row.reversed ? [top, top + HEIGHT] : [top + HEIGHT, top]);
  const lines = row.lines.filter((line) => line.points.length);
  const ends = lines.map((line) => y(line.points.at(-1)?.value ?? 0));
  const names = lines.map(({ label }) => folded(label, letters));
  const taller = LINE * (Math.max(1, ...names.map((each) => each.length)) - 1);
  const lowest = top + HEIGHT - (lines.length > 1 ? 6 + taller : 0);
  const labels = apart(ends, LABEL + taller, lowest, top + 8);
  return {
    ...row,
    top,
    y,
    yText: written(y),
    course,
    guides: (row.guides ?? []).flatMap((guide) => {
      const inside = { from: Math.max(guide.from, low), to: Math.min(guide.to, high) };
      if (inside.from > inside.to) return [];
      const edges = [y(inside.from), y(inside.to)].sort((a, b) => a - b);
      return [{ ...guide, top: edges[0] ?? 0, height: (edges[1] ?? 0) - (edges[0] ?? 0) }];
    }),
    lines: lines.map((line, i) => ({ ...line, end: labels[i] ?? 0, names: names[i] ?? [] })),
  };
}

/** The lowest and the highest value that an axis shows: readings, goals and course are inside. */
function reach(row: ChartRow, course: Course | null): [number, number] {
  let [low, high] = row.span;
  for (const line of row.lines) {
    for (const { value } of line.points) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  for (const { kind, to } of row.guides ?? []) if (kind === "goal") high = Math.max(high, to);
  if (course?.days.length) {
    low = Math.min(low, ...course.low);
    high = Math.max(high, ...course.high);
  }
  return [low, high];
}
