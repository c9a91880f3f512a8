/** The strokes of a chart as the text of SVG paths. */

import type { Course, Mark, Point } from "./chart";

type Written<Key> = (key: Key) => string;

/** Places in tenths of a pixel, each written once: years of readings share few values. */
export function written<Key>(place: (key: Key) => number): Written<Key> {
  const known = new Map<Key, string>();
  return (key) => {
    let text = known.get(key);
    if (text === undefined) {
      text = String(Math.round(place(key) * 10) / 10);
      known.set(key, text);
    }
    return text;
  };
}

/** One line through all points. */
export function path(points: Point[], x: Written<string>, y: Written<number>): string {
  let drawn = "";
  for (const { day, value } of points) drawn += `${drawn ? "L" : "M"}${x(day)} ${y(value)}`;
  return drawn;
}

/** All dots of a line as one path: a stroke of no length with a round end is a dot. */
export function dots(points: Point[], x: Written<string>, y: Written<number>): string {
  let drawn = "";
  for (const { day, value } of points) drawn += `M${x(day)} ${y(value)}h0`;
  return drawn;
}

/** The same stroke for every dose of an outcome; two of them on a day would cover one another. */
export function strokes(
  doses: Mark[],
  outcome: Mark["outcome"],
  stroke: string,
  x: Written<string>,
): string {
  let drawn = "";
  let before = "";
  for (const mark of doses) {
    if (mark.outcome !== outcome || mark.day === before) continue;
    before = mark.day;
    drawn += `M${x(mark.day)} ${stroke}`;
  }
  return drawn;
}

/** The area of a band: along its upper edge and back along the lower one. */
export function area(course: Course, x: Written<string>, y: Written<number>): string {
  const edge = (values: number[]) => values.map((v, i) => `${x(course.days[i] ?? "")} ${y(v)}`);
  return `M${[...edge(course.high), ...edge(course.low).reverse()].join("L")}Z`;
}

export const middle = ({ days, median }: Course): Point[] =>
  days.map((day, i) => ({ day, value: median[i] ?? 0 }));
