/** Nothing that was entered is lost or stored wrongly, and what cannot be stored is said. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDatabase } from "../src/db/database";
import { Device, PATIENT, synchronised, tick, until } from "./devices/device";
import { ModelServer } from "./devices/server";

const net = vi.hoisted(() => ({ post: undefined as unknown as ModelServer["post"] }));
vi.mock("../src/api/endpoints", () => ({ postSync: (body: object) => net.post(body) }));

const INJURY = "0192f3a0-0000-7000-8000-00000000000a";
const MAGNESIUM = "0192f3a0-0000-7000-8000-00000000000b";
let server: ModelServer;
let devices: Device[] = [];

async function phone(): Promise<Device> {
  const device = await new Device().start();
  devices.push(device);
  return device;
}

beforeEach(() => {
  server = new ModelServer();
  net.post = server.post;
});
afterEach(() => {
  for (const device of devices) device.end();
  devices = [];
});

const pain = (score: number) =>
  ({ injury: INJURY, day: "2026-11-27", context: "rest", score }) as const;
const scores = (device: Device) => device.journal.rows("pain").map(({ score }) => score);
const sent = () => server.arrived.map(({ set, delete: gone }) => (gone ? "deleted" : set));

test("a database that the browser has closed is opened again, and the tap stored (P4)", async () => {
  const device = await phone();
  device.loseDatabase();
  await device.journal.save("pain", pain(4));
  expect(scores(device)).toEqual([4]);
  await synchronised(device);
  expect(sent()).toEqual([pain(4)]);
});

test("what a sync took before the browser closed the database is shown after it", async () => {
  const device = await phone();
  const { journal } = device;
  await synchronised(device);
  const before = server.requests;
  const plain = IDBDatabase.prototype.transaction;
  let isTaken = false;
  const closing = vi.spyOn(IDBDatabase.prototype, "transaction");
  closing.mockImplementation(function (this: IDBDatabase, names, ...rest) {
    // Between taking the answer and counting what is left to send.
    if (isTaken && names === "outbox") {
      isTaken = false;
      this.close();
    }
    return plain.call(this, names, ...rest);
  });
  net.post = async (body) => {
    const answer = await server.post(body);
    isTaken = server.requests === before + 1;
    return answer;
  };
  await journal.save("pain", pain(4));
  await until(() => server.requests > before && !journal.isSending, "it was sent");
  closing.mockRestore();
  expect(journal.unsent).toBe(0);
  expect(journal.rows("pain")).toMatchObject([{ score: 4, revision: 1, pending: false }]);
});

test("on a full phone a tap is said not to be saved until it is, in its order (P4)", async () => {
  const device = await phone();
  const { journal } = device;
  device.isFull = true;
  const first = journal.save("pain", pain(4));
  const second = journal.save("pain", pain(7));
  await until(() => journal.keeping.waiting === 2, "both wait");
  expect(journal.keeping.trouble).toBe("full");
  expect(scores(device), "what is not kept is not shown as kept").toEqual([]);
  await journal.keeping.again();
  expect(journal.keeping.trouble).toBe("full");
  device.isFull = false;
  await journal.keeping.again();
  expect(journal.keeping.trouble).toBeNull();
  await (await second).undo();
  expect(scores(device)).toEqual([4]);
  await first;
});

test("what was refused for its content is no matter of room, and rejects (P4)", async () => {
  const { journal } = await phone();
  const broken = {
    ...pain(4),
    day: {
      toJSON: () => {
        throw new TypeError("no");
      },
    },
  };
  await expect(journal.save("pain", broken as never)).rejects.toThrow("no");
  await journal.save("pain", pain(5));
  expect(journal.keeping.trouble).toBeNull();
});

test("a page whose account was signed out elsewhere makes no database anew (P12)", async () => {
  const device = new Device();
  await device.journal.open(device.user, PATIENT, async () => false);
  const left = new Promise((done) => addEventListener("left_here", done, { once: true }));
  device.loseDatabase();
  void device.journal.save("pain", pain(4));
  await left;
  await until(() => device.journal.keeping.trouble === "other", "it is said");
  device.end();
  expect(device.journal.keeping.trouble).toBeNull();
});

test("undo of what was not sent leaves the server nothing to see (P5)", async () => {
  const device = await phone();
  const { journal } = device;
  server.offline.add(device.id);
  const made = await journal.save("regimen", { supplement: MAGNESIUM, starts_on: "2026-11-01" });
  const ended = await journal.save("regimen", { status: "ended" }, { row: made.row });
  // Whether the first try to send has left by now or not.
  await ended.undo();
  expect(journal.find("regimen", made.row)?.status ?? "active").toBe("active");
  server.offline.clear();
  await synchronised(device);
  expect(server.rejected).toEqual([]);
  expect(server.rows.get(made.row)?.values.status).toBe("active");
});

test("undo of what the server may know follows it with what the server accepts (P5)", async () => {
  const device = await phone();
  const { journal } = device;
  server.unheard.add(device.id);
  const made = await journal.save("regimen", { supplement: MAGNESIUM, starts_on: "2026-11-01" });
  const ended = await journal.save("regimen", { status: "ended" }, { row: made.row });
  journal.send();
  await until(() => server.arrived.length === 2, "both arrived, though no answer came");
  await ended.undo();
  server.unheard.clear();
  await synchronised(device);
  expect(server.rejected).toEqual([]);
  expect(server.rows.get(made.row)?.values.status).toBe("active");
  await made.undo();
  await synchronised(device);
  expect(server.rows.get(made.row)?.deleted).toBe(true);
});

test("undo leaves alone what another device has changed since (P5)", async () => {
  const [one, other] = [await phone(), await phone()];
  await one.journal.save("pain", pain(2));
  const changed = await one.journal.save("pain", pain(4));
  await synchronised(one, other);
  await other.journal.save("pain", pain(9));
  await synchronised(other, one);
  await changed.undo();
  await synchronised(one, other);
  expect([scores(one), scores(other)]).toEqual([[9], [9]]);
});

test("undo is done once, however often it is tapped (P5)", async () => {
  const device = await phone();
  await device.journal.save("pain", pain(2));
  await synchronised(device);
  const { undo } = await device.journal.save("pain", pain(4));
  await Promise.all([undo(), undo()]);
  await synchronised(device);
  expect(scores(device)).toEqual([2]);
  expect(server.arrived.length).toBeLessThanOrEqual(3);
});

test("a refused entry that is mended is at no moment in neither place (P5)", async () => {
  const device = await phone();
  const { journal } = device;
  await journal.save("pain", { ...pain(0), score: "eleven" as unknown as number });
  await until(() => journal.parked.length === 1, "it is refused");
  const [entry] = journal.parked;
  device.isFull = true;
  void journal.mend(entry?.id ?? "", { score: 7 });
  await until(() => journal.keeping.trouble === "full", "it could not be queued");
  await device.reload();
  expect(device.journal.parked.map(({ id }) => id)).toEqual([entry?.id]);
  device.isFull = false;
  await device.journal.mend(entry?.id ?? "", { score: 7 });
  await synchronised(device);
  expect(device.journal.parked).toEqual([]);
  expect(sent()).toEqual([pain(7)]);
});

test("a refused entry that is mended to another day is the entry of that day (P11)", async () => {
  const device = await phone();
  const { journal } = device;
  server.refusedDays.add("2027-11-27");
  await journal.save("pain", { ...pain(4), day: "2027-11-27" });
  await until(() => journal.parked.length === 1, "it is refused");
  await journal.mend(journal.parked[0]?.id ?? "", { day: "2026-11-27" });
  await synchronised(device);
  expect(sent()).toEqual([pain(4)]);
  expect(journal.at("pain", pain(4))?.score).toBe(4);
});

test("an outbox that is too much at once goes in parts; what alone is too much waits aside (P8)", async () => {
  const device = await phone();
  const { journal } = device;
  server.offline.add(device.id);
  const note = (text: string) =>
    journal.save("symptom", { day: "2026-11-27", kind: "note", text: text.repeat(50) });
  for (let nth = 0; nth < 30; nth++) await note(`字${nth}`);
  const long = await journal.save("symptom", {
    day: "2026-11-27",
    kind: "note",
    text: "長".repeat(5000),
  });
  await note("last");
  server.most = 4_000;
  server.offline.clear();
  await synchronised(device);
  expect(server.arrived).toHaveLength(31);
  expect(journal.parked.map(({ code, operation }) => [code, operation.row])).toEqual([
    ["too_large", long.row],
  ]);
});

test("two taps on one button are one entry, also on a full phone (P9)", async () => {
  const device = await phone();
  const { journal } = device;
  const reading = (measured_at: string) =>
    journal.save("range_of_motion", {
      injury: INJURY,
      day: "2026-11-27",
      joint: "knee",
      motion: "flexion",
      side: "left",
      mode: "active",
      device: "goniometer",
      degrees: 95,
      measured_at,
    });
  const [first, second] = await Promise.all([
    reading("2026-11-27T20:00:00Z"),
    reading("2026-11-27T20:00:01Z"),
  ]);
  expect(second.row).toBe(first.row);
  await first.undo();
  expect(journal.rows("range_of_motion")).toHaveLength(0);
  await reading("2026-11-27T20:00:02Z");
  expect(journal.rows("range_of_motion"), "after an undo it is a new one").toHaveLength(1);
  device.isFull = true;
  const note = () => journal.save("symptom", { day: "2026-11-27", kind: "note", text: "tired" });
  void note();
  await until(() => journal.keeping.trouble === "full", "it waits");
  void note();
  device.isFull = false;
  await journal.keeping.again();
  await until(() => journal.keeping.waiting === 0, "it is kept");
  await tick();
  expect(journal.rows("symptom")).toHaveLength(1);
});

test("a sync reads the rows that changed, not all of them", async () => {
  const [one, other] = [await phone(), await phone()];
  for (let day = 1; day <= 28; day++) {
    for (const context of ["rest", "movement", "night"] as const) {
      const on = `2026-10-${String(day).padStart(2, "0")}`;
      await other.journal.save("pain", { injury: INJURY, day: on, context, score: 3 });
    }
  }
  await synchronised(other, one);
  expect(one.journal.rows("pain")).toHaveLength(84);
  const all = vi.spyOn(IDBObjectStore.prototype, "getAll");
  const each = vi.spyOn(IDBObjectStore.prototype, "get");
  const namesOf = (spy: typeof all | typeof each) =>
    spy.mock.contexts.filter((store) => (store as IDBObjectStore).name === "rows").length;
  await other.journal.save("pain", pain(8));
  await synchronised(other, one);
  expect(one.journal.rows("pain")).toHaveLength(85);
  expect(namesOf(all), "the whole store of rows was read").toBe(0);
  // Taking it in and showing it, on the device that wrote it and on the one that heard of it.
  expect(namesOf(each)).toBeLessThanOrEqual(4);
  vi.restoreAllMocks();
});

test("an outbox of a person who reloads is what it was", async () => {
  const device = await phone();
  server.offline.add(device.id);
  await device.journal.save("pain", pain(4));
  await device.reload();
  expect([scores(device), device.journal.unsent]).toEqual([[4], 1]);
  const db = await openDatabase(device.user);
  expect(await db.count("outbox")).toBe(1);
  db.close();
});
