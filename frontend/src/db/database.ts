/** One IndexedDB per account, so that nobody sees or sends another person's entries. */

import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";
import type { Uuid } from "../domain/ids";

export interface Operation {
  id: Uuid;
  patient: Uuid;
  kind: string;
  row: Uuid;
  base: number;
  set?: Record<string, unknown>;
  delete?: true;
  /** Written only where there is no row yet: what was said elsewhere stands. */
  only_new?: true;
  at: string;
}

/** A row as the server last said it. `stale`: not yet confirmed since a resync began. */
export interface StoredRow {
  kind: string;
  id: Uuid;
  revision: number;
  deleted: boolean;
  values: Record<string, unknown>;
  stale?: boolean;
  /** What this phone held newer than the server, to be offered again. */
  offer?: { deleted: boolean; values: Record<string, unknown> };
}

export interface Queued {
  seq?: number;
  operation: Operation;
  /** It was on its way at least once: the server may know it, whatever was answered. */
  tried?: true;
}

export interface Parked {
  id: Uuid;
  operation: Operation;
  code: string;
  message: string;
  fields: Record<string, string[]>;
}

interface Schema extends DBSchema {
  rows: { key: [string, Uuid]; value: StoredRow };
  outbox: { key: number; value: Queued; indexes: { id: Uuid } };
  parked: { key: Uuid; value: Parked };
  meta: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

const VERSION = 1;
const name = (user: Uuid) => `recovery-${user}`;

/** Open a person's database. A newer page elsewhere closes this one instead of being blocked. */
export async function openDatabase(user: Uuid): Promise<Database> {
  const db: Database = await openDB<Schema>(name(user), VERSION, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore("rows", { keyPath: ["kind", "id"] });
        const outbox = database.createObjectStore("outbox", {
          keyPath: "seq",
          autoIncrement: true,
        });
        outbox.createIndex("id", "operation.id", { unique: true });
        database.createObjectStore("parked", { keyPath: "id" });
        database.createObjectStore("meta");
      }
    },
    blocking: () => db.close(),
  });
  return db;
}

/** The accounts, but for `user`, that have a database in this browser. */
export async function othersThan(user: Uuid): Promise<Uuid[]> {
  const all = (await indexedDB.databases?.()) ?? [];
  const names = all.map((each) => each.name?.match(/^recovery-(.+)$/)?.[1] ?? "");
  return names.filter((each) => each && each !== user);
}

export function wipe(user: Uuid): Promise<void> {
  return deleteDB(name(user));
}

/** Queue an operation whose id was drawn just now. It is written even if the page goes away in this
 * moment: nothing is read first, and the transaction does not wait for its end. */
export async function enqueueNew(db: Database, operation: Operation): Promise<void> {
  const tx = db.transaction("outbox", "readwrite");
  const added = tx.store.add({ operation });
  tx.commit();
  try {
    await Promise.all([added, tx.done]);
  } catch (error) {
    // It was written, and only the answer got lost.
    if ((error as DOMException).name !== "ConstraintError") throw error;
  }
}

/** Queue operations that may be there already: the same id is queued once. */
export async function enqueue(db: Database, ...operations: Operation[]): Promise<void> {
  const tx = db.transaction("outbox", "readwrite");
  for (const operation of operations) {
    if ((await tx.store.index("id").getKey(operation.id)) === undefined) {
      await tx.store.add({ operation });
    }
  }
  await tx.done;
}
