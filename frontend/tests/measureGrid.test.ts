import { beforeEach, describe, expect, it } from "vitest";
import type { Failure } from "../src/api/http";
import { formatDay } from "../src/domain/day";
import { motionOf } from "../src/domain/joints";
import { GridCell, type Keeper } from "../src/routes/desk/measure/cell.svelte";
import {
  type Held,
  lastOf,
  oddAbout,
  ownOf,
  type Place,
  sidesOf,
  sittings,
  type Way,
  weighed,
} from "../src/routes/desk/measure/grid";

const way: Way = { day: "2026-03-20", device: "goniometer", position: "lying" };
const flexion: Place = { joint: "knee", motion: "flexion", side: "left", mode: "active" };
const extension: Place = { ...flexion, motion: "extension" };

const reading = (degrees: number, more: Partial<Held> = {}): Held =>
  ({
    id: `${degrees}`,
    injury: "i",
    day: "2026-03-12",
    joint: "knee",
    motion: "flexion",
    side: "left",
    mode: "active",
    device: "goniometer",
    position: "lying",
    degrees,
    readings: [],
    rater: "clinician",
    own: true,
    ...more,
  }) as Held;

const weigh = (text: string, { joint, motion }: Place = flexion) =>
  weighed("Flexion", text, motionOf(joint, motion, way));

describe("what is typed into a cell", () => {
  it("is one value, or several readings with spaces between", () => {
    expect(weigh(" 118 ")).toEqual({ is: "good", why: "", readings: [118] });
    expect(weigh("118 120  119.5°")).toMatchObject({ is: "good", readings: [118, 120, 119.5] });
    expect(weigh("−5", extension)).toMatchObject({ is: "good", readings: [-5] });
    expect(weigh("  ")).toEqual({ is: "empty" });
  });

  it("is asked back where the joint hardly goes so far, and refused where it cannot", () => {
    expect(weigh("165").is).toBe("good");
    expect(weigh("170")).toEqual({
      is: "asked",
      why: "The catalogue knows 0° to 165°. Keep it?",
      readings: [170],
    });
    expect(weigh("118 355")).toEqual({ is: "refused", why: "Type an angle from −15° to 180°." });
    expect(weigh("-25", extension).is).toBe("asked");
  });

  it("is refused by name where it is no number", () => {
    expect(weigh("12x")).toMatchObject({ is: "refused" });
    expect(weigh("118 l20")).toMatchObject({ why: expect.stringContaining("Flexion") });
  });
});

describe("what stands beside a cell", () => {
  it("is the last reading of its series, by the same device where there is one", () => {
    const rows = [
      reading(90, { day: "2026-03-01" }),
      reading(95, { day: "2026-03-10", device: "inclinometer" }),
      reading(99, { day: "2026-03-19", rater: "self", own: false }),
      reading(50, { side: "right" }),
      reading(51, { mode: "passive" }),
      reading(70, { day: "2026-03-21" }),
    ];
    expect(lastOf(rows, flexion, way)?.degrees).toBe(90);
    expect(lastOf(rows.slice(1), flexion, way)?.degrees).toBe(95);
    expect(lastOf(rows.slice(2), flexion, way)?.degrees).toBe(99);
    expect(lastOf([], flexion, way)).toBeUndefined();
  });

  it("is not the value of this sitting, which the cell itself holds", () => {
    const now = reading(110, { day: way.day, created_at: "2026-03-20T08:00:00Z" });
    const again = reading(112, { day: way.day, created_at: "2026-03-20T08:05:00Z" });
    expect(ownOf([again, now], flexion, way)?.degrees).toBe(112);
    expect(lastOf([now, again], flexion, way)).toBeUndefined();
    const colleague = reading(100, { day: way.day, own: false });
    expect(ownOf([colleague], flexion, way)).toBeUndefined();
    expect(lastOf([colleague], flexion, way)?.degrees).toBe(100);
  });

  it("is no lunge beside a dorsiflexion without weight", () => {
    const ankle: Place = { joint: "ankle", motion: "dorsiflexion", side: "left", mode: "active" };
    const lunge = reading(35, { joint: "ankle", motion: "dorsiflexion", position: "lunge" });
    expect(lastOf([lunge], ankle, way)).toBeUndefined();
    expect(lastOf([lunge], ankle, { ...way, position: "lunge" })?.degrees).toBe(35);
  });
});

describe("what is odd about a value and stops nobody", () => {
  const day = formatDay("2026-03-12", "en", "plain");

  it("lies further from the last one than measurement error", () => {
    const last = reading(94);
    expect(oddAbout([108], last, flexion, way)).toBe("");
    expect(oddAbout([118], last, flexion, way)).toBe(`24° more than on ${day}. Right?`);
    expect(oddAbout([70], last, flexion, way)).toBe(`24° less than on ${day}. Right?`);
    expect(oddAbout([118], undefined, flexion, way)).toBe("");
  });

  it("of an extension says what is lacking", () => {
    const last = reading(3, { motion: "extension" });
    expect(oddAbout([20], last, extension, way)).toBe(`Lacks 17° more than on ${day}. Right?`);
  });

  it("of several readings says that they disagree", () => {
    expect(oddAbout([1, 18], undefined, flexion, way)).toContain("differ by 17°");
    expect(oddAbout([118, 120, 119], undefined, flexion, way)).toBe("");
  });
});

