/** Whatever happens in whatever order: taps, undo, no network, two devices, a night, a full disk, a
 * closed database, a reload. */

import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Operation } from "../src/db/database";
import type { Saved } from "../src/state/journal.svelte";
import { Device, synchronised, tick, until } from "./devices/device";
import { ModelServer } from "./devices/server";

const net = vi.hoisted(() => ({ post: undefined as unknown as ModelServer["post"] }));
vi.mock("../src/api/endpoints", () => ({ postSync: (body: object) => net.post(body) }));

const INJURY = "0192f3a0-0000-7000-8000-00000000000a";
const MAGNESIUM = "0192f3a0-0000-7000-8000-00000000000b";
const REGIMEN = "0192f3a0-0000-7000-8000-00000000000c";
const CONTEXTS = ["rest", "movement", "night"] as const;
/** `RUNS=2000 npx vitest run tests/interleaved.test.ts` looks further. */
const { process } = globalThis as unknown as { process: { env: Record<string, string> } };
const RUNS = Number(process.env.RUNS ?? 40);
const NIGHT = 24 * 3_600_000;

/** One thing that a person entered, and what became of it. */
interface Entered {
  device: Device;
  kind: "pain" | "symptom" | "regimen";
  set?: Record<string, unknown>;
  row?: string;
  isDeletion: boolean;
  isShown: boolean;
  isUndone: boolean;
  /** The person was told that it is not saved. */
  isSaid: boolean;
  saved?: Saved;
}

class World {
  server = new ModelServer();
  devices: Device[] = [];
  entered: Entered[] = [];
  private nth = 0;

  async start(): Promise<this> {
    net.post = this.server.post;
    this.devices = [await new Device().start(), await new Device().start()];
    await this.enter(this.devices[0] as Device, "regimen", {
      supplement: MAGNESIUM,
      starts_on: "2026-11-01",
    });
    await synchronised(...this.devices);
    return this;
  }

  /** Every value is another, so that each can be found again. */
  private next = () => (this.nth += 1);

  enter(device: Device, kind: Entered["kind"], set?: Record<string, unknown>, row?: string) {
    const entry: Entered = {
      device,
      kind,
      set,
      row,
      isDeletion: !set,
      isShown: false,
      isUndone: false,
      isSaid: false,
    };
    this.entered.push(entry);
    const { journal } = device;
    const saving = set
      ? journal.save(kind, set as never, kind === "regimen" ? { row: REGIMEN } : row ? { row } : {})
      : journal.remove(kind, row ?? "");
    return saving.then((saved) => {
      Object.assign(entry, { saved, row: saved.row, isShown: true });
    });
  }

  tap = (device: Device, context: number) =>
    this.enter(device, "pain", {
      injury: INJURY,
      day: new Date().toISOString().slice(0, 10),
      context: CONTEXTS[context % 3],
      score: this.next(),
    });
  note = (device: Device) =>
    this.enter(device, "symptom", { day: "2026-11-27", kind: "note", text: `${this.next()}` });
  pause = (device: Device) =>
    this.enter(device, "regimen", {
      status: "paused",
      paused_from: `2026-12-${String(this.next()).padStart(2, "0")}`,
    });
  remove = (device: Device) => {
    const [row] = device.journal.rows("pain");
    return row ? this.enter(device, "pain", undefined, row.id) : undefined;
  };

  async undo(device: Device): Promise<void> {
    const last = this.entered.findLast((each) => each.device === device && each.isShown);
    if (!last?.saved || last.isUndone || last.set?.supplement) return;
    last.isUndone = true;
    await last.saved.undo();
  }

  async reload(device: Device): Promise<void> {
    const open = () => this.entered.filter((each) => each.device === device && !each.isShown);
    const { keeping } = device.journal;
    await until(() => open().length === 0 || keeping.trouble !== null, "it is kept or said");
    for (const each of open()) each.isSaid = true;
    await device.reload();
    // The page that offered to undo is gone.
    for (const each of this.entered) if (each.device === device) each.saved = undefined;
  }

  async end(): Promise<void> {
    for (const device of this.devices) {
      device.isFull = false;
      this.server.offline.delete(device.id);
      await device.journal.keeping.again();
    }
    await synchronised(...this.devices);
  }
}

