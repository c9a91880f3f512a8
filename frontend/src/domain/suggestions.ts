/** What a clinician suggests to a patient. */

import type { Row } from "./kinds";

/** Those that wait for an answer, the oldest first. */
export const openOnes = (rows: Row<"suggestion">[]): Row<"suggestion">[] =>
  rows.filter(({ outcome }) => !outcome).sort((a, b) => (a.day < b.day ? -1 : 1));

/** What is rated every week: it was suggested, and accepted. */
export const weeklyOnes = (
  rows: readonly Row<"suggestion">[],
  injury: string,
): Row<"suggestion">[] =>
  rows.filter(
    (row) => row.about === "question" && row.injury === injury && row.outcome === "accepted",
  );
