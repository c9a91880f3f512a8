/** The phone's side of sync against a small server that can lose answers and forget things. */

import { beforeEach, expect, test } from "vitest";
import type { SyncAnswer } from "../src/api/endpoints";
import type { Answer } from "../src/api/http";
import { type Database, enqueue, type Operation, openDatabase } from "../src/db/database";
import { uuid7 } from "../src/domain/ids";
import { computed, ownValues, synchronise, waiting } from "../src/sync/client";
import { readView } from "../src/sync/view";

const PATIENT = "0192f3a0-0000-7000-8000-000000000001";

interface Request {
  epoch: string | null;
  cursor: string | null;
  derived: number | null;
  operations: Operation[];
}

/** What the server does, as far as a phone can tell. */
class Server {
  epoch = uuid7();
  revision = 0;
  seen = new Set<string>();
  rows = new Map<string, SyncAnswer["changes"][number]>();
  loseAnswers = 0;
  status = 200;
  wait?: number;
  code = "";
  refuse = new Set<string>();
  requests = 0;
  /** What was computed, as it travels; sent only to who does not know this version. */
  derived: SyncAnswer["derived"] = null;
  known: (number | null)[] = [];

  post = async (body: object): Promise<Answer<SyncAnswer>> => {
    this.requests += 1;
    const request = structuredClone(body) as Request;
    this.known.push(request.derived);
    const failure = (status: number) =>
      ({
        ok: false,
        failure: { status, code: this.code, message: "", fields: {}, wait: this.wait },
      }) as const;
    if (this.status !== 200) return failure(this.status);
    const cursor = Number(request.cursor ?? 0);
    if ((request.epoch && request.epoch !== this.epoch) || cursor > this.revision) {
      return { ok: true, status: 200, data: this.answer(0, [], true) };
    }
    const results = request.operations.map((operation) => this.apply(operation));
    if (this.loseAnswers > 0) {
      this.loseAnswers -= 1;
      return failure(0);
    }
    const data = this.answer(cursor, results, false);
    const derived = this.derived?.version === request.derived ? null : this.derived;
    return { ok: true, status: 200, data: { ...data, derived } };
  };

  private apply(operation: Operation): SyncAnswer["results"][number] {
    if (this.refuse.has(operation.row)) {
      const fields = { score: ["0 to 10."] };
      return { id: operation.id, status: "rejected", code: "invalid", message: "No.", fields };
    }
    if (this.seen.has(operation.id)) return { id: operation.id, status: "duplicate" };
    this.seen.add(operation.id);
    this.revision += 1;
    const held = this.rows.get(operation.row)?.values ?? {};
    this.rows.set(operation.row, {
      kind: operation.kind,
      row: operation.row,
      revision: this.revision,
      deleted: operation.delete === true,
      values: { ...held, ...operation.set },
    });
    return { id: operation.id, status: "applied" };
  }

  private answer(cursor: number, results: SyncAnswer["results"], resync: boolean): SyncAnswer {
    const changes = [...this.rows.values()].filter((row) => row.revision > cursor);
    return {
      epoch: this.epoch,
      cursor: resync ? "0" : String(this.revision),
      more: resync,
      resync,
      results,
      changes: resync ? [] : structuredClone(changes),
    };
  }
}

let db: Database;
let server: Server;

beforeEach(async () => {
  db = await openDatabase(uuid7());
  server = new Server();
});

function pain(score: number, row = uuid7()): Operation {
  const set = { score, day: "2026-11-24" };
  return { id: uuid7(), patient: PATIENT, kind: "pain", row, base: 0, at: "", set };
}

const unsent = async () => (await readView(db)).queued.size;
const run = () => synchronise(db, PATIENT, server.post);

test("what was logged is sent, and leaves the outbox only then", async () => {
  await enqueue(db, pain(4), pain(5));
  expect(await unsent()).toBe(2);
  expect(await run()).toBe("done");
  expect(await unsent()).toBe(0);
  expect(server.rows.size).toBe(2);
});

test("an answer that is lost is asked for again, and counts once", async () => {
  await enqueue(db, pain(4));
  server.loseAnswers = 1;
  expect(await run()).toBe("offline");
  expect(await unsent()).toBe(1);
  expect(await run()).toBe("done");
  expect(server.revision).toBe(1);
});

test.each([
  [401, "sign-in"],
  [426, "too-old"],
  [500, "failed"],
  [0, "offline"],
])("a server that answers %i keeps everything", async (status, outcome) => {
  await enqueue(db, pain(4));
  server.status = status;
  expect(await run()).toBe(outcome);
  expect(await unsent()).toBe(1);
});

test.each([429, 503, 507])(
  "a server that answers %i is left alone as long as it says (S6)",
  async (status) => {
    await enqueue(db, pain(4));
    server.status = status;
    server.wait = 60_000;
    expect(await run()).toBe("later");
    expect(await unsent()).toBe(1);
    server.status = 200;
    expect(await run()).toBe("later");
    expect(server.requests, "it was not even asked").toBe(1);
    expect(await waiting(db)).toBeGreaterThan(50_000);
    expect(await waiting(db, Date.now() + 61_000)).toBe(0);
    await db.put("meta", Date.now() - 1, "notBefore");
    expect(await run()).toBe("done");
    expect(await unsent()).toBe(0);
  },
);

