/** From readings to the rows of a chart: one row per motion and side, devices told apart. */

import type { Day } from "../domain/day";
import type { CurveContent, Series } from "../domain/findings";
import { errorOf, measureOf, motionOf, standsAlone } from "../domain/joints";
import { CHARTED, ENTRY_DAYS } from "../domain/kinds";
import { isBeyond, type Limit } from "../domain/limits";
import { extraOf } from "../domain/measuring";
import { named, type Words } from "../domain/words/index.svelte";
import { nameIn, titleOf } from "../domain/words/kinds";
import { trendsWords } from "../domain/words/trends";
import { byDay, type ChartRow, type Course, type Guide, type Line, type Point } from "../ui/chart";
import { sayDegrees } from "./degrees";

export interface MotionReading extends Series {
  day: Day;
  degrees: number;
}

const SHAPES: Line["shape"][] = ["dot", "ring", "square"];

function grouped<T>(rows: T[], key: (row: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const name = key(row);
    const group = found.get(name);
    if (group) group.push(row);
    else found.set(name, [row]);
  }
  return found;
}

/** What stands around a motion's readings; all of it is known only on the patient's phone. */
export interface Around {
  /** The injured side of a joint, or undefined where none is. */
  sideOf?: (joint: string) => string | undefined;
  goals?: readonly { motion: string; degrees: number }[];
  limitOf?: (joint: string, motion: string) => Limit | null;
  /** The curves that were computed, and what the line of one is called. */
  curves?: readonly CurveContent[];
  courseLabel?: string;
}

/** Readings of different modes, devices or raters are never joined into one line. */
export function motionRows(readings: MotionReading[], t: Words, around: Around = {}): ChartRow[] {
  const isAlone = (row: MotionReading) => standsAlone(row.joint, row.motion, row);
  const name = (row: MotionReading) => `${row.joint} ${measureOf(row.joint, row.motion, row)}`;
  return [...grouped(readings, name).values()].map((group) => {
    const first = group[0] as MotionReading;
    const { joint, motion } = first;
    const facts = motionOf(joint, motion, first);
    const reversed = facts?.smaller_is_better ?? false;
    const side = around.sideOf?.(joint) ?? (group[0] as MotionReading).side;
    const isOther = (row: MotionReading) => row.side !== side;
    const series = [
      ...grouped(group, (row) => `${row.side} ${row.mode} ${row.device} ${row.rater}`).values(),
    ].sort(
      (a, b) => Number(isOther(a[0] as MotionReading)) - Number(isOther(b[0] as MotionReading)),
    );
    const sideName = side === "none" ? "" : `, ${named(t.injury.sides, side)}`;
    const last = newest(group.filter((row) => !isOther(row)));
    const say = (value: number) => sayDegrees(value, reversed, t);
    return {
      title: `${named(t.joints, joint)}${sideName}: ${named(t.motions, measureOf(joint, motion, first))}`,
      unit: "°",
      span: reversed ? [0, 10] : [0, facts?.usual_maximum ?? 90],
      reversed,
      say,
      error: last ? errorOf(facts, last.device, last.rater) : null,
      guides: guides(first, isAlone(first) && readings.some(isPlain(first)), around, say, t),
      course: courseOf(first, side, around),
      lines: series.map((rows, index) => {
        const first = rows[0] as MotionReading;
        return {
          label: isOther(first) ? trendsWords().otherSide : label(first, t),
          shape: SHAPES[index % 3] ?? "dot",
          isOther: isOther(first),
          points: rows.map(({ day, degrees }) => ({ day, value: degrees })).sort(byDay),
        };
      }),
    };
  });
}

/** The course of a motion, that of its longest series; never a day of it beyond a limit. */
function courseOf(of: MotionReading, side: string, around: Around): Course | null {
  const { joint, motion } = of;
  const measure = measureOf(joint, motion, of);
  const curve = (around.curves ?? [])
    .filter((each) => each.joint === joint && each.side === side)
    .filter((each) => measureOf(each.joint, each.motion, each) === measure)
    .sort((a, b) => b.readings - a.readings)[0];
  if (!curve) return null;
  const limit = around.limitOf?.(joint, motion) ?? null;
  const { days, low, median, high } = curve.band;
  const kept = days.map((_, i) => i).filter((i) => !isBeyond(limit, median[i] ?? 0));
  const top = limit?.maximum ?? Number.POSITIVE_INFINITY;
  const bottom = limit?.minimum ?? Number.NEGATIVE_INFINITY;
  const inside = (value: number) => Math.min(Math.max(value, bottom), top);
  return {
    label: around.courseLabel ?? "",
    days: kept.map((i) => days[i] ?? ""),
    low: kept.map((i) => inside(low[i] ?? 0)),
    median: kept.map((i) => median[i] ?? 0),
    high: kept.map((i) => inside(high[i] ?? 0)),
  };
}

function newest(rows: MotionReading[]): MotionReading | undefined {
  let found = rows[0];
  for (const row of rows) if (found && row.day >= found.day) found = row;
  return found;
}

