/** What of the journal says whether an injury is better. */

import { journal } from "../state";
import { byDay, type Point } from "../ui/chart";

/** Pain when moving of an injury, ordered by day. */
export const movingOf = (injury: string): Point[] =>
  journal
    .rows("pain")
    .filter((row) => row.injury === injury && row.context === "movement")
    .map(({ day, score }) => ({ day, value: score }))
    .sort(byDay);
