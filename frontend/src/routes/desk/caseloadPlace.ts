/** The caseload as it was left, in memory alone: Back finds the same list at the same place. */

import type { Caseload } from "../../api/desk";
import { chosen, GROUPS, type Place } from "./caseload";
import { searched } from "./caseWords";

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

/** Who stands before and after a patient in the list as it was left; nobody where none was. */
export function neighbours(whose: string, patient: string) {
  const list = leftBy(whose);
  const shown = list ? chosen(list.answer.patients, list.view, searched) : [];
  const order = GROUPS.flatMap((group) => shown.filter((each) => each.group === group));
  const at = order.findIndex(({ id }) => id === patient);
  return at < 0 ? {} : { before: order[at - 1], after: order[at + 1] };
}
