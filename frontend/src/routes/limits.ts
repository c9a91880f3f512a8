/** A limit in words. */

import { formatDay } from "../domain/day";
import { motionOf } from "../domain/joints";
import type { Limit } from "../domain/limits";
import { named, type Words } from "../domain/words/index.svelte";
import { sayDegrees } from "./degrees";

export function sayRange(limit: Limit, joint: string, t: Words): string {
  const reversed = motionOf(joint, limit.motion)?.smaller_is_better ?? false;
  const say = (value: number) => sayDegrees(value, reversed, t);
  const { minimum, maximum } = limit;
  if (minimum !== null && maximum !== null) return t.limits.range(say(minimum), say(maximum));
  return maximum !== null ? t.limits.atMost(say(maximum)) : t.limits.atLeast(say(minimum ?? 0));
}

export function sayUntil(limit: Limit, language: string, t: Words): string {
  return limit.until ? t.limits.until(formatDay(limit.until, language, "plain")) : "";
}

/** "Your limit for bending is at most 90° until 20 November. Do not go further …" */
export function warning(limit: Limit | null, joint: string, language: string, t: Words): string {
  if (!limit) return "";
  const motion = named(t.motions, limit.motion);
  return t.limits.warning(motion, sayRange(limit, joint, t), sayUntil(limit, language, t));
}
