/** What is drawn around the readings of a motion: its course, its goals, its limits, what it is needed
 * for. Nothing of it beyond a limit. */

import { addDays, type Day } from "../../domain/day";
import type { CurveContent, GoalDate } from "../../domain/findings";
import { measureOf, motionOf } from "../../domain/joints";
import type { Precaution } from "../../domain/kinds";
import { isBeyond, limitOn } from "../../domain/limits";
import { named, type Words } from "../../domain/words/index.svelte";
import { trendsWords } from "../../domain/words/trends";
import type { Course, Guide, Need } from "../../ui/chart";
import type { Around, InjuryRow, MotionReading } from "./rows";

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
export function courseOf(of: MotionReading, injuries: string[], around: Around): Course | null {
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

/** Goals that are still ahead, and limits on their days; no goal is drawn beyond a limit. */
export function guidesOf(
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
export function needsOf(of: MotionReading, injuries: string[], around: Around): Need[] {
  const limit = limitOf(injuries, of.motion, around.day, around);
  return (motionOf(of.joint, of.motion, of)?.marks ?? [])
    .filter(({ to }) => !isBeyond(limit, to))
    .map(({ name, from, to }) => ({ label: named(trendsWords().marks, name), from, to }));
}
