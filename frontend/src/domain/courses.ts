/** The usual course of a motion after an operation, in degrees: `courses.json`, with its sources. */

import table from "$courses";
import type { Injury } from "./kinds";

/** What is usual in a week; `to` is there where a range is given. */
export interface Usual {
  name: "knee_replacement" | "acl" | "aclFull" | "aclExtension";
  source: "kneeSource" | "aclSource";
  from: number;
  to?: number;
}

/** What is usual for this injury and motion in a week after surgery; null where nothing is known. */
export function usualIn(
  injury: Pick<Injury, "joint" | "kind" | "surgery_on">,
  motion: string,
  week: number,
): Usual | null {
  if (!injury.surgery_on) return null;
  const found = table.courses.find(({ joint, kind, motion: of, weeks: [first = 0, last] }) => {
    const isThis = joint === injury.joint && kind === injury.kind && of === motion;
    return isThis && week >= first && (last === undefined || week <= last);
  });
  if (!found) return null;
  const [from = 0, to] = found.degrees;
  return { name: found.of as Usual["name"], source: found.cited as Usual["source"], from, to };
}
