/** Where the parts of one row stand in its picture, in pixels. */

import { runs, weekMeans } from "../domain/averages";
import type { Day } from "../domain/day";
import { linear, type Scale } from "./axes";
import { type ChartRow, type Course, clipped, type Guide, type Line, type Point } from "./chart";
import { arranged, type Box, widthOf } from "./lettering";
import { area, dots, path, written } from "./strokes";

/** The size of the text in a picture, and the height of a line of it. */
export const TEXT = 12;
export const LINE = 15;
/** No axis shows less than this, or noise would look like a course. */
const LEAST_SPAN = 20;

export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  first: Day;
  last: Day;
  x: (day: Day) => number;
}

/** How a line is drawn: its tone and dash are those of its place among the lines of its row. */
export interface Drawn {
  shape: Line["shape"];
  dots: string;
  line: string;
  isStrong: boolean;
  end: { x: number; y: number } | null;
}

export interface Plot {
  y: Scale;
  ticks: { value: number; y: number; label: string }[];
  lines: Drawn[];
  band: string;
  course: string;
  walls: Box[];
  goals: { x1: number; x2: number; y: number }[];
  labels: (Box & { text: string; kind: Guide["kind"] })[];
}

/** Where the axis of values ends and the days begin: beside the widest of its labels. */
export function leftOf(rows: readonly ChartRow[], write: (row: ChartRow, tick: number) => string) {
  const widths = rows.map((row) => {
    const { ticks } = linear(reach(row, row.course ? [row.course] : []), [0, 1], ticksOf(row));
    return Math.max(...ticks.map((tick) => widthOf(write(row, tick), TEXT)), 0);
  });
  return Math.ceil(Math.max(12, ...widths)) + 8;
}

/** A scale of 0 to 10 is read at its ends and its middle, an angle at more places. */
const ticksOf = (row: ChartRow): number => (row.span ? 3 : 4);

/** Place a row in a frame. */
export function plotted(
  row: ChartRow,
  frame: Frame,
  write: (row: ChartRow, tick: number) => string,
): Plot {
  const { left, right, top, bottom, first, last, x } = frame;
  const stretches = stretchesOf(row);
  const courses = row.course
    ? stretches.map(([from, to]) => clipped(row.course as Course, later(from, first), to))
    : [];
  const seen = courses.filter((course) => course.days.length > 1);
  const y = linear(reach(row, seen), row.reversed ? [top, bottom] : [bottom, top], ticksOf(row));
  const [xText, yText] = [written(x), written(y)];
  const middles = seen.map(({ days, median }) => pointsOf(days, median));
  const lines = row.lines.map((line) => drawnOf(line, row, { xText, yText, frame, y, middles }));
  const guides = guidesOf(row, frame, y);
  const marks = [...row.lines.flatMap((line) => line.points), ...middles.flat()]
    .filter(({ day }) => day >= first && day <= last)
    .map(({ day, value }) => [x(day), y(value)] as const);
  return {
    y,
    ticks: y.ticks.map((value) => ({ value, y: y(value), label: write(row, value) })),
    lines,
    band: seen.map((course) => area(course, xText, yText)).join(""),
    course: middles.map((points) => path(points, xText, yText)).join(""),
    walls: guides.walls,
    goals: guides.goals,
    labels: labelled(guides.wanted, { left, right, top, bottom }, marks),
  };
}

const later = (a: Day, b: Day): Day => [a, b].sort()[1] ?? a;

const pointsOf = (days: Day[], values: number[]): Point[] =>
  days.map((day, index) => ({ day, value: values[index] ?? 0 }));

/** From when to when there are readings without a gap; no course is drawn between. */
function stretchesOf(row: ChartRow): [Day, Day][] {
  const all = row.lines.flatMap((line) => line.points).sort((a, b) => (a.day < b.day ? -1 : 1));
  return runs(all).map((run) => [run[0]?.day ?? "", run.at(-1)?.day ?? ""]);
}

interface Drawing {
  xText: (day: Day) => string;
  yText: (value: number) => string;
  frame: Frame;
  y: Scale;
  middles: Point[][];
}

