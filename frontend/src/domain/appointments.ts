/** Which appointments lie ahead, and which wait for the answer whether they were kept. */

import type { Day } from "./day";
import { addDays } from "./day";
import type { Row } from "./kinds";

type Appointment = Row<"appointment">;
/** For how long it is asked whether an appointment was kept; days. */
const ASKED = 30;

const when = (row: Appointment) => `${row.day} ${row.at}`;
export const inOrder = (a: Appointment, b: Appointment) => (when(a) < when(b) ? -1 : 1);

export interface Sorted {
  ahead: Appointment[];
  open: Appointment[];
  past: Appointment[];
}

/** Those of one injury: ahead, the next first; to be answered; and the rest, the last first. */
export function sorted(rows: Appointment[], injury: string, now: Day): Sorted {
  const own = rows.filter((row) => row.injury === injury).sort(inOrder);
  const isAhead = (row: Appointment) => row.day >= now && row.kept == null;
  const isOpen = (row: Appointment) =>
    row.day < now && row.kept == null && row.day >= addDays(now, -ASKED);
  return {
    ahead: own.filter(isAhead),
    open: own.filter(isOpen),
    past: own.filter((row) => !isAhead(row) && !isOpen(row)).reverse(),
  };
}
