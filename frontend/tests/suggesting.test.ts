/** What a clinician suggests becomes so where it is accepted, and is gone where that is undone. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { uuid7 } from "../src/domain/ids";
import type { RangeOfMotion, Suggestion } from "../src/domain/kinds";
import { openOnes } from "../src/domain/suggestions";
import { accept, acceptTrials, decline } from "../src/routes/patient/suggesting";
import { journal } from "../src/state";
import { PATIENT } from "./devices/device";

vi.mock("../src/api/endpoints", () => ({ postSync: async () => ({ ok: false, failure: {} }) }));

const DAY = "2026-11-27";
const [KNEE, READING, MADE] = [1, 2, 3].map((n) => `0192f3a0-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];

beforeEach(async () => {
  await journal.open(uuid7(), PATIENT);
  const knee = { joint: "knee", side: "left", kind: "sprain", happened_on: "2026-09-01" } as const;
  await journal.save("injury", knee, { row: KNEE });
});
afterEach(() => journal.close());

async function suggested(about: string, content: Partial<Suggestion>) {
  const values = { injury: KNEE, day: "2026-11-25", about, ...content };
  await journal.save("suggestion", values, { row: MADE });
  const row = journal.find("suggestion", MADE);
  if (!row) throw new Error("not kept");
  return row;
}
const open = () => openOnes(journal).length;

test("a goal is set once, however often it is accepted", async () => {
  const row = await suggested("goal", { motion: "flexion", degrees: 120, by_day: "2026-12-24" });
  await accept(row, DAY);
  const undo = await accept(row, DAY);
  expect(journal.rows("goal")).toMatchObject([
    { injury: KNEE, motion: "flexion", degrees: 120, by_day: "2026-12-24" },
  ]);
  expect(journal.find("suggestion", MADE)).toMatchObject({ outcome: "accepted", answered_on: DAY });
  expect(open()).toBe(0);
  await undo();
  expect(open()).toBe(0); // as it stood before the second tap
});

test("undone, nothing is left of it", async () => {
  const row = await suggested("measuring_plan", {
    motions: ["flexion"],
    weekdays: [1],
    extras: [],
  });
  const undo = await accept(row, DAY);
  expect(journal.rows("measuring_plan")).toMatchObject([{ motions: ["flexion"], weekdays: [1] }]);
  await undo();
  expect(journal.rows("measuring_plan")).toEqual([]);
  expect(open()).toBe(1);
});

test("a corrected reading says the new angle, and the old one again", async () => {
  const reading: Partial<RangeOfMotion> = {
    ...{ injury: KNEE, day: "2026-11-20", joint: "knee", motion: "flexion", device: "phone" },
    ...{ degrees: 13, readings: [12, 13, 15], spread: 3 },
  };
  await journal.save("range_of_motion", reading, { row: READING });
  const row = await suggested("correction", { reading: READING, was: 13, degrees: 130 });
  const undo = await accept(row, DAY);
  const now = () => journal.find("range_of_motion", READING);
  expect(now()).toMatchObject({ degrees: 130, readings: [130], spread: null });
  await undo();
  expect(now()).toMatchObject({ degrees: 13, readings: [12, 13, 15], spread: 3 });
});

test("about what is healed, or no longer treated, nobody waits for an answer", async () => {
  await suggested("goal", { motion: "flexion", degrees: 120 });
  const { undo } = await journal.save("injury", { ended_on: DAY }, { row: KNEE });
  expect(open()).toBe(0);
  await undo();
  expect(open()).toBe(1);
  await journal.save("discharge", { injury: KNEE, day: DAY });
  expect(open()).toBe(0);
});

test("a trial is accepted by being begun", async () => {
  await suggested("trial", {});
  await acceptTrials(DAY);
  expect(journal.find("suggestion", MADE)).toMatchObject({ outcome: "accepted", answered_on: DAY });
});

test("what is declined changes nothing, and can be thought over", async () => {
  const row = await suggested("goal", { motion: "flexion", degrees: 120 });
  const undo = await decline(row, DAY);
  expect([open(), journal.rows("goal").length]).toEqual([0, 0]);
  await undo();
  expect(open()).toBe(1);
});
