/** When to synchronise: one at a time over all tabs and the service worker. */

import type { Database } from "../db/database";
import { computed, type Outcome, synchronise } from "./client";

export const CHANNEL = "recovery";

export interface News {
  user: string;
  /** "left": this device holds nothing of that account any more. */
  what: "queued" | "synchronised" | "left";
  outcome?: Outcome;
  /** Whether what is kept on this device is another than before. */
  changed?: boolean;
}

export function tell(news: News): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(news);
  channel.close();
}

export interface Flushed {
  outcome: Outcome;
  changed: boolean;
}

/** Synchronise under a lock that all pages of this origin share, then tell them.
 *
 * A page tells by its own channel, which does not come back to it. */
export async function flush(
  db: Database,
  user: string,
  patient: string,
  say: (news: News) => void = tell,
): Promise<Flushed> {
  const run = async (): Promise<Flushed> => {
    const before = await state(db);
    const outcome = await synchronise(db, patient);
    return { outcome, changed: before !== (await state(db)) };
  };
  const flushed = navigator.locks
    ? await navigator.locks.request(`sync-${user}`, run)
    : await run();
  say({ user, what: "synchronised", ...flushed });
  return flushed;
}

/** All that moves when anything was pushed, pulled or refused. */
async function state(db: Database): Promise<string> {
  const [cursor, derived, queued, parked] = await Promise.all([
    db.get("meta", "cursor"),
    computed(db),
    db.count("outbox"),
    db.count("parked"),
  ]);
  return `${cursor} ${derived?.version} ${queued} ${parked}`;
}
