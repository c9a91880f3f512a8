/** Each motion against the other side, its goal, the usual course and the error of its device. */

import { type Usual, usualIn } from "../../domain/courses";
import { addDays, beganOn, type Day, weekSince } from "../../domain/day";
import { errorOf, measureOf, motionOf, standsAlone } from "../../domain/joints";
import type { Row } from "../../domain/kinds";
import { isBeyond, type Limit, limitOn } from "../../domain/limits";
import type { MotionReading } from "../series/rows";

/** One series: a motion by one mode, device and rater; two are never joined. */
export interface SeriesLine {
  key: string;
  reading: MotionReading;
  isReversed: boolean;
  mean: number;
  count: number;
  last: Day;
  other: { mean: number; isSameWay: boolean } | null;
  otherHurt: boolean;
  goals: { degrees: number; by: Day | null }[];
  usual: Usual | null;
  error: number | null;
}

const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
const wayOf = (row: MotionReading) =>
  [row.joint, row.motion, row.mode, row.device, row.position, row.rater].join(" ");

/** The average of the last seven days up to the last reading. */
function latest(rows: MotionReading[]): { mean: number; count: number; last: Day } | null {
  const last = rows
    .map((row) => row.day)
    .sort()
    .at(-1);
  if (!last) return null;
  const recent = rows.filter((row) => row.day > addDays(last, -7));
  return { mean: mean(recent.map((row) => row.degrees)), count: recent.length, last };
}

export function seriesLines(
  readings: MotionReading[],
  injuries: Row<"injury">[],
  goals: Row<"goal">[],
  precautions: Row<"precaution">[],
  today: Day,
): SeriesLine[] {
  const lines: SeriesLine[] = [];
  for (const injury of injuries) {
    const own = readings.filter((row) => row.joint === injury.joint && row.side === injury.side);
    const others = readings.filter((row) => row.joint === injury.joint && row.side !== injury.side);
    for (const [key, rows] of grouped(own)) {
      const reading = rows[0];
      const found = latest(rows);
      if (!reading || !found) continue;
      const { motion } = reading;
      const facts = motionOf(injury.joint, motion, reading);
      const limit = limitOn(precautions, injury.id, motion, today);
      lines.push({
        key: `${injury.id} ${key}`,
        reading,
        isReversed: facts?.smaller_is_better ?? false,
        ...found,
        other: otherOf(others, reading),
        otherHurt: injury.other_side_injured === "yes",
        goals: goals
          .filter((goal) => goal.injury === injury.id && goal.motion === motion)
          .filter(() => !isBesideItsMotion(reading, own))
          .filter((goal) => !goal.reached_on && !isBeyond(limit, goal.degrees))
          .map((goal) => ({ degrees: goal.degrees, by: goal.by_day ?? null })),
        usual: within(limit, usualOf(injury, motion, today)),
        error: errorOf(facts, reading.device, reading.rater),
      });
    }
  }
  return lines;
}

/** Whether a motion is measured as itself, too, so that its goals are not for this way. */
const isBesideItsMotion = (reading: MotionReading, own: MotionReading[]): boolean =>
  standsAlone(reading.joint, reading.motion, reading) &&
  own.some((row) => row.motion === reading.motion && !standsAlone(row.joint, row.motion, row));

function usualOf(injury: Row<"injury">, motion: string, today: Day): Usual | null {
  const began = beganOn(injury, today);
  return began === injury.surgery_on ? usualIn(injury, motion, weekSince(began, today)) : null;
}

/** Beyond a limit no course is shown. */
function within(limit: Limit | null, usual: Usual | null): Usual | null {
  return usual && !isBeyond(limit, usual.to ?? usual.from) ? usual : null;
}

function grouped(rows: MotionReading[]): Map<string, MotionReading[]> {
  const found = new Map<string, MotionReading[]>();
  for (const row of rows) {
    const group = found.get(wayOf(row));
    if (group) group.push(row);
    else found.set(wayOf(row), [row]);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The other side, measured the same way where it was, else as it was measured last. */
function otherOf(others: MotionReading[], like: MotionReading): SeriesLine["other"] {
  const measure = measureOf(like.joint, like.motion, like);
  const same = others.filter((row) => measureOf(row.joint, row.motion, row) === measure);
  const sameWay = same.filter((row) => wayOf(row) === wayOf(like));
  const found = latest(sameWay.length ? sameWay : same);
  return found && { mean: found.mean, isSameWay: sameWay.length > 0 };
}
