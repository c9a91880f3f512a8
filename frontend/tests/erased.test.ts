/** A device wipes itself only when the server says that its account is deleted. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { enqueueNew, openDatabase } from "../src/db/database";
import { keepNotice, notice, remember, remembered } from "../src/db/remembered";
import { uuid7 } from "../src/domain/ids";
import { forgetIfErased } from "../src/sync/erased";

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
    await enqueueNew(db, { ...operation, set: { score } });
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
  const { asked } = server(200, { account_deleted: true });
  await forgetIfErased(who());
  expect(asked).toEqual([{ patient: patient.id, device }]);
  expect(await held()).toBe(false);
  expect(await remembered()).toBeUndefined();
  expect(await notice()).toEqual({ unsent: 1 });
});

test.each([
  [200, { account_deleted: false }],
  [401, { code: "not_signed_in" }],
  [404, { code: "not_found" }],
  [500, {}],
])("an answer of %i, %o wipes nothing", async (status, body) => {
  server(status, body);
  await forgetIfErased(who());
  expect(await held()).toBe(true);
  expect(await remembered()).toBeDefined();
  expect(await notice()).toBeUndefined();
});

test("no network wipes nothing", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("no network");
  });
  await forgetIfErased(who());
  expect(await held()).toBe(true);
});
