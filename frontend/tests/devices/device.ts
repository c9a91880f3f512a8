/** A phone with the app's own journal, whose disk can be full and whose browser closes databases. */

import { openDatabase } from "../../src/db/database";
import { uuid7 } from "../../src/domain/ids";
import { Journal } from "../../src/state/journal.svelte";

export const PATIENT = "0192f3a0-0000-7000-8000-000000000001";

const full = new Set<string>();

for (const name of ["add", "put"] as const) {
  const plain = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...values: [unknown]) {
    if (full.has(this.transaction.db.name)) {
      throw new DOMException("no room", "QuotaExceededError");
    }
    return plain.apply(this, values);
  };
}

export class Device {
  readonly user = uuid7();
  readonly id = uuid7();
  journal = new Journal();

  async start(): Promise<this> {
    const db = await openDatabase(this.user);
    await db.put("meta", this.id, "device");
    db.close();
    await this.journal.open(this.user, PATIENT);
    return this;
  }

  /** As if the page had been loaded anew: what only its memory held is gone. */
  async reload(): Promise<void> {
    this.journal.close();
    this.journal = new Journal();
    await this.journal.open(this.user, PATIENT);
  }

  set isFull(is: boolean) {
    if (is) full.add(`recovery-${this.user}`);
    else full.delete(`recovery-${this.user}`);
  }

  /** The browser closes the database behind the page's back. */
  loseDatabase(): void {
    (Reflect.get(Reflect.get(this.journal, "store"), "db") as IDBDatabase).close();
  }

  end(): void {
    this.isFull = false;
    this.journal.close();
  }
}

export const tick = (ms = 0): Promise<void> => new Promise((done) => setTimeout(done, ms));

export async function until(is: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const last = performance.now() + 5_000;
  while (!(await is())) {
    if (performance.now() > last) throw new Error(`not within five seconds: ${what}`);
    await tick(1);
  }
}

/** Everything is sent, and what others wrote has come. */
export async function synchronised(...devices: Device[]): Promise<void> {
  for (let round = 0; round < 2; round++) {
    for (const { journal } of devices) {
      await until(async () => {
        journal.send();
        await tick(1);
        return journal.unsent === 0 && !journal.isSending;
      }, "an outbox is empty");
    }
  }
}
