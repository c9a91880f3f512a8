/** Angles in words. */

import { number, type Words } from "./index.svelte";

/** An angle as somebody read or set it; `isLacking`: what is missing to straight. */
export function sayDegrees(value: number, isLacking: boolean, t: Words): string {
  if (!isLacking) return `${number(value, 1)}°`;
  if (value === 0) return t.motion.straight;
  return value > 0 ? t.motion.lacks(number(value, 1)) : t.motion.past(number(-value, 1));
}
