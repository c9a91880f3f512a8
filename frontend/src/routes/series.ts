/** From readings to the rows of a chart: one row per motion and injured side, devices told apart. */

import { addDays, type Day } from "../domain/day";
import type { CurveContent, GoalDate, Series } from "../domain/findings";
import { errorOf, measureOf, motionOf, standsAlone } from "../domain/joints";
import {
  CHARTED,
  ENTRY_DAYS,
  type Goal,
  type Injury,
  type Precaution,
  type Regimen,
} from "../domain/kinds";
import { isBeyond, limitOn } from "../domain/limits";
import { extraOf } from "../domain/measuring";
import { isStopped } from "../domain/regimens";
import { language, named, type Words } from "../domain/words/index.svelte";
import { nameIn, titleOf } from "../domain/words/kinds";
import { trendsWords } from "../domain/words/trends";
import {
  byDay,
  type ChartRow,
  type Course,
  type Guide,
  type Line,
  type Need,
  type Phase,
  type Point,
} from "../ui/chart";
import { sayDegrees } from "./degrees";

export interface MotionReading extends Series {
  day: Day;
  degrees: number;
}

/** A row of the charts, and which injury it is about: of no one where that is null. */
export interface InjuryRow extends ChartRow {
  injury: string | null;
  /** What it is called where its injury is said already: "Bending". */
  short?: string;
  /** Which series a motion is of, for what was computed from it. */
  of?: MotionReading;
}

type Injured = Pick<Injury, "joint" | "side"> & { id: string; began?: Day | null };

/** What stands around a motion's readings, as far as the reader may know it. */
export interface Around {
  day: Day;
  injuries?: readonly Injured[];
  goals?: readonly Goal[];
  precautions?: readonly Precaution[];
  /** The curves that were computed, and what the line of one is called. */
  curves?: readonly CurveContent[];
  courseLabel?: string;
}

const SHAPES: Line["shape"][] = ["dot", "ring", "square"];

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const name = key(row);
    const group = found.get(name);
    if (group) group.push(row);
    else found.set(name, [row]);
  }
  return found;
}

/** A row for each motion of each injured side: two injured knees have two, an unhurt one none. */
export function motionRows(
  readings: readonly MotionReading[],
  t: Words,
  around: Around,
): InjuryRow[] {
  const name = (row: MotionReading) => `${row.joint} ${measureOf(row.joint, row.motion, row)}`;
  return [...grouped(readings, name).values()].flatMap((group) => {
    const { joint } = group[0] as MotionReading;
    const hurt = (around.injuries ?? []).filter((each) => each.joint === joint);
    const sides = [...grouped(group, (row) => row.side)];
    const own = sides.filter(([side]) => hurt.some((each) => each.side === side));
    const shown = own.length ? own : sides;
    const others = sides.filter((each) => !shown.includes(each)).flatMap(([, rows]) => rows);
    const isBeside = readings.some(isPlain(group[0] as MotionReading));
    return shown.map(([side, rows]) =>
      motionRow(
        rows,
        others,
        hurt.filter((each) => each.side === side),
        { around, isBeside, t },
      ),
    );
  });
}

/** Readings of different modes, devices or raters are never joined into one line. */
function motionRow(
  rows: MotionReading[],
  others: MotionReading[],
  hurt: Injured[],
  { around, isBeside, t }: { around: Around; isBeside: boolean; t: Words },
): InjuryRow {
  const first = newest(rows);
  const { joint, motion, side } = first;
  const facts = motionOf(joint, motion, first);
  const measure = measureOf(joint, motion, first);
  const reversed = facts?.smaller_is_better ?? false;
  const say = (value: number) => sayDegrees(value, reversed, t);
  const ways = [...grouped(rows, (row) => `${row.mode} ${row.device} ${row.rater}`).values()];
  const isOneMode = new Set(rows.map((row) => row.mode)).size < 2;
  const sideName = side === "none" ? "" : `, ${named(t.injury.sides, side)}`;
  const ids = hurt.map((each) => each.id);
  const isAlone = standsAlone(joint, motion, first);
  const guides = guidesOf(first, ids, isAlone && isBeside, around, { say, t });
  const other = [...others].sort(byDay);
  return {
    key: [joint, side, measure].join("-"),
    injury: ids[0] ?? null,
    of: first,
    title: `${named(t.joints, joint)}${sideName}: ${named(t.motions, measure)}`,
    short: capital(named(t.motions, measure)),
    unit: "°",
    hue: "motion",
    reversed,
    say,
    error: errorOnNewest(rows),
    guides,
    needs: needsOf(first, ids, around),
    course: courseOf(first, ids, around),
    other: other.length
      ? { label: trendsWords().otherSide, shape: "ring", points: other.map(pointOf) }
      : null,
    began: hurt[0]?.began ?? null,
    lines: ways.map((way, index) => ({
      label: label(way[0] as MotionReading, isOneMode, t),
      shape: SHAPES[index % 3] ?? "dot",
      points: way.map(pointOf).sort(byDay),
    })),
  };
}

