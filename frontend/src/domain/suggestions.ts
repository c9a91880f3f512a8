/** What a clinician suggests to a patient. */

import type { Day } from "./day";
import type { Row } from "./kinds";

type Suggested = Row<"suggestion">;

/** What of a patient's entries they are read beside. */
export interface Beside {
  rows: <K extends "suggestion" | "injury" | "discharge">(kind: K) => Row<K>[];
}

/** Those about an injury that is still treated: what ended, nobody waits for any more. */
const standing = (beside: Beside): Suggested[] =>
  beside.rows("suggestion").filter(({ injury, day }) => {
    const of = beside.rows("injury").find(({ id }) => id === injury);
    const isOver = beside.rows("discharge").some((row) => row.injury === injury && row.day >= day);
    return of && !of.ended_on && !isOver;
  });

/** Those that wait for an answer, the oldest first. */
export const openOnes = (beside: Beside): Suggested[] =>
  standing(beside)
    .filter(({ outcome }) => !outcome)
    .sort((a, b) => (a.day < b.day ? -1 : 1));

/** What is rated every week: it was suggested, and accepted by then. */
export const weeklyOnes = (beside: Beside, injury: string, day: Day): Suggested[] =>
  standing(beside).filter(
    (row) =>
      row.about === "question" &&
      row.injury === injury &&
      row.outcome === "accepted" &&
      (row.answered_on ?? row.day) <= day,
  );
