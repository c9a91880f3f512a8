/** What is being tried. While a trial runs no chart marks its periods. */

import type { KindName } from "../domain/kinds";
import { journal } from "../state";

interface Tried {
  regimen: string;
  status: string;
}

/** The regimens of running trials. */
export function triedRegimens(): Set<string> {
  const trials = journal.rows("trial" as KindName) as unknown as Tried[];
  return new Set(trials.filter((row) => row.status === "running").map((row) => row.regimen));
}