function drawnOf(line: Line, row: ChartRow, { xText, yText, frame, y, middles }: Drawing): Drawn {
  const { points, shape, drawn } = line;
  const strong = row.averaged ? weekMeans(points) : points;
  const isJoined = drawn !== "dots" && (middles.length === 0 || row.averaged);
  const isCrowded = points.length > frame.right - frame.left;
  const end = isJoined ? strong.at(-1) : (middles.at(-1)?.at(-1) ?? points.at(-1));
  return {
    shape,
    dots: drawn === "line" || isCrowded ? "" : dots(points, xText, yText),
    line: isJoined
      ? runs(strong)
          .filter((run) => run.length > 1)
          .map((run) => path(run, xText, yText))
          .join("")
      : "",
    isStrong: row.averaged === true || drawn === "line",
    end: end && drawn !== "dots" ? { x: frame.x(end.day), y: y(end.value) } : null,
  };
}

/** The lowest and the highest value of an axis: readings, course, and goal and limit beside them. */
function reach(row: ChartRow, courses: readonly Course[]): [number, number] {
  const values: number[] = [...(row.span ?? [])];
  for (const line of row.lines) for (const { value } of line.points) values.push(value);
  for (const { low, high } of courses) values.push(...low, ...high);
  for (const { kind, from, to } of row.guides ?? [])
    values.push(...(kind === "goal" ? [to] : edges(from, to)));
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return [0, 10];
  if (row.span) return [low, high];
  const missing = Math.max(0, LEAST_SPAN - (high - low)) / 2;
  const margin = (high - low) * 0.08 + missing;
  return [low - margin, high + margin];
}

/** What of a limit is kept in sight: where it begins, not the whole that is forbidden. */
const edges = (from: number, to: number): number[] =>
  [from, to].filter((edge) => edge > -60 && edge < 360);

function guidesOf(row: ChartRow, { left, right, top, bottom, first, last, x }: Frame, y: Scale) {
  const walls: Box[] = [];
  const goals: Plot["goals"] = [];
  const wanted: { text: string; kind: Guide["kind"]; places: [number, number][] }[] = [];
  for (const { kind, label, from, to, begin, end } of row.guides ?? []) {
    const [begins, ends] = [begin && begin > first ? begin : first, end && end < last ? end : last];
    if (begins > last || ends < first) continue;
    const [x1, x2] = [
      begin && begin > first ? x(begins) : left,
      end && end < last ? x(ends) : right,
    ];
    const width = widthOf(label, TEXT, 600);
    const spots = (at: number, within: [number, number]): [number, number][] =>
      [at - LINE - 1, at + 2].flatMap((above) => [
        [within[1] - width, above],
        [within[0] + 2, above],
        ...[0.75, 0.5, 0.25].map((share): [number, number] => [
          within[0] + (within[1] - within[0] - width) * share,
          above,
        ]),
      ]) as [number, number][];
    if (kind === "goal") {
      goals.push({ x1, x2, y: y(to) });
      wanted.push({ text: label, kind, places: spots(y(to), [left, right]) });
    } else {
      const [a, b] = [from, to].map((edge) => Math.min(Math.max(y(edge), top), bottom));
      const [upper, lower] = [Math.min(a ?? 0, b ?? 0), Math.max(a ?? 0, b ?? 0)];
      walls.push({ left: x1, top: upper, width: Math.max(x2 - x1, 1), height: lower - upper });
      const edge = y(from > -60 ? from : to);
      wanted.push({
        text: label,
        kind,
        places: [...spots(edge, [x1, Math.max(x2, x1 + width)]), ...spots(edge, [left, right])],
      });
    }
  }
  return { walls, goals, wanted };
}

function labelled(
  wanted: { text: string; kind: Guide["kind"]; places: [number, number][] }[],
  { left, right, top, bottom }: Pick<Frame, "left" | "right" | "top" | "bottom">,
  marks: readonly (readonly [number, number])[],
): Plot["labels"] {
  const room = { left, top: top - LINE, width: right - left, height: bottom - top + LINE };
  const boxes = arranged(wanted, { size: TEXT, height: LINE, room, marks });
  return boxes.flatMap((box, index) => {
    const { text, kind } = wanted[index] ?? { text: "", kind: "goal" as const };
    return box ? [{ ...box, text, kind }] : [];
  });
}
