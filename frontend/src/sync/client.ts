/** The phone's side of sync: push what was done, pull what is lacking, lose nothing.
 *
 * An operation leaves the outbox only when the server has acknowledged it. Of all tabs and the
 * service worker, one pushes at a time. */

import { postSync, type SyncAnswer } from "../api/endpoints";
import type { Answer, Failure } from "../api/http";
import type { Database, Operation, Parked, StoredRow } from "../db/database";
import { nextToSend, parkTooLarge } from "../db/outbox";
import { withOffset } from "../domain/day";
import { uuid7 } from "../domain/ids";
import { isOwn, OWN_KINDS, SERVER_FIELDS } from "../domain/kinds";

const PROTOCOL = 1;
const BATCH = 200;
/** Characters of a request, roughly: a slow line must bring it through before it gives up. */
const MOST_AT_ONCE = 200_000;

export type Outcome = "done" | "offline" | "sign-in" | "consent" | "too-old" | "later" | "failed";
export type Post = (request: object) => Promise<Answer<SyncAnswer>>;

/** Names a row in a set of those that changed. */
export const rowName = (kind: string, row: string): string => `${kind} ${row}`;

/** What a run changed of what is kept on this phone. */
export class Changes {
  readonly rows = new Set<string>();
  /** Too much to name. */
  everything = false;
  /** Something beside the rows: what was refused, what was computed. */
  beside = false;

  get any(): boolean {
    return this.everything || this.beside || this.rows.size > 0;
  }
}

async function deviceId(db: Database): Promise<string> {
  const known = (await db.get("meta", "device")) as string | undefined;
  if (known) return known;
  const made = uuid7();
  await db.put("meta", made, "device");
  return made;
}

/** What the server last computed from the entries, with a version of its own. */
export async function computed(db: Database): Promise<SyncAnswer["derived"]> {
  return ((await db.get("meta", "derived")) as SyncAnswer["derived"]) ?? null;
}

/** Milliseconds: a longer wait is not believed, nor one that a clock put back has made of one. */
const LONGEST_WAIT = 3_600_000;

const OWN: ReadonlySet<string> = new Set(OWN_KINDS);
const OF_THE_SERVER: ReadonlySet<string> = new Set(SERVER_FIELDS);

/** For how many milliseconds the server still wants to be left alone, by all tabs and the worker. */
export async function waiting(db: Database, now = Date.now()): Promise<number> {
  const until = ((await db.get("meta", "notBefore")) as number | undefined) ?? 0;
  return until - now > LONGEST_WAIT ? 0 : Math.max(0, until - now);
}

/** Push and pull until both sides agree. Returns why it stopped. */
export async function synchronise(
  db: Database,
  patient: string,
  post: Post = postSync,
  changes: Changes = new Changes(),
): Promise<Outcome> {
  const device = await deviceId(db);
  if (await waiting(db)) return "later";
  let most = BATCH;
  for (;;) {
    const resyncing = Boolean(await db.get("meta", "resyncing"));
    // While a resync pulls, nothing is pushed: the outbox is based anew when it is through.
    const operations = resyncing ? [] : await nextToSend(db, most, MOST_AT_ONCE);
    const answer = await post({
      protocol: PROTOCOL,
      device,
      epoch: (await db.get("meta", "epoch")) ?? null,
      cursor: (await db.get("meta", "cursor")) ?? null,
      derived: (await computed(db))?.version ?? null,
      operations,
    });
    if (!answer.ok) {
      const [first] = operations;
      if (answer.failure.status === 413 && first) {
        // Fewer at once; what alone is too much waits no longer in front of the others.
        if (operations.length === 1) {
          await parkTooLarge(db, first);
          changes.rows.add(rowName(first.kind, first.row));
          changes.beside = true;
        }
        most = Math.ceil(operations.length / 2);
        continue;
      }
      if (!answer.failure.wait) return outcomeOf(answer.failure);
      const wait = Math.min(answer.failure.wait, LONGEST_WAIT);
      await db.put("meta", Date.now() + wait, "notBefore");
      return "later";
    }
    if (answer.data.resync) {
      await beginResync(db, answer.data.epoch);
      continue;
    }
    await take(db, answer.data, changes);
    if (answer.data.more) continue;
    if (resyncing) {
      await endResync(db, patient);
      changes.everything = true;
    }
    if ((await db.count("outbox")) === 0) return "done";
  }
}