test("a clock that was put back does not make a phone wait for a day", async () => {
  await db.put("meta", Date.now() + 24 * 3_600_000, "notBefore");
  await enqueue(db, pain(4));
  expect(await run()).toBe("done");
});

test("a refused entry is set aside with its reason, and the others go through", async () => {
  const bad = pain(11);
  server.refuse.add(bad.row);
  await enqueue(db, pain(4), bad, pain(6));
  expect(await run()).toBe("done");
  const [parked] = await db.getAll("parked");
  expect(parked?.fields).toEqual({ score: ["0 to 10."] });
  expect(server.rows.size).toBe(2);
});

test("the same operation is queued once, however often it comes", async () => {
  const taken = pain(1);
  await enqueue(db, taken);
  await enqueue(db, taken);
  expect(await unsent()).toBe(1);
});

test("unsent values stand over what the server says", async () => {
  const row = uuid7();
  await enqueue(db, pain(4, row));
  await run();
  await enqueue(db, pain(7, row));
  server.status = 0;
  await run();
  const { view } = await readView(db);
  expect(view.get("pain")?.get(row)).toMatchObject({ pending: true, values: { score: 7 } });
});

test("a restored server that forgot gets back every row that the phone still holds", async () => {
  await enqueue(db, pain(1), pain(2));
  await run();
  const backup = structuredClone([...server.rows]);
  await enqueue(db, pain(3), pain(4, backup[0]?.[0]));
  await run();

  server = new Server();
  server.rows = new Map(backup);
  server.revision = 2;
  await enqueue(db, pain(5));
  expect(await run()).toBe("done");
  const scores = [...server.rows.values()].map((row) => row.values.score).sort();
  expect(scores).toEqual([2, 3, 4, 5]);
  expect(await unsent()).toBe(0);
});

test("a deletion that the restored server forgot is deleted again", async () => {
  const gone = pain(1);
  await enqueue(db, gone);
  await run();
  const backup = structuredClone([...server.rows]);
  await enqueue(db, { ...gone, id: uuid7(), set: undefined, delete: true });
  await run();
  server = new Server();
  server.rows = new Map(backup);
  server.revision = 1;
  expect(await run()).toBe("done");
  expect(server.rows.get(gone.row)?.deleted).toBe(true);
});

test("an outbox that an earlier release left behind is opened and sent", async () => {
  const user = uuid7();
  // The database as version 1 of the app made it, with nothing of today's code.
  await new Promise<void>((done, failed) => {
    const request = indexedDB.open(`recovery-${user}`, 1);
    request.onerror = failed;
    request.onupgradeneeded = () => {
      const made = request.result;
      made.createObjectStore("rows", { keyPath: ["kind", "id"] });
      const outbox = made.createObjectStore("outbox", { keyPath: "seq", autoIncrement: true });
      outbox.createIndex("id", "operation.id", { unique: true });
      made.createObjectStore("parked", { keyPath: "id" });
      made.createObjectStore("meta");
      outbox.add({ operation: pain(4) });
      outbox.add({ operation: pain(5) });
    };
    request.onsuccess = () => {
      request.result.close();
      done();
    };
  });
  const upgraded = await openDatabase(user);
  expect(await upgraded.count("outbox")).toBe(2);
  expect(await synchronise(upgraded, PATIENT, server.post)).toBe("done");
  expect(await upgraded.count("outbox")).toBe(0);
  expect(server.rows.size).toBe(2);
});

test("what was computed is kept, not asked for again, and forgotten on a resync", async () => {
  const findings = { day: "2026-11-24", revision: 3, items: [] };
  server.derived = { version: 7, findings };
  await synchronise(db, PATIENT, server.post);
  expect(await computed(db)).toEqual({ version: 7, findings });
  await synchronise(db, PATIENT, server.post);
  expect(server.known).toEqual([null, 7]);
  expect(await computed(db)).toEqual({ version: 7, findings });
  server.epoch = uuid7();
  server.known = [];
  await synchronise(db, PATIENT, server.post);
  expect(server.known[1]).toBeNull();
});

test("a person who has not agreed is asked, and the outbox waits (S14)", async () => {
  await enqueue(db, pain(4));
  Object.assign(server, { status: 403, code: "consent_needed" });
  expect(await run()).toBe("consent");
  expect(await unsent()).toBe(1);
  Object.assign(server, { status: 403, code: "forbidden" });
  expect(await run()).toBe("failed");
  Object.assign(server, { status: 200, code: "" });
  expect(await run()).toBe("done");
  expect(server.rows.size).toBe(1);
});

test("what a clinician wrote is not offered again as the patient's own (S9)", async () => {
  const row = (author: string) => ({
    kind: "precaution",
    row: uuid7(),
    revision: 1,
    deleted: false,
    values: { maximum: 90, ...(author ? { author } : {}) },
  });
  const [theirs, own] = [row("Jo Berger, Praxis"), row("")];
  server.revision = 1;
  for (const each of [theirs, own]) server.rows.set(each.row, each);
  await run();
  server.rows.clear();
  Object.assign(server, { epoch: uuid7(), revision: 0 });
  await run();
  expect([...server.rows.keys()]).toEqual([own.row]);
});

test("what only the server writes is left out of what a phone sends", () => {
  expect(ownValues({ score: 4, author: "", blocked_reasons: [] })).toEqual({ score: 4 });
});
