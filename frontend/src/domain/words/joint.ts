/** The picture of a joint in one sentence, for whoever hears it. */

import { type How, measureOf, motionOf } from "../joints";
import type { Allowed } from "../limits";
import { sayDegrees } from "./angles";
import { named, number, type Words } from "./index.svelte";
import { nameJoint } from "./jointName";
import { limitWords } from "./limits";

/** Which joint and motion a picture is of, and how it was measured. */
export interface Pictured extends How {
  joint: string;
  motion: string;
  side: string;
}

/** What a picture shows, in degrees; null or left out where there is none. */
export interface Shown {
  now: number | null;
  /** Four weeks ago. */
  was?: number | null;
  goal?: number | null;
  /** The change that is more than measurement error. */
  error?: number | null;
  limit?: Allowed | null;
}

/** "Knee, left, bending: 114°; four weeks ago 99°; goal 125°; …" */
export function sayJoint(of: Pictured, shown: Shown, t: Words): string {
  const say = (degrees: number) =>
    sayDegrees(degrees, motionOf(of.joint, of.motion, of)?.smaller_is_better ?? false, t);
  const { now, was, goal, error, limit } = shown;
  return [
    now == null ? t.joint.unread(sayPlace(of, t)) : t.joint.now(sayPlace(of, t), say(now)),
    was == null ? "" : t.joint.was(say(was)),
    goal == null ? "" : t.goals.goal(say(goal)),
    limit ? t.joint.limit(sayRange(limit, say)) : "",
    error == null ? "" : t.joint.error(`${number(error, 1)}°`),
  ]
    .filter(Boolean)
    .join("; ");
}

/** "Knee, left, bending" */
export function sayPlace({ joint, motion, side, ...how }: Pictured, t: Words): string {
  const moved = named(t.motions, measureOf(joint, motion, how));
  return `${nameJoint({ joint, side }, t)}, ${moved}`;
}

/** "at most 90°": what a limit allows. */
export function sayRange({ minimum, maximum }: Allowed, say: (degrees: number) => string): string {
  if (minimum !== null && maximum !== null) return limitWords().range(say(minimum), say(maximum));
  return maximum !== null
    ? limitWords().atMost(say(maximum))
    : limitWords().atLeast(say(minimum ?? 0));
}
