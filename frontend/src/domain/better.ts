/** "Am I better?": this week against the week four weeks before, of one injury. */

import thresholds from "$thresholds";
import { type Point, weeksApart } from "./averages";
import type { Day } from "./day";
import { type ChangeContent, type Findings, ofKind } from "./findings";
import { motionsOf } from "./joints";

/** A change as far as it is told. */
export type Gain = Omit<ChangeContent, "now" | "before" | "change">;

export interface Standing {
  /** Of the motion that is told; null where it cannot be compared. */
  change: Gain | null;
  /** Pain when moving, on average. */
  pain: { now: number; before: number } | null;
}

export type Answer = "better" | "worse" | "mixed" | "same" | "unknown" | "early";

/** Means of thirds that are two points apart are a hair less than two in binary. */
const NEARLY = 1e-9;

/** Whether a change in pain is one that matters. */
export const painMatters = ({ now, before }: { now: number; before: number }): boolean =>
  Math.abs(now - before) >= thresholds.smallest_change.pain.value - NEARLY;

/** The change that is told: of the first motion of the joint's catalogue that has one. */
export function mainChange(
  findings: Findings | null | undefined,
  injury: string,
  joint: string,
): ChangeContent | null {
  const motions = motionsOf(joint);
  const place = (motion: string) => (motions.includes(motion) ? motions.indexOf(motion) : 99);
  const own = ofKind(findings, "change").filter((each) => each.injury === injury);
  own.sort(
    (a, b) =>
      place(a.content.motion) - place(b.content.motion) ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
  return own[0]?.content ?? null;
}

/** How an injury stands on a day. `pains`: pain when moving, ordered by day. */
export const standingOf = (change: Gain | null, pains: readonly Point[], day: Day): Standing => ({
  change,
  pain: weeksApart(pains, day),
});

/** Only what is more than error, or enough to matter, is better or worse. Where no error is
 * published for what changed, nobody can tell: it is not "hardly changed". */
export function answerOf({ change, pain }: Standing): Answer {
  if (!change && !pain) return "early";
  const turns = [
    change?.beyond_error ? Math.sign(change.gain) : 0,
    pain && painMatters(pain) ? Math.sign(pain.before - pain.now) : 0,
  ];
  const [up, down] = [turns.includes(1), turns.includes(-1)];
  if (up && down) return "mixed";
  if (up || down) return up ? "better" : "worse";
  const isUntold = change?.beyond_error === null && Math.round(change.gain) !== 0;
  return isUntold ? "unknown" : "same";
}
