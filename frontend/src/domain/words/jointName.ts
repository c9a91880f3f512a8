/** Where an injury or a reading is, in words. */

import { named, type Words } from "./index.svelte";

/** "Knee, left"; of a joint that there is once, "Neck". */
export const nameJoint = ({ joint, side }: { joint: string; side?: string }, t: Words): string =>
  [named(t.joints, joint), ...(!side || side === "none" ? [] : [named(t.injury.sides, side)])].join(
    ", ",
  );
