/** The buttons of a notification, and when it goes. */
import { beforeEach, expect, test, vi } from "vitest";
import { enqueue, type Operation, openDatabase } from "../src/db/database";
import { remember } from "../src/db/remembered";
import { uuid7 } from "../src/domain/ids";
import { rowId } from "../src/domain/kinds";
import { closeAnswered, knownOf, recordTaken } from "../src/sw/answer";
import { show } from "../src/sw/opening";
import { readView } from "../src/sync/view";

vi.mock("../src/sync/flush", () => ({ flush: async () => undefined, tell: () => undefined }));

const DAY = "2026-11-24";
const SLOT = "21:00";
const [magnesium, collagen] = [uuid7(), uuid7()];
let user = "";
let patient = "";

const asked = () => ({ delivery: uuid7(), day: DAY, slot: SLOT });
const doseOf = (regimen: string) => rowId(patient, "dose", { regimen, day: DAY, slot: SLOT });

const put = (kind: string, row: string, set: Record<string, unknown>): Operation => ({
  id: uuid7(),
  patient,
  kind,
  row,
  base: 0,
  at: "",
  set,
});

async function keep(...operations: Operation[]): Promise<void> {
  const db = await openDatabase(user);
  await enqueue(db, ...operations);
  db.close();
}

const log = (regimen: string, outcome: string) =>
  keep(put("dose", doseOf(regimen), { regimen, day: DAY, slot: SLOT, outcome, supplement: "s" }));

async function outcomes(): Promise<Record<string, unknown>> {
  const db = await openDatabase(user);
  const { view } = await readView(db);
  db.close();
  const of = (regimen: string) => view.get("dose")?.get(doseOf(regimen))?.values.outcome;
  return { magnesium: of(magnesium), collagen: of(collagen) };
}

beforeEach(async () => {
  [user, patient] = [uuid7(), uuid7()];
  const of = { id: patient, name: "", zone: "Europe/Berlin", language: "en" };
  await remember({ user, email: "", patient: of, emergencyNumber: "112", vapidKey: "" });
  const plan = { supplement: "s", slots: [SLOT], starts_on: "2026-11-01", status: "active" };
  await keep(put("regimen", magnesium, plan), put("regimen", collagen, plan));
});

test("Taken answers each dose of the slot that has no answer, and no other (P3)", async () => {
  await log(magnesium, "skipped");
  expect(await recordTaken(asked())).toBe(true);
  expect(await outcomes()).toEqual({ magnesium: "skipped", collagen: "taken" });
});

test("a dose that is logged in the same moment stands (P3)", async () => {
  const both = asked();
  await Promise.all([recordTaken(both), log(magnesium, "part"), log(collagen, "part")]);
  await recordTaken(asked());
  const seen = await outcomes();
  // Whichever came first, what the person said in the app is what is shown.
  expect(seen).toEqual({ magnesium: "part", collagen: "part" });
});

test("what waits to be sent says that it only fills what is empty (P3)", async () => {
  await recordTaken(asked());
  const db = await openDatabase(user);
  const queued = (await db.getAll("outbox")).map(({ operation }) => operation);
  db.close();
  const doses = queued.filter(({ kind }) => kind === "dose");
  expect(doses.map((each) => each.only_new)).toEqual([true, true]);
});

test("a slot is answered when all of its doses are, whichever way (P3)", async () => {
  await log(magnesium, "skipped");
  expect((await knownOf(asked()))?.answered).toBe(false);
  await log(collagen, "part");
  expect((await knownOf(asked()))?.answered).toBe(true);
});

test("a notification goes once its slot is answered, and no other does (P3)", async () => {
  const closed: string[] = [];
  const shown = (tag: string, data: object | null) => ({
    tag,
    data,
    close: () => closed.push(tag),
  });
  const registration = {
    getNotifications: async () => [
      shown("this evening", asked()),
      shown("yesterday", { ...asked(), day: "2026-11-23" }),
      shown("news", null),
    ],
  } as unknown as ServiceWorkerRegistration;
  await closeAnswered(registration);
  expect(closed).toEqual([]);
  await recordTaken(asked());
  await closeAnswered(registration);
  expect(closed).toEqual(["this evening"]);
});

test("with nothing to answer it says so, and the app opens (P3)", async () => {
  expect(await recordTaken({ ...asked(), slot: "08:00" })).toBe(false);
  await remember(null);
  expect(await recordTaken(asked())).toBe(false);
});

interface Window {
  url: string;
  heard: unknown[];
  focused: boolean;
}

/** The windows that are open, by their address, and what a tap does with them. */
function windows(...paths: string[]): { open: Window[]; opened: string[] } {
  const opened: string[] = [];
  const open = paths.map((path): Window & { [name: string]: unknown } => {
    const each: Window & { [name: string]: unknown } = {
      url: `https://recovery.example${path}`,
      heard: [],
      focused: false,
      visibilityState: "hidden",
      postMessage: (message: unknown) => each.heard.push(message),
      focus: async () => {
        each.focused = true;
      },
    };
    return each;
  });
  vi.stubGlobal("self", {
    location: { origin: "https://recovery.example" },
    clients: {
      matchAll: async () => open,
      openWindow: async (path: string) => opened.push(path),
    },
  });
  return { open, opened };
}

test.each(["/privacy/", "/admin/recovery/", "/trust/", "/api/v1/docs"])(
  "a tap opens the app beside a page of the server: %s (P13)",
  async (path) => {
    const { open, opened } = windows(path);
    await show();
    expect(open[0]?.heard).toEqual([]);
    expect(opened).toEqual(["/today"]);
  },
);

test("a tap comes back to the app where it is open, whatever else is (P13)", async () => {
  const { open, opened } = windows("/privacy/", "/trends");
  await show("https://recovery.example/me/reminders");
  expect(open.map(({ heard }) => heard)).toEqual([[], [{ open: "/me/reminders" }]]);
  expect(open.map(({ focused }) => focused)).toEqual([false, true]);
  expect(opened).toEqual([]);
});

test.each(["https://elsewhere.example/today", "https://recovery.example/admin/"])(
  "a tap never leaves the app: %s (P13)",
  async (navigate) => {
    const { opened } = windows();
    await show(navigate);
    expect(opened).toEqual(["/today"]);
  },
);