it("puts the injured side first, and names no side where there is one only", () => {
  expect(sidesOf({ joint: "knee", side: "right" })).toEqual(["right", "left"]);
  expect(sidesOf({ joint: "neck", side: "none" })).toEqual(["none"]);
});

it("lists one's own sittings, the newest first", () => {
  const rows = [
    reading(90),
    reading(100, { mode: "passive" }),
    reading(95, { day: "2026-03-20" }),
    reading(99, { rater: "self", own: false }),
    reading(98, { own: false }),
  ];
  expect(sittings(rows, "i")).toEqual([
    { day: "2026-03-20", device: "goniometer", position: "lying", count: 1 },
    { day: "2026-03-12", device: "goniometer", position: "lying", count: 2 },
  ]);
});

describe("a cell", () => {
  const OFFLINE: Failure = { status: 0, code: "offline", message: "", fields: {} };
  let sent: [string, string, object?][];
  let answers: (Failure | null)[];
  let undo: (() => Promise<boolean>) | null;
  const keeper: Keeper = {
    add: (id, values) => answer("add", id, values),
    change: (id, values) => answer("change", id, values),
    remove: (id) => answer("remove", id),
  };

  async function answer(what: string, id: string, values?: object): Promise<Failure | null> {
    sent.push([what, id, values]);
    return answers.shift() ?? null;
  }

  const cellOf = (kept: GridCell["kept"] = null) =>
    new GridCell(
      kept,
      (text) => weigh(text),
      keeper,
      (_, takeBack) => {
        undo = takeBack;
      },
    );

  async function leave(cell: GridCell, text: string, isSure = false): Promise<void> {
    cell.type(text);
    cell.leave(isSure);
    await settled();
  }

  const settled = () => new Promise((done) => setTimeout(done));

  beforeEach(() => {
    [sent, answers, undo] = [[], [], null];
  });

  it("is saved when it is left, and changes that row afterwards", async () => {
    const cell = cellOf();
    await leave(cell, "118");
    expect(cell.is).toBe("saved");
    await leave(cell, "118");
    await leave(cell, "118 120 119");
    const [[, id]] = sent as [[string, string]];
    expect(sent).toEqual([
      ["add", id, { degrees: 118, readings: [118], spread: null }],
      ["change", id, { degrees: 119, readings: [118, 120, 119], spread: 2 }],
    ]);
  });

  it("that was saved before today's visit changes its row", async () => {
    const cell = cellOf({ id: "row", readings: [110] });
    expect(cell.text).toBe("110");
    await leave(cell, "110");
    expect([cell.is, sent]).toEqual(["still", []]);
    await leave(cell, "112");
    expect(sent.map(([what, id]) => [what, id])).toEqual([["change", "row"]]);
  });

  it("keeps what is hardly possible once somebody is sure, and nothing that is not", async () => {
    const cell = cellOf();
    await leave(cell, "355");
    expect([cell.is, cell.why]).toEqual(["refused", "Type an angle from −15° to 180°."]);
    await leave(cell, "170");
    expect([cell.is, sent]).toEqual(["asked", []]);
    cell.leave();
    expect(sent).toEqual([]);
    cell.leave(true);
    await settled();
    expect([cell.is, sent.length]).toEqual(["saved", 1]);
  });

  it("that could not be sent is sent again as the same row", async () => {
    const cell = cellOf();
    answers = [OFFLINE];
    await leave(cell, "118");
    expect(cell.is).toBe("failed");
    cell.retry();
    await settled();
    expect(cell.is).toBe("saved");
    expect(sent[0]).toEqual(sent[1]);
  });

  it("says why the server refused it", async () => {
    const cell = cellOf();
    const fields = { degrees: ["Type an angle from −15° to 180°."] };
    answers = [{ ...OFFLINE, status: 400, code: "invalid", fields }];
    await leave(cell, "118");
    expect([cell.is, cell.why]).toEqual(["refused", "Type an angle from −15° to 180°."]);
  });

  it("sends what was typed while another value was on its way", async () => {
    const cell = cellOf();
    cell.type("118");
    cell.leave();
    cell.type("120");
    cell.leave();
    await settled();
    expect(sent.map(([what]) => what)).toEqual(["add", "change"]);
    expect(cell.kept?.readings).toEqual([120]);
  });

  it("can be undone, and emptied", async () => {
    const cell = cellOf({ id: "row", readings: [110] });
    await leave(cell, "112");
    expect(await undo?.()).toBe(true);
    expect(cell.text).toBe("110");
    await leave(cell, "");
    expect(cell.kept).toBeNull();
    expect(await undo?.()).toBe(true);
    expect(cell.text).toBe("110");
    expect(sent.map(([what]) => what)).toEqual(["change", "change", "remove", "add"]);
    expect(sent.at(-1)?.[1]).not.toBe("row");
  });

  it("says that an undo was refused", async () => {
    const cell = cellOf();
    await leave(cell, "118");
    answers = [OFFLINE];
    expect(await undo?.()).toBe(false);
  });
});
