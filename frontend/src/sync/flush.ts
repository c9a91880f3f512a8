/** When to synchronise: one at a time over all tabs and the service worker. */

import type { Database } from "../db/database";
import { type Outcome, synchronise } from "./client";

export const CHANNEL = "recovery";

export interface News {
  user: string;
  what: "queued" | "synchronised";
  outcome?: Outcome;
}

export function tell(news: News): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(news);
  channel.close();
}

/** Synchronise under a lock that all pages of this origin share, then tell them. */
export async function flush(db: Database, user: string, patient: string): Promise<Outcome> {
  const run = () => synchronise(db, patient);
  const outcome = navigator.locks
    ? await navigator.locks.request(`sync-${user}`, run)
    : await run();
  tell({ user, what: "synchronised", outcome });
  return outcome;
}
