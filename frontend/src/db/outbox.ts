/** What waits to be sent, changed in one transaction each, whatever other tabs do meanwhile. */

import type { Uuid } from "../domain/ids";
import type { Database, Operation } from "./database";

/** Operations that are on their way without a mark: there was no room to write one. */
const unmarked = new Set<Uuid>();

/** The next operations to send, marked as tried. At most `most`, and not much above `bytes`. */
export async function nextToSend(db: Database, most: number, bytes: number): Promise<Operation[]> {
  const queued = await db.getAll("outbox", undefined, most);
  const batch: typeof queued = [];
  let size = 0;
  for (const entry of queued) {
    size += JSON.stringify(entry.operation).length;
    if (batch.length && size > bytes) break;
    batch.push(entry);
  }
  const fresh = batch.filter((entry) => !entry.tried);
  if (fresh.length === 0) return batch.map(({ operation }) => operation);
  try {
    const tx = db.transaction("outbox", "readwrite");
    const kept: Operation[] = [];
    for (const { seq, operation } of batch) {
      // Taken back meanwhile: it does not go.
      if (seq === undefined || !(await tx.store.get(seq))) continue;
      await tx.store.put({ seq, operation, tried: true });
      kept.push(operation);
    }
    await tx.done;
    return kept;
  } catch (error) {
    if ((error as DOMException).name !== "QuotaExceededError") throw error;
    // A full phone must still be able to send: that makes room.
    for (const { operation } of batch) unmarked.add(operation.id);
    return batch.map(({ operation }) => operation);
  }
}

/** Undo `operation`: one that nobody has seen goes, else `inverse` follows it.
 *
 * With an operation that began its row goes all that followed on that row. */
export async function takeBack(
  db: Database,
  operation: Operation,
  inverse: Operation | null,
  began: boolean,
): Promise<void> {
  const tx = db.transaction("outbox", "readwrite");
  const seq = await tx.store.index("id").getKey(operation.id);
  const held = seq === undefined ? undefined : await tx.store.get(seq);
  if (seq !== undefined && held && !held.tried && !unmarked.has(operation.id)) {
    for await (const cursor of tx.store.iterate(IDBKeyRange.lowerBound(seq))) {
      const { kind, row, id } = cursor.value.operation;
      const follows = began && kind === operation.kind && row === operation.row;
      if (follows || id === operation.id) await cursor.delete();
    }
  } else if (inverse) await tx.store.add({ operation: inverse });
  await tx.done;
}

/** Queue `operation` in the place of what was refused under `id`. Says whether that was there. */
export async function mendParked(db: Database, id: Uuid, operation: Operation): Promise<boolean> {
  const tx = db.transaction(["parked", "outbox"], "readwrite");
  const isThere = (await tx.objectStore("parked").getKey(id)) !== undefined;
  if (isThere) {
    await tx.objectStore("outbox").add({ operation });
    await tx.objectStore("parked").delete(id);
  }
  await tx.done;
  return isThere;
}

/** Set aside what alone is too much for the server. */
export async function parkTooLarge(db: Database, operation: Operation): Promise<void> {
  const tx = db.transaction(["parked", "outbox"], "readwrite");
  const outbox = tx.objectStore("outbox");
  const seq = await outbox.index("id").getKey(operation.id);
  const parked = { id: operation.id, operation, code: "too_large", message: "", fields: {} };
  await tx.objectStore("parked").put(parked);
  if (seq !== undefined) await outbox.delete(seq);
  await tx.done;
}
