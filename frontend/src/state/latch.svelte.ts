/** Whether the lock of this phone is closed. What a lock is, and what opens it, is loaded where there is one. */

import { onDevice } from "./kept";

const KEPT = "lock";
const CLOSED = "lock closed";
/** Out of sight for so long, it closes again; in milliseconds. */
export const AWAY = 60_000;

class Latch {
  /** The lock as it is kept, of which `domain/lock` knows the meaning; empty without one. */
  kept = $state(onDevice.get(KEPT) ?? "");
  isClosed = $state(this.kept !== "");
  /** Its owner signs in to remove it. */
  isForgotten = $state(false);

  constructor() {
    let left = Number.POSITIVE_INFINITY;
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) left = Date.now();
      else this.isClosed ||= this.kept !== "" && Date.now() - left >= AWAY;
    });
    // Set, removed or closed in another tab.
    addEventListener("storage", ({ key }) => {
      if (key === CLOSED) this.isClosed = this.kept !== "";
      if (key === KEPT || key === null) this.take(onDevice.get(KEPT) ?? "");
    });
  }

  /** Keep a lock, or none. It closes when the app is opened next, or was out of sight. */
  keep(lock: string): void {
    if (lock) onDevice.set(KEPT, lock);
    else onDevice.remove(KEPT);
    this.take(lock);
  }

  /** Close it at once, in every tab. */
  close(): void {
    onDevice.set(CLOSED, String(Date.now()));
    this.isClosed = true;
  }

  private take(lock: string): void {
    this.kept = lock;
    this.isForgotten &&= lock !== "";
    this.isClosed &&= lock !== "";
  }
}

export const latch = new Latch();
