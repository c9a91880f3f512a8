/** From readings to the rows of a chart: one row per motion and side, devices told apart. */

import { motionOf } from "../domain/joints";
import type { Words } from "../domain/words/en";
import { named, number } from "../domain/words/index.svelte";
import type { ChartRow, Line, Point } from "../ui/chart";

export interface MotionReading {
  day: string;
  joint: string;
  motion: string;
  side: string;
  mode: string;
  device: string;
  rater: string;
  degrees: number;
}

const SHAPES: Line["shape"][] = ["dot", "ring", "square"];

function grouped<T>(rows: T[], key: (row: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), row]);
  return found;
}

const byDay = (a: Point, b: Point) => (a.day < b.day ? -1 : 1);

/** Readings of different modes, devices or raters are never joined into one line. */
export function motionRows(readings: MotionReading[], t: Words): ChartRow[] {
  return [...grouped(readings, (row) => `${row.joint} ${row.motion} ${row.side}`).values()].map(
    (group) => {
      const { joint, motion, side } = group[0] as MotionReading;
      const facts = motionOf(joint, motion);
      const reversed = facts?.smaller_is_better ?? false;
      const series = [
        ...grouped(group, (row) => `${row.mode} ${row.device} ${row.rater}`).values(),
      ];
      const sideName = side === "none" ? "" : `, ${named(t.injury.sides, side)}`;
      return {
        title: `${named(t.joints, joint)}${sideName}: ${named(t.motions, motion)}`,
        unit: "°",
        span: reversed ? [0, 10] : [0, facts?.usual_maximum ?? 90],
        reversed,
        say: (value) => sayDegrees(value, reversed, t),
        lines: series.map((rows, index) => ({
          label: label(rows[0] as MotionReading, t),
          shape: SHAPES[index % 3] ?? "dot",
          points: rows.map(({ day, degrees }) => ({ day, value: degrees })).sort(byDay),
        })),
      };
    },
  );
}

function label({ mode, device }: MotionReading, t: Words): string {
  return `${named(t.motion.modes, mode)}, ${named(t.motion.devices, device)}`;
}

export function sayDegrees(value: number, reversed: boolean, t: Words): string {
  if (!reversed) return `${number(value, 1)}°`;
  if (value === 0) return t.motion.straight;
  return value > 0 ? t.motion.lacks(number(value, 1)) : t.motion.past(number(-value, 1));
}

export function painRow(
  pains: { day: string; context: string; score: number }[],
  t: Words,
): ChartRow[] {
  if (pains.length === 0) return [];
  const contexts = grouped(pains, (row) => row.context);
  const lines = ["movement", "rest", "night"].flatMap((context, index) => {
    const rows = contexts.get(context);
    if (!rows) return [];
    const points = rows.map(({ day, score }) => ({ day, value: score })).sort(byDay);
    return [
      { label: named(t.trends.painContexts, context), shape: SHAPES[index] ?? "dot", points },
    ];
  });
  return [{ title: t.trends.pain, unit: "", span: [0, 10], lines }];
}

export function sleepRows(
  nights: { night: string; quality: number | null; minutes: number | null }[],
  t: Words,
): ChartRow[] {
  const points = (pick: (row: (typeof nights)[number]) => number | null): Point[] =>
    nights
      .flatMap((row) => {
        const value = pick(row);
        return value == null ? [] : [{ day: row.night, value }];
      })
      .sort(byDay);
  const row = (title: string, unit: string, span: [number, number], values: Point[]): ChartRow[] =>
    values.length
      ? [{ title, unit, span, lines: [{ label: "", shape: "dot", points: values }] }]
      : [];
  return [
    ...row(
      t.trends.sleep,
      "",
      [0, 10],
      points((each) => each.quality),
    ),
    ...row(
      t.trends.hours,
      " h",
      [0, 10],
      points((each) => (each.minutes ?? 0) / 60 || null),
    ),
  ];
}