const capital = (text: string): string =>
  text.charAt(0).toLocaleUpperCase(language()) + text.slice(1);

const pointOf = ({ day, degrees }: MotionReading): Point => ({ day, value: degrees });

function newest(rows: readonly MotionReading[]): MotionReading {
  let found = rows[0] as MotionReading;
  for (const row of rows) if (row.day >= found.day) found = row;
  return found;
}

/** The error of the newest reading; of several on its day the largest, as in the report. */
function errorOnNewest(rows: readonly MotionReading[]): number | null {
  const { day } = newest(rows);
  const errors = rows
    .filter((row) => row.day === day)
    .map((row) => errorOf(motionOf(row.joint, row.motion, row), row.device, row.rater))
    .filter((error) => error !== null);
  return errors.length ? Math.max(...errors) : null;
}

/** What was computed of a motion from its longest series. */
function curveOf(of: MotionReading, { curves = [] }: Around): CurveContent | undefined {
  const measure = measureOf(of.joint, of.motion, of);
  return curves
    .filter((each) => each.joint === of.joint && each.side === of.side)
    .filter((each) => measureOf(each.joint, each.motion, each) === measure)
    .sort((a, b) => b.readings - a.readings)[0];
}

/** The goal of a row that has a date, unless it is reached or lies beyond the limit of today. */
export function goalAhead({ of, guides = [] }: InjuryRow, around: Around): GoalDate | null {
  const goal = of ? curveOf(of, around)?.goal : null;
  return goal && guides.some(({ kind, to }) => kind === "goal" && to === goal.degrees)
    ? goal
    : null;
}

/** The course of a motion, never a day of it beyond that day's limit. */
function courseOf(of: MotionReading, injuries: string[], around: Around): Course | null {
  const { motion } = of;
  const curve = curveOf(of, around);
  if (!curve) return null;
  const { days, low, median, high } = curve.band;
  const walls = days.map((day) => limitOf(injuries, motion, day, around));
  const kept = days.map((_, i) => i).filter((i) => !isBeyond(walls[i] ?? null, median[i] ?? 0));
  const inside = (value: number, i: number) =>
    Math.min(
      Math.max(value, walls[i]?.minimum ?? Number.NEGATIVE_INFINITY),
      walls[i]?.maximum ?? Number.POSITIVE_INFINITY,
    );
  return {
    label: around.courseLabel ?? "",
    days: kept.map((i) => days[i] ?? ""),
    low: kept.map((i) => inside(low[i] ?? 0, i)),
    median: kept.map((i) => median[i] ?? 0),
    high: kept.map((i) => inside(high[i] ?? 0, i)),
  };
}

/** The narrowest limit of some injuries on a day. */
function limitOf(injuries: string[], motion: string, day: Day, { precautions = [] }: Around) {
  const [one] = injuries;
  const own = precautions.filter((each) => injuries.includes(each.injury));
  return one
    ? limitOn(
        own.map((each) => ({ ...each, injury: one })),
        one,
        motion,
        day,
      )
    : null;
}

/** Whether a reading is of the same motion, measured as that motion itself. */
const isPlain = (of: MotionReading) => (row: MotionReading) =>
  row.joint === of.joint && row.motion === of.motion && !standsAlone(row.joint, row.motion, row);

/** Goals that are still ahead, and limits on their days; no goal is drawn beyond a limit. */
function guidesOf(
  of: MotionReading,
  injuries: string[],
  isBesideItsMotion: boolean,
  around: Around,
  { say, t }: { say: (value: number) => string; t: Words },
): Guide[] {
  const { motion } = of;
  const now = limitOf(injuries, motion, around.day, around);
  const walls = (around.precautions ?? []).filter(
    (each) => injuries.includes(each.injury) && each.motion === motion,
  );
  const goals = (around.goals ?? [])
    .filter((goal) => goal.motion === motion && !isBesideItsMotion && !goal.reached_on)
    .filter((goal) => injuries.length === 0 || injuries.includes(goal.injury))
    .filter(({ degrees }) => !isBeyond(now, degrees) && !isReached(of, degrees, around))
    .map<Guide>(({ degrees }) => ({
      kind: "goal",
      label: t.goals.goal(say(degrees)),
      from: degrees,
      to: degrees,
      begin: freeFrom(walls, degrees, around.day),
    }));
  return [...goals, ...walls.flatMap(wallsOf)];
}