/** Whether a reading is of the same motion, measured as that motion itself. */
const isPlain = (of: MotionReading) => (row: MotionReading) =>
  row.joint === of.joint && row.motion === of.motion && !standsAlone(row.joint, row.motion, row);

/** Goal, functional marks and limits of a motion; beyond a limit no goal and no mark is drawn. */
function guides(
  of: MotionReading,
  isBesideItsMotion: boolean,
  around: Around,
  say: (value: number) => string,
  t: Words,
): Guide[] {
  const { joint, motion } = of;
  const limit = around.limitOf?.(joint, motion) ?? null;
  const marks = (motionOf(joint, motion, of)?.marks ?? []).map<Guide>(({ name, from, to }) => ({
    label: named(trendsWords().marks, name),
    from,
    to,
    kind: "mark",
  }));
  const goals = (around.goals ?? [])
    .filter((goal) => goal.motion === motion && !isBesideItsMotion)
    .map<Guide>(({ degrees }) => ({
      label: t.goals.goal(say(degrees)),
      from: degrees,
      to: degrees,
      kind: "goal",
    }));
  const within = [...marks, ...goals].filter((guide) => !isBeyond(limit, guide.to));
  const walls: Guide[] = [];
  if (limit?.maximum != null) {
    walls.push({ label: trendsWords().limit, from: limit.maximum, to: 360, kind: "limit" });
  }
  if (limit?.minimum != null) {
    walls.push({ label: trendsWords().limit, from: -60, to: limit.minimum, kind: "limit" });
  }
  return [...within, ...walls];
}

function label({ mode, device }: MotionReading, t: Words): string {
  return `${named(t.motion.modes, mode)}, ${named(t.motion.devices, device)}`;
}

export function painRow(pains: { day: string; context: string; score: number }[]): ChartRow[] {
  if (pains.length === 0) return [];
  const contexts = grouped(pains, (row) => row.context);
  const lines = ["movement", "rest", "night"].flatMap((context, index) => {
    const rows = contexts.get(context);
    if (!rows) return [];
    const points = rows.map(({ day, score }) => ({ day, value: score })).sort(byDay);
    return [
      { label: named(trendsWords().painContexts, context), shape: SHAPES[index] ?? "dot", points },
    ];
  });
  return [{ title: trendsWords().pain, unit: "", span: [0, 10], lines }];
}

export function sleepRows(
  nights: { night: string; quality: number | null; minutes: number | null }[],
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
      trendsWords().sleep,
      "",
      [0, 10],
      points((each) => each.quality),
    ),
    ...row(
      trendsWords().hours,
      " h",
      [0, 10],
      points((each) => (each.minutes ?? 0) / 60 || null),
    ),
  ];
}

/** Symptoms with a value, one row each: stiffness, swelling, cramps, stress, circumference. */
export function symptomRows(
  symptoms: { day: string; kind: string; value: number | null }[],
  t: Words,
): ChartRow[] {
  const valued = symptoms.filter((row) => row.value != null && row.kind in t.extras.names);
  return [...grouped(valued, (row) => row.kind).entries()].map(([kind, rows]) => ({
    title: named(t.extras.names, kind),
    unit: extraOf(kind)?.unit ? ` ${extraOf(kind)?.unit}` : "",
    span: kind === "stress" ? [0, 10] : [0, Math.max(2, ...rows.map((row) => row.value ?? 0))],
    say: kind === "swelling" ? (value) => t.extras.swellings[value] ?? String(value) : undefined,
    lines: [
      {
        label: "",
        shape: "dot",
        points: rows.map(({ day, value }) => ({ day, value: value ?? 0 })).sort(byDay),
      },
    ],
  }));
}

/** The kinds that the charts draw in a way of their own. */
export const DRAWN_CHARTS = ["range_of_motion", "pain", "sleep", "dose"];

/** What every other kind with figures says, a line for each. `read` answers the rows of a kind. */
export function otherRows(read: (kind: string) => readonly object[]): ChartRow[] {
  const others = Object.entries(CHARTED).filter(([kind]) => !DRAWN_CHARTS.includes(kind));
  return others.flatMap(([kind, figures]) => {
    const rows = read(kind) as Record<string, unknown>[];
    const lines = figures.map((name, index) => ({
      label: figures.length > 1 ? named({}, nameIn(kind, name)) : "",
      shape: SHAPES[index % 3] ?? "dot",
      points: pointsOf(rows, dayOf(kind), name),
    }));
    const drawn = lines.filter((line) => line.points.length);
    return drawn.length ? [{ title: titleOf(kind), unit: "", span: [0, 10], lines: drawn }] : [];
  });
}

/** The field of a kind's day. */
export const dayOf = (kind: string): string =>
  (ENTRY_DAYS as Record<string, string>)[kind] ?? "day";

const pointsOf = (rows: Record<string, unknown>[], day: string, figure: string): Point[] =>
  rows
    .filter((row) => typeof row[figure] === "number")
    .map((row) => ({ day: String(row[day]), value: Number(row[figure]) }))
    .sort(byDay);
