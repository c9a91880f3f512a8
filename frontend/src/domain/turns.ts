/** Sharp turns of pain and motion, noticed in the moment of the entry. */

import thresholds from "$thresholds";
import type { Day } from "./day";
import { addDays } from "./day";
import { errorOf, type Motion } from "./joints";

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

const PAIN = thresholds.pain;
const READINGS_BEFORE = thresholds.motion.readings_before.value;

/** Whether pain of this score (0–10) is sharply up against the person's own median. */
export function isSharpPain(
  context: string,
  score: number,
  day: Day,
  earlier: readonly { context: string; score: number; day: Day }[],
): boolean {
  if (score >= PAIN.level.value) return true;
  const own = earlier
    .filter((each) => each.context === context && each.day < day)
    .filter((each) => each.day >= addDays(day, -PAIN.window_days.value))
    .map((each) => each.score);
  return own.length >= PAIN.least_entries.value && score >= median(own) + PAIN.rise.value;
}

/** Motion counts as lost when it is worse by more than measurement error; by how many degrees, or 0.
 *
 * Compared with the median of the readings before by the same device and in the same mode.
 * Where no error is published, nothing is said. */
export function motionLost(
  motion: Motion | undefined,
  reading: { degrees: number; device: string; rater: string; mode: string; day: Day },
  earlier: readonly { degrees: number; device: string; mode: string; day: Day }[],
): number {
  const error = errorOf(motion, reading.device, reading.rater);
  if (!motion || error === null) return 0;
  const before = earlier
    .filter((each) => each.device === reading.device && each.mode === reading.mode)
    .filter((each) => each.day < reading.day)
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .slice(0, READINGS_BEFORE)
    .map((each) => each.degrees);
  if (before.length < READINGS_BEFORE) return 0;
  const lost = (median(before) - reading.degrees) * (motion.smaller_is_better ? -1 : 1);
  return lost > error ? Math.round(lost) : 0;
}