/** From when no limit holds a goal back any more. */
function freeFrom(walls: readonly Precaution[], degrees: number, today: Day): Day | null {
  const ends = walls
    .filter(({ minimum = null, maximum = null }) => isBeyond({ minimum, maximum }, degrees))
    .flatMap(({ until_day }) => (until_day && until_day < today ? [addDays(until_day, 1)] : []));
  return ends.sort().at(-1) ?? null;
}

/** Whether the course says that a goal is reached. */
const isReached = (of: MotionReading, degrees: number, { curves = [] }: Around): boolean =>
  curves.some(
    (each) =>
      each.joint === of.joint &&
      each.side === of.side &&
      each.motion === of.motion &&
      each.goal?.reached === true &&
      each.goal.degrees === degrees,
  );

function wallsOf({ minimum, maximum, from_day, until_day }: Precaution): Guide[] {
  const wall = (degrees: number, from: number, to: number): Guide => ({
    kind: "limit",
    label: trendsWords().limit(`${degrees}°`),
    from,
    to,
    begin: from_day,
    end: until_day ?? null,
  });
  return [
    ...(maximum == null ? [] : [wall(maximum, maximum, 360)]),
    ...(minimum == null ? [] : [wall(minimum, -60, minimum)]),
  ];
}

/** What the motion is needed for, as far as the limit lets it go. */
function needsOf(of: MotionReading, injuries: string[], around: Around): Need[] {
  const limit = limitOf(injuries, of.motion, around.day, around);
  return (motionOf(of.joint, of.motion, of)?.marks ?? [])
    .filter(({ to }) => !isBeyond(limit, to))
    .map(({ name, from, to }) => ({ label: named(trendsWords().marks, name), from, to }));
}

function label({ mode, device }: MotionReading, isOneMode: boolean, t: Words): string {
  const by = named(trendsWords().by, device);
  return isOneMode ? by : `${named(t.motion.modes, mode)}, ${by}`;
}

interface PainReading {
  day: Day;
  context: string;
  score: number;
  injury?: string;
  /** As a series of the server calls it. */
  injury_id?: string;
}

const CONTEXTS = ["movement", "rest", "night"];

/** A row for each injury; its contexts are told apart by colour and dash. */
export function painRows(
  pains: readonly PainReading[],
  t: Words,
  { injuries = [] }: Around,
): InjuryRow[] {
  const of = ({ injury, injury_id }: PainReading) => injury ?? injury_id ?? "";
  return [...grouped(pains, of)].map(([injury, rows]) => {
    const hurt = injuries.find((each) => each.id === injury);
    const contexts = grouped(rows, (row) => row.context);
    const [only, second] = contexts.keys();
    const name = only && !second ? named(trendsWords().painOf, only) : trendsWords().pain;
    return {
      key: `pain-${injury}`,
      injury: injury || null,
      title: name + (injuries.length > 1 ? placeOf(hurt, t) : ""),
      short: name,
      unit: "",
      hue: "pain",
      span: [0, 10],
      averaged: true,
      began: hurt?.began ?? null,
      lines: CONTEXTS.flatMap((context, index) => {
        const own = contexts.get(context);
        if (!own) return [];
        const points = own.map(({ day, score }) => ({ day, value: score })).sort(byDay);
        return [
          {
            label: second ? named(trendsWords().painContexts, context) : "",
            shape: SHAPES[index] ?? "dot",
            points,
          },
        ];
      }),
    };
  });
}

/** ": Knee, left" */
const placeOf = (hurt: Injured | undefined, t: Words): string =>
  hurt
    ? `: ${[named(t.joints, hurt.joint), ...(hurt.side === "none" ? [] : [named(t.injury.sides, hurt.side)])].join(", ")}`
    : "";

