/** When to synchronise: one at a time over all tabs and the service worker. */

import type { Database } from "../db/database";
import { Changes, type Outcome, synchronise } from "./client";

export const CHANNEL = "recovery";

/** Rows by their names; "all" where they are too many to name. */
export type RowNames = string[] | "all";

/** From so many rows on all are read at once. */
const MANY = 500;

export interface News {
  user: string;
  /** "left": this device holds nothing of that account any more. */
  what: "queued" | "synchronised" | "left";
  outcome?: Outcome;
  /** Whether what is kept on this device is another than before. */
  changed?: boolean;
  /** Of which rows; none named: of any. */
  rows?: RowNames;
}

export function tell(news: News): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(news);
  channel.close();
}

export interface Flushed {
  outcome: Outcome;
  changed: boolean;
  rows: RowNames;
}

/** Synchronise under a lock that all pages of this origin share, then tell them.
 *
 * A page tells by its own channel, which does not come back to it. `changes` may hold what an
 * earlier try changed before its database was closed. */
export async function flush(
  db: Database,
  user: string,
  patient: string,
  say: (news: News) => void = tell,
  changes: Changes = new Changes(),
): Promise<Flushed> {
  const run = async (): Promise<Flushed> => {
    const outcome = await synchronise(db, patient, undefined, changes);
    const rows =
      changes.everything || changes.rows.size > MANY ? ("all" as const) : [...changes.rows];
    return { outcome, changed: changes.any, rows };
  };
  const flushed = navigator.locks
    ? await navigator.locks.request(`sync-${user}`, run)
    : await run();
  say({ user, what: "synchronised", ...flushed });
  return flushed;
}
