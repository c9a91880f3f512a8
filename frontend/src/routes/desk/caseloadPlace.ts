/** The caseload as it was left, in memory alone: Back finds the same list at the same place. */

import type { Caseload } from "../../api/desk";
import type { Place } from "./caseload";

interface Left extends Place {
  /** Whose list it is: nobody else finds it. */
  whose: string;
  answer: Caseload;
}

let left: Left | null = null;

export const leaveAt = (place: Left): void => {
  left = place;
};

export const leftBy = (whose: string): Left | null => (left?.whose === whose ? left : null);