export function sleepRows(
  nights: readonly { night: Day; quality?: number | null; minutes?: number | null }[],
): InjuryRow[] {
  const points = (pick: (row: (typeof nights)[number]) => number | null | undefined): Point[] =>
    nights
      .flatMap((row) => {
        const value = pick(row);
        return value == null ? [] : [{ day: row.night, value }];
      })
      .sort(byDay);
  const row = (
    key: string,
    title: string,
    values: Point[],
    more: Partial<InjuryRow> = {},
  ): InjuryRow[] =>
    values.length
      ? [
          {
            key,
            injury: null,
            title,
            unit: "",
            hue: "sleep",
            span: [0, 10],
            averaged: true,
            lines: [{ label: "", shape: "dot", points: values }],
            ...more,
          },
        ]
      : [];
  return [
    ...row(
      "sleep",
      trendsWords().sleep,
      points((each) => each.quality),
    ),
    ...row(
      "hours",
      trendsWords().hours,
      points((each) => (each.minutes ?? 0) / 60 || null),
      {
        say: (value) => trendsWords().hoursOf(Math.round(value * 10) / 10),
      },
    ),
  ];
}

/** Symptoms with a value, a row for each and for each injury: stiffness, swelling, cramps, stress. */
export function symptomRows(
  symptoms: readonly { day: Day; kind: string; value?: number | null; injury?: string | null }[],
  t: Words,
  { injuries = [] }: Around,
): InjuryRow[] {
  const valued = symptoms.filter((row) => row.value != null && row.kind in t.extras.names);
  return [...grouped(valued, (row) => `${row.kind} ${row.injury ?? ""}`).values()].map((rows) => {
    const { kind, injury } = rows[0] as (typeof rows)[number];
    const hurt = injuries.find((each) => each.id === injury);
    const most = Math.max(2, ...rows.map((row) => row.value ?? 0));
    return {
      key: injury ? `${kind}-${injury}` : kind,
      injury: injury ?? null,
      title: named(t.extras.names, kind) + (injuries.length > 1 ? placeOf(hurt, t) : ""),
      short: named(t.extras.names, kind),
      unit: extraOf(kind)?.unit ? ` ${extraOf(kind)?.unit}` : "",
      hue: "pain",
      span: kind === "stress" ? [0, 10] : [0, most],
      say: kind === "swelling" ? (value) => t.extras.swellings[value] ?? String(value) : undefined,
      lines: [
        {
          label: "",
          shape: "dot",
          points: rows.map(({ day, value }) => ({ day, value: value ?? 0 })).sort(byDay),
        },
      ],
    } as InjuryRow;
  });
}

/** "other side 135°": the newest of the other side, beside what is read. */
export function asideOf({ other, say }: ChartRow): string {
  const newest = other?.points.at(-1);
  return newest && say ? trendsWords().other(say(newest.value)) : "";
}

/** The kinds that the charts draw in a way of their own. */
export const DRAWN_CHARTS = ["range_of_motion", "pain", "sleep", "dose"];

/** What every other kind with figures says, a line for each. `read` answers the rows of a kind. */
export function otherRows(read: (kind: string) => readonly object[]): InjuryRow[] {
  const others = Object.entries(CHARTED).filter(([kind]) => !DRAWN_CHARTS.includes(kind));
  return others.flatMap(([kind, figures]) => {
    const rows = read(kind) as Record<string, unknown>[];
    const lines = figures.map((name, index) => ({
      label: figures.length > 1 ? named({}, nameIn(kind, name)) : "",
      shape: SHAPES[index % 3] ?? "dot",
      points: pointsOf(rows, dayOf(kind), name),
    }));
    const drawn = lines.filter((line) => line.points.length);
    return drawn.length
      ? [
          {
            key: kind,
            injury: null,
            title: titleOf(kind),
            unit: "",
            hue: "dose",
            span: [0, 10],
            lines: drawn,
          } as InjuryRow,
        ]
      : [];
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

/** From when to when each product was taken; one that was stopped before its first day, never. */
export function phasesOf(
  regimens: readonly {
    supplement: string;
    starts_on: Day;
    ends_on?: Day | null;
    status?: Regimen["status"];
  }[],
  nameOf: (supplement: string) => string | undefined,
  last: Day,
): Phase[] {
  return regimens
    .filter((each) => !isStopped(each) && each.starts_on <= last)
    .map(({ supplement, starts_on, ends_on }) => ({
      label: nameOf(supplement) ?? trendsWords().phases,
      from: starts_on,
      to: ends_on ?? last,
    }))
    .filter((phase) => phase.to >= phase.from);
}
