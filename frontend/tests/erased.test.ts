/** A device empties itself only when the server says that its account is deleted or it is ended. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { enqueue, openDatabase } from "../src/db/database";
import { keepNotice, notice, remember, remembered, sealedOf } from "../src/db/remembered";
import { uuid7 } from "../src/domain/ids";
import { settle } from "../src/sync/erased";
import { reopen } from "../src/sync/leaving";

let user: string;
let device: string;
const patient = { id: uuid7(), name: "", zone: "UTC", language: "en" };
const who = () => ({ user, email: "", patient, emergencyNumber: "112", vapidKey: "" });

beforeEach(async () => {
  user = uuid7();
  device = uuid7();
  await remember(who());
  await keepNotice(null);
  const db = await openDatabase(user);
  await db.put("meta", device, "device");
  const row = uuid7();
  for (const score of [4, 5]) {
    const operation = { id: uuid7(), patient: patient.id, kind: "pain", row, base: 0, at: "" };
    await enqueue(db, { ...operation, set: { score } });
  }
  db.close();
});
afterEach(() => vi.unstubAllGlobals());

const held = async () =>
  (await indexedDB.databases()).some(({ name }) => name === `recovery-${user}`);

/** The server's answer to the question, and what it was asked. */
function server(status: number, body: object): { asked: unknown[] } {
  const asked: unknown[] = [];
  vi.stubGlobal("fetch", async (path: string, init?: RequestInit) => {
    if (path === "/api/v1/session") return Response.json({ csrf_token: "x" });
    if (path.endsWith("/erased/")) asked.push(JSON.parse(String(init?.body)));
    return Response.json(body, { status });
  });
  return { asked };
}

test("it proves itself by its ids, wipes all, and keeps how much was unsent", async () => {
  const { asked } = server(200, { account_deleted: true, ended_device: null, seal_key: "" });
  await settle(who());
  expect(asked).toEqual([{ patient: patient.id, device }]);
  expect(await held()).toBe(false);
  expect(await remembered()).toBeUndefined();
  expect(await notice()).toEqual({ unsent: 1 });
});

test.each([
  [200, { account_deleted: false }],
  [200, { account_deleted: false, ended_device: null }],
  [200, { account_deleted: false, ended_device: "another", seal_key: "x" }],
  [401, { code: "not_signed_in" }],
  [404, { code: "not_found" }],
  [500, {}],
])("an answer of %i, %o wipes nothing", async (status, body) => {
  server(status, body);
  await settle(who());
  expect(await held()).toBe(true);
  expect(await remembered()).toBeDefined();
  expect(await notice()).toBeUndefined();
});

test("no network wipes nothing", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("no network");
  });
  await settle(who());
  expect(await held()).toBe(true);
});

/** A key of the server's. */
async function keys() {
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const pair = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
  const point = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  return { key: btoa(String.fromCharCode(...point)) };
}

test("ended by its owner it keeps what was not sent, sealed, and nothing that can be read (S19)", async () => {
  const { key } = await keys();
  server(200, { account_deleted: false, ended_device: device, seal_key: key });
  expect(await settle(who())).toBe(true);
  expect(await held()).toBe(false);
  expect(await remembered()).toBeUndefined();
  expect(await notice()).toEqual({ ended: true, unsent: 1, lost: 0 });
  const pieces = await sealedOf(user);
  expect(pieces).toHaveLength(1);
  expect(JSON.stringify(pieces)).not.toContain("score");
});

test("signed in again its entries are in the outbox once, however often it is tried (S19)", async () => {
  const { key } = await keys();
  const db = await openDatabase(user);
  const outbox = (await db.getAll("outbox")).map(({ operation }) => operation);
  db.close();
  server(200, { account_deleted: false, ended_device: device, seal_key: key });
  await settle(who());
  server(503, {});
  await reopen(user);
  expect(await sealedOf(user)).toHaveLength(1);
  server(200, { outbox, parked: [] });
  await reopen(user);
  await reopen(user);
  expect(await sealedOf(user)).toEqual([]);
  const again = await openDatabase(user);
  const queued = (await again.getAll("outbox")).map(({ operation }) => operation.id);
  again.close();
  expect(queued).toEqual(outbox.map(({ id }) => id));
});

test("where a browser cannot seal it says how much is lost, and nothing can be read (S19)", async () => {
  server(200, { account_deleted: false, ended_device: device, seal_key: "x" });
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
  await settle(who());
  expect(await held()).toBe(false);
  expect(await notice()).toEqual({ ended: true, unsent: 0, lost: 1 });
});
