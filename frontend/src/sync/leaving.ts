/** Emptying this device of a person's record: unsent entries stay, sealed for the server alone.
 * Loaded when it is needed. */

import { openSealed } from "../api/account";
import { enqueue, type Operation, openDatabase, type Parked, wipe } from "../db/database";
import { keepSealed, sealedOf } from "../db/remembered";
import type { Uuid } from "../domain/ids";
import { canSeal, type Sealed, seal } from "./seal";

/** So many entries to a piece that each stays well below what the server takes. */
const PIECE = 50;

export interface Left {
  /** Rows with entries that were not sent and are kept sealed. */
  unsent: number;
  /** Rows whose entries could not be sealed and went. */
  lost: number;
}

interface Piece {
  outbox: Operation[];
  parked: Parked[];
}

/** Seal what was not sent for `key` and remove all the rest of `user` from this device.
 *
 * Where the browser cannot seal, unsent entries are lost; nothing is removed then unless it `must`. */
export async function leave(user: Uuid, key: string, must: boolean): Promise<Left | null> {
  const db = await openDatabase(user);
  const outbox = (await db.getAll("outbox")).map(({ operation }) => operation);
  const parked = await db.getAll("parked");
  db.close();
  const rows = new Set(
    [...outbox, ...parked.map(({ operation }) => operation)].map(
      ({ kind, row }) => `${kind} ${row}`,
    ),
  ).size;
  const sealed: Sealed[] = [];
  if (rows && canSeal()) {
    for (const piece of pieces(outbox, parked)) sealed.push(await seal(key, user, piece));
    await keepSealed(user, [...(await sealedOf(user)), ...sealed]);
  } else if (rows && !must) return null;
  await wipe(user);
  return sealed.length ? { unsent: rows, lost: 0 } : { unsent: 0, lost: rows };
}

function pieces(outbox: Operation[], parked: Parked[]): Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < Math.max(outbox.length, parked.length); at += PIECE) {
    found.push({
      outbox: outbox.slice(at, at + PIECE),
      parked: parked.slice(at, at + PIECE),
    });
  }
  return found;
}

/** Put back in the outbox what was sealed here for the account that is signed in again. */
export async function reopen(user: Uuid): Promise<void> {
  for (const piece of await sealedOf(user)) {
    const answer = await openSealed(piece);
    if (!answer.ok) continue;
    const db = await openDatabase(user);
    // Idempotent: an operation keeps its id, so the server recognises it.
    await enqueue(db, ...(answer.data.outbox as unknown as Operation[]));
    for (const each of answer.data.parked) await db.put("parked", each as unknown as Parked);
    db.close();
    const left = (await sealedOf(user)).filter(({ box }) => box !== piece.box);
    await keepSealed(user, left);
  }
}
