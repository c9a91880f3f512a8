/** Twelve weeks of a knee that nobody has: made up by a formula, the same on every phone. */

import { type Standing, standingOf } from "../../../domain/better";
import { addDays, type Day } from "../../../domain/day";
import type { Series } from "../../../domain/findings";
import { errorOf, motionOf } from "../../../domain/joints";
import type { Around, MotionReading } from "../../series/rows";

const DAYS = 84;
const GOAL = 125;
const KNEE: Series = {
  joint: "knee",
  motion: "flexion",
  side: "left",
  mode: "active",
  device: "phone",
  position: "lying",
  rater: "self",
};

/** What the knee does on a day after surgery, without the readings' own ups and downs. */
const course = (at: number): number => 132 - 95 * Math.exp(-at / 52);
/** Up and down between −1 and 1, without a pattern that shows. */
const unsteady = (at: number, salt: number): number =>
  (Math.sin(at * 12.9898 + salt * 78.233) * 43758.5453) % 1;
const score = (value: number): number => Math.min(Math.max(Math.round(value), 0), 10);

export interface Example {
  first: Day;
  last: Day;
  of: Series;
  now: number;
  was: number;
  goal: number;
  error: number | null;
  readings: MotionReading[];
  pains: { day: Day; injury: string; context: "movement" | "rest"; score: number }[];
  nights: { night: Day; quality: number; minutes: number }[];
  around: Around;
  standing: Standing;
}

export function exampleOn(last: Day): Example {
  const first = addDays(last, -DAYS);
  const on = (at: number) => addDays(first, at);
  const all = Array.from({ length: DAYS + 1 }, (_, at) => at);
  const measured = all.filter((at) => at >= 6 && (DAYS - at) % 3 === 0);
  const [now, was] = [Math.round(course(DAYS)), Math.round(course(DAYS - 28))];
  const error = errorOf(motionOf(KNEE.joint, KNEE.motion, KNEE), KNEE.device, KNEE.rater);
  const injury = { id: "example", joint: KNEE.joint, side: "left" as const, began: first };
  const pains = all.flatMap((at) => {
    const pain = 2 + 6 * Math.exp(-at / 36);
    return (["movement", "rest"] as const).map((context, salt) => ({
      day: on(at),
      injury: injury.id,
      context,
      score: score(pain + 1.2 * unsteady(at, salt + 1) - (context === "rest" ? 1.6 : 0)),
    }));
  });
  const moving = pains.filter((each) => each.context === "movement");
  const band = measured.map((at) => ({ day: on(at), median: course(at) }));
  return {
    first,
    last,
    of: KNEE,
    now,
    was,
    goal: GOAL,
    error,
    readings: measured.map((at) => ({
      ...KNEE,
      day: on(at),
      degrees: at === DAYS ? now : Math.round(course(at) + 5 * unsteady(at, 7)),
    })),
    pains,
    nights: all.map((at) => ({
      night: on(at),
      quality: score(5 + at / 36 + 1.6 * unsteady(at, 11)),
      minutes: 30 * Math.round(13 + 2 * unsteady(at, 13)),
    })),
    around: {
      day: last,
      injuries: [injury],
      goals: [{ injury: injury.id, motion: KNEE.motion, degrees: GOAL }],
      curves: [
        {
          ...KNEE,
          readings: measured.length,
          goal: null,
          band: {
            days: band.map(({ day }) => day),
            low: band.map(({ median }) => median - 5),
            median: band.map(({ median }) => median),
            high: band.map(({ median }) => median + 5),
          },
        },
      ],
    },
    standing: standingOf(
      { ...KNEE, gain: now - was, error, beyond_error: error !== null && now - was > error },
      moving.map(({ day, score: value }) => ({ day, value })),
      last,
    ),
  };
}
