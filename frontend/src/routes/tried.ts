/** What is being tried. While a trial runs no chart marks its periods. */

import { journal } from "../state";

/** The regimens of running trials. */
export function triedRegimens(): Set<string> {
  const running = journal.rows("trial").filter((row) => row.status === "running");
  return new Set(running.map((row) => row.regimen));
}
