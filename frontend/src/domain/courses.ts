/** The usual course of a motion after two operations, in degrees: docs/domain.md, section 3. */

import type { Injury } from "./kinds";

/** What is usual in a week; `to` is there where a range is given. */
export interface Usual {
  name: "knee_replacement" | "acl" | "aclFull" | "aclExtension";
  source: "kneeSource" | "aclSource";
  from: number;
  to?: number;
}

/** After knee replacement, published for week 2 and week 52; nothing is drawn between them. */
const KNEE_REPLACEMENT = [100, 117] as const;
const ACL: [number, number, number][] = [
  [1, 90, 90],
  [2, 105, 105],
  [3, 125, 130],
  [4, 125, 130],
];
/** Where a knee that bends fully arrives; the catalogue's usual maximum. */
const FULL = 135;

/** What is usual for this injury and motion in a week after surgery; null where nothing is known. */
export function usualIn(
  injury: Pick<Injury, "joint" | "kind" | "surgery_on">,
  motion: string,
  week: number,
): Usual | null {
  if (injury.joint !== "knee" || !injury.surgery_on) return null;
  if (injury.kind === "joint_replacement" && motion === "flexion" && week >= 2) {
    const [from, to] = KNEE_REPLACEMENT;
    return { name: "knee_replacement", source: "kneeSource", from, to };
  }
  if (injury.kind !== "ligament") return null;
  if (motion === "extension") return { name: "aclExtension", source: "aclSource", from: 0 };
  if (motion !== "flexion") return null;
  if (week > 4) return { name: "aclFull", source: "aclSource", from: FULL };
  const [, from, to] = ACL.findLast(([at]) => at <= week) ?? [1, 90, 90];
  return { name: "acl", source: "aclSource", from, to: to > from ? to : undefined };
}