function outcomeOf({ status, code }: Failure): Outcome {
  if (status === 401) return "sign-in";
  // The outbox stays; the page asks for the agreement and sends then.
  if (code === "consent_needed") return "consent";
  if (status === 426) return "too-old";
  return status === 0 ? "offline" : "failed";
}

/** Take one answer in one transaction: results, changes, and how far we have seen. */
async function take(db: Database, answer: SyncAnswer, changes: Changes): Promise<void> {
  const tx = db.transaction(["rows", "outbox", "parked", "meta"], "readwrite");
  const outbox = tx.objectStore("outbox");
  const touched = answer.changes.map(({ kind, row }) => rowName(kind, row));
  for (const result of answer.results) {
    const seq = await outbox.index("id").getKey(result.id);
    if (seq === undefined) continue;
    const entry = await outbox.get(seq);
    if (entry) touched.push(rowName(entry.operation.kind, entry.operation.row));
    if (entry && result.status === "rejected") {
      const parked: Parked = {
        id: result.id,
        operation: entry.operation,
        code: result.code ?? "",
        message: result.message ?? "",
        fields: result.fields ?? {},
      };
      await tx.objectStore("parked").put(parked);
    }
    await outbox.delete(seq);
  }
  const rows = tx.objectStore("rows");
  for (const change of answer.changes) {
    const held = await rows.get([change.kind, change.row]);
    const row: StoredRow = {
      kind: change.kind,
      id: change.row,
      revision: change.revision,
      deleted: change.deleted,
      values: change.values,
    };
    if (held?.stale && held.revision > change.revision) {
      row.offer = { deleted: held.deleted, values: held.values };
    }
    await rows.put(row);
  }
  await tx.objectStore("meta").put(answer.cursor, "cursor");
  await tx.objectStore("meta").put(answer.epoch, "epoch");
  if (answer.derived) await tx.objectStore("meta").put(answer.derived, "derived");
  for (const name of touched) changes.rows.add(name);
  changes.beside ||=
    Boolean(answer.derived) || answer.results.some(({ status }) => status === "rejected");
  await tx.done;
}

/** The server lost something, or we did: see everything again, forget nothing. */
async function beginResync(db: Database, epoch: string): Promise<void> {
  const tx = db.transaction(["rows", "meta"], "readwrite");
  for await (const cursor of tx.objectStore("rows")) {
    await cursor.update({ ...cursor.value, stale: true });
  }
  const meta = tx.objectStore("meta");
  await meta.put(epoch, "epoch");
  await meta.delete("cursor");
  await meta.delete("derived");
  await meta.put(true, "resyncing");
  await tx.done;
}

/** Offer again every own row that the server lacks or has older than this phone held it. */
async function endResync(db: Database, patient: string): Promise<void> {
  const tx = db.transaction(["rows", "outbox", "meta"], "readwrite");
  const rows = tx.objectStore("rows");
  const outbox = tx.objectStore("outbox");
  const offers: Operation[] = [];
  for await (const cursor of rows) {
    const row = cursor.value;
    const offered = row.stale ? (row.deleted ? null : row) : row.offer;
    // What a clinician wrote is theirs to write again.
    const isOurs = OWN.has(row.kind) && offered?.values.rater !== "clinician";
    if (offered && isOurs && isOwn(offered.values)) {
      offers.push({
        id: uuid7(),
        patient,
        kind: row.kind,
        row: row.id,
        base: row.stale ? 0 : row.revision,
        at: withOffset(),
        ...(offered.deleted ? { delete: true as const } : { set: ownValues(offered.values) }),
      });
    }
    if (row.stale) await cursor.delete();
    else if (row.offer) await cursor.update({ ...row, offer: undefined });
  }
  // What waited in the outbox is newer than the offers: it goes after them, based anew.
  const waiting = await outbox.getAll();
  await outbox.clear();
  for (const operation of offers) await outbox.add({ operation });
  for (const { operation } of waiting) {
    const held = await rows.get([operation.kind, operation.row]);
    await outbox.add({ operation: { ...operation, base: held?.revision ?? 0 } });
  }
  await tx.objectStore("meta").delete("resyncing");
  await tx.done;
}

export function ownValues(values: Record<string, unknown>): Record<string, unknown> {
  const own = Object.entries(values).filter(([name]) => !OF_THE_SERVER.has(name));
  // What the rules blocked, they block again; a device may only ask for it.
  return Object.fromEntries(
    own.map(([name, value]) => [name, name === "status" && value === "blocked" ? "active" : value]),
  );
}
