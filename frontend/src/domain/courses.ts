/** The usual course of a motion after two operations, in degrees: docs/domain.md, section 3. */

import type { Injury } from "./kinds";

/** What is usual in a week; `to` is there where a range is given. */
export interface Usual {
  name: "knee_replacement" | "acl" | "aclFull" | "aclExtension";
  source: "kneeSource" | "aclSource";
  from: number;
  to?: number;
}

/** Weeks after the operation and degrees, between which a straight line is drawn. */
const KNEE_REPLACEMENT: [number, number][] = [
  [2, 100],
  [12, 114],
  [26, 117],
  [52, 117],
];
const ACL: [number, number, number][] = [
  [1, 90, 90],
  [2, 105, 105],
  [3, 125, 130],
  [4, 125, 130],
];
/** Where a knee that bends fully arrives; the catalogue's usual maximum. */
const FULL = 135;

/** What is usual for this injury and motion in a week after surgery; null where nothing is known.
 *
 * The points at weeks 2 and 52 after knee replacement are published; that most of the gain is made
 * by week 12 and the plateau reached at week 26 is drawn as 14 and 17 of the 17 degrees. */
export function usualIn(
  injury: Pick<Injury, "joint" | "kind" | "surgery_on">,
  motion: string,
  week: number,
): Usual | null {
  if (injury.joint !== "knee" || !injury.surgery_on) return null;
  if (injury.kind === "joint_replacement" && motion === "flexion" && week >= 2) {
    return {
      name: "knee_replacement",
      source: "kneeSource",
      from: Math.round(between(KNEE_REPLACEMENT, week)),
    };
  }
  if (injury.kind !== "ligament") return null;
  if (motion === "extension") return { name: "aclExtension", source: "aclSource", from: 0 };
  if (motion !== "flexion") return null;
  if (week > 4) return { name: "aclFull", source: "aclSource", from: FULL };
  const [, from, to] = ACL.findLast(([at]) => at <= week) ?? [1, 90, 90];
  return { name: "acl", source: "aclSource", from, to: to > from ? to : undefined };
}

function between(points: [number, number][], week: number): number {
  const after = points.findIndex(([at]) => at >= week);
  if (after === -1) return points.at(-1)?.[1] ?? 0;
  const [right, high] = points[after] ?? [0, 0];
  const [left, low] = points[Math.max(after - 1, 0)] ?? [right, high];
  return right === left ? high : low + ((week - left) / (right - left)) * (high - low);
}
