/** What is told of an injury, at first and when it is changed; and what people call one. */

import table from "$injuries";
import type { Day } from "./day";
import { hasSides } from "./joints";
import type { Injury } from "./kinds";

export const KINDS = [
  "ligament",
  "meniscus",
  "tendon",
  "muscle",
  "fracture",
  "dislocation",
  "sprain",
  "joint_replacement",
  "overuse",
  "other",
];

/** A common name and the kind that it is kept as. */
export interface Named {
  name: string;
  kind: Injury["kind"];
}

const joints = table.joints as Record<string, Named[]>;

/** What people call an injury of this joint, the commonest first. */
export const namesOf = (joint: string): readonly Named[] => joints[joint] ?? [];

/** An injury as it is being told: what is not answered yet is empty. */
export interface Telling {
  joint: string;
  side: string;
  kind: string;
  happened_on: string;
  surgery_on: string;
  surgery: string;
  mechanism: string;
  other_side_injured: NonNullable<Injury["other_side_injured"]>;
}

export const tellingOf = (injury?: Injury): Telling => ({
  joint: injury?.joint ?? "",
  side: injury?.side ?? "",
  kind: injury?.kind ?? "",
  happened_on: injury?.happened_on ?? "",
  surgery_on: injury?.surgery_on ?? "",
  surgery: injury?.surgery ?? "",
  mechanism: injury?.mechanism ?? "",
  other_side_injured: injury?.other_side_injured ?? "unknown",
});

/** The side of a joint that has just been chosen: none where it has none. */
export const sideAt = (joint: string, side: string): string =>
  hasSides(joint) ? (side === "none" ? "" : side) : "none";

/** What keeps it from being saved: a field that is needed, or a day that has not come. */
export function faultsOf(telling: Telling, day: Day): Record<string, "needed" | "future"> {
  const found: Record<string, "needed" | "future"> = {};
  for (const name of ["joint", "side", "kind", "happened_on"] as const) {
    if (!telling[name]) found[name] = "needed";
  }
  for (const name of ["happened_on", "surgery_on"] as const) {
    if (telling[name] > day) found[name] = "future";
  }
  return found;
}

export const injuryOf = (telling: Telling): Injury =>
  ({ ...telling, surgery_on: telling.surgery_on || null }) as Injury;
