/** How the answer to "better?" and a change of motion look; a word always stands beside the colour. */

import type { Answer, Gain } from "../domain/better";

export const MARKS = {
  better: ["good", "arrow-up-right"],
  worse: ["warn", "arrow-down-right"],
  mixed: ["plain", "arrow-right"],
  same: ["plain", "arrow-right"],
  unknown: ["plain", "arrow-right"],
  early: ["plain", "clock"],
} as const satisfies Record<Answer, readonly [string, string]>;

/** A change in whole degrees, a gain above 0. Only what is more than error has a colour. */
export function lookOf(change: Pick<Gain, "gain" | "beyond_error"> | null) {
  const by = Math.round(change?.gain ?? 0);
  const isSure = change?.beyond_error === true;
  return {
    by,
    tone: isSure ? (by > 0 ? "good" : "warn") : "plain",
    icon: by > 0 ? "arrow-up-right" : by < 0 ? "arrow-down-right" : "arrow-right",
  } as const;
}