type Step = (world: World, device: Device) => unknown;

const STEPS: Record<string, Step> = {
  "taps rest": (world, device) => world.tap(device, 0),
  "taps movement": (world, device) => world.tap(device, 1),
  "writes a note": (world, device) => world.note(device),
  "pauses the plan": (world, device) => world.pause(device),
  "takes an answer back": (world, device) => world.remove(device),
  undoes: (world, device) => world.undo(device),
  "goes offline": (world, device) => world.server.offline.add(device.id),
  "goes online": (world, device) => {
    world.server.offline.delete(device.id);
    device.journal.send();
  },
  "loses an answer": (world, device) => world.server.losing.add(device.id),
  sends: (_, device) => device.journal.send(),
  "is full": (_, device) => {
    device.isFull = true;
  },
  "has room again": async (_, device) => {
    device.isFull = false;
    await device.journal.keeping.again();
  },
  "loses its database": (_, device) => device.loseDatabase(),
  "is loaded anew": (world, device) => world.reload(device),
  "sleeps a night": () => vi.setSystemTime(Date.now() + NIGHT),
};

const step = fc.record({
  what: fc.constantFrom(...Object.keys(STEPS)),
  who: fc.integer({ min: 0, max: 1 }),
  /** How far the last step has come before the next: not at all, a little, or to its end. */
  pace: fc.constantFrom("at once", "a moment", "settled"),
});

beforeAll(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-27T20:00:00Z") }));
afterAll(() => void vi.useRealTimers());

/** The rows as a person sees them, without how far they have come. */
function seen({ journal }: Device): unknown {
  const rows = (kind: "pain" | "symptom" | "regimen") =>
    journal
      .rows(kind)
      .map(({ pending: _, ...row }) => row)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  return [rows("pain"), rows("symptom"), rows("regimen")];
}

/** What the arrivals make, one after another. */
function lastArrivals(arrived: Operation[]): Map<string, Record<string, unknown>> {
  const made = new Map<string, Record<string, unknown>>();
  for (const { row, set, ...operation } of arrived) {
    if (operation.delete) made.delete(row);
    else made.set(row, { ...made.get(row), ...set });
  }
  return made;
}

function isArrived(arrived: Operation[], { row, set, isDeletion }: Entered): boolean {
  return arrived.some((operation) => {
    if (operation.row !== row) return false;
    if (isDeletion) return operation.delete === true;
    return Object.entries(set ?? {}).every(([name, value]) => operation.set?.[name] === value);
  });
}

test(
  "all devices agree in the end, nothing that was shown as saved is lost, the rest was said",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
        const world = await new World().start();
        try {
          for (const { what, who, pace } of steps) {
            vi.setSystemTime(Date.now() + 5_000);
            const device = world.devices[who] as Device;
            const done = STEPS[what]?.(world, device);
            // Reading and taking back are of what is on the screen, and need an end.
            if (what === "is loaded anew" || what === "undoes") {
              if (!device.journal.keeping.trouble) await done;
            }
            if (pace === "a moment") await tick();
            if (pace === "settled") await tick(4);
          }
          await world.end();
          const { server, devices, entered } = world;
          expect(server.rejected, "the server was never sent what it refuses").toEqual([]);
          const [one, other] = devices as [Device, Device];
          expect(seen(one)).toEqual(seen(other));
          const made = lastArrivals(server.arrived);
          const [pains, notes, plans] = seen(one) as Record<string, unknown>[][];
          const shown = [...(pains ?? []), ...(notes ?? []), ...(plans ?? [])];
          expect(shown.map(({ id }) => id).sort()).toEqual([...made.keys()].sort());
          for (const row of shown) expect(row).toMatchObject(made.get(String(row.id)) ?? {});
          for (const entry of entered) {
            expect(entry.isShown || entry.isSaid, "nothing was swallowed").toBe(true);
            if (entry.isShown && !entry.isUndone) {
              expect(isArrived(server.arrived, entry), JSON.stringify(entry.set)).toBe(true);
            }
          }
        } finally {
          for (const device of world.devices) device.end();
        }
      }),
      {
        numRuns: RUNS,
        interruptAfterTimeLimit: RUNS * 100,
        markInterruptAsFailure: false,
      },
    );
  },
  RUNS * 200,
);
