/** From readings to the rows of a chart: one row per motion and injured side, devices told apart. */

import { errorOf, measureOf, motionOf, standsAlone } from "../../domain/joints";
import { capital, named, type Words } from "../../domain/words/index.svelte";
import { nameJoint } from "../../domain/words/jointName";
import { trendsWords } from "../../domain/words/trends";
import { byDay, type Point } from "../../ui/chart";
import { sayDegrees } from "../degrees";
import { courseOf, guidesOf, needsOf } from "./around";
import {
  type Around,
  grouped,
  type Injured,
  type InjuryRow,
  type MotionReading,
  SHAPES,
} from "./rows";

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
  const ids = hurt.map((each) => each.id);
  const isAlone = standsAlone(joint, motion, first);
  const guides = guidesOf(first, ids, isAlone && isBeside, around, { say, t });
  const other = [...others].sort(byDay);
  return {
    key: [joint, side, measure].join("-"),
    injury: ids[0] ?? null,
    of: first,
    title: `${nameJoint(first, t)}: ${named(t.motions, measure)}`,
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

/** Whether a reading is of the same motion, measured as that motion itself. */
const isPlain = (of: MotionReading) => (row: MotionReading) =>
  row.joint === of.joint && row.motion === of.motion && !standsAlone(row.joint, row.motion, row);

function label({ mode, device }: MotionReading, isOneMode: boolean, t: Words): string {
  const by = named(trendsWords().by, device);
  return isOneMode ? by : `${named(t.motion.modes, mode)}, ${by}`;
}
