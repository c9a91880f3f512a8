/** A limit in words. */

import { formatDay } from "../domain/day";
import { motionOf } from "../domain/joints";
import type { Limit } from "../domain/limits";
import { sayDegrees } from "../domain/words/angles";
import { named, type Words } from "../domain/words/index.svelte";
import { sayRange as allowed } from "../domain/words/joint";
import { limitWords } from "../domain/words/limits";

export function sayRange(limit: Limit, joint: string, t: Words): string {
  const isLacking = motionOf(joint, limit.motion)?.smaller_is_better ?? false;
  return allowed(limit, (degrees) => sayDegrees(degrees, isLacking, t));
}

export function sayUntil(limit: Limit, language: string): string {
  return limit.until ? limitWords().until(formatDay(limit.until, language, "plain")) : "";
}

/** "Your limit for bending is at most 90° until 20 November. Do not go further …" */
export function warning(limit: Limit | null, joint: string, language: string, t: Words): string {
  if (!limit) return "";
  const motion = named(t.motions, limit.motion);
  return limitWords().warning(motion, sayRange(limit, joint, t), sayUntil(limit, language));
}
