/** Angles in words. */

import { number, type Words } from "../domain/words/index.svelte";

export function sayDegrees(value: number, reversed: boolean, t: Words): string {
  if (!reversed) return `${number(value, 1)}°`;
  if (value === 0) return t.motion.straight;
  return value > 0 ? t.motion.lacks(number(value, 1)) : t.motion.past(number(-value, 1));
}
