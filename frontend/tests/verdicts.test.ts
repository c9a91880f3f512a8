import { describe, expect, test } from "vitest";
import type { Report } from "../src/api/trials";
import type { Row } from "../src/domain/kinds";
import { byDay, readingsOf } from "../src/domain/trials";
import { against, hasMoved, ofReport } from "../src/domain/verdicts";

const trial = (values: object) =>
  ({
    injury: "knee",
    motion: "flexion",
    mode: "active",
    device: "phone",
    ...values,
  }) as Row<"trial">;
const none = { sleep: [], pain: [], range_of_motion: [] };
const sent = { revision: 3, pending: false };

describe("the readings of a trial, from the rows that the phone has", () => {
  test("a night counts for the evening on which it began; one without quality does not count", () => {
    const sleep = [
      { night: "2026-11-24", quality: 5, ...sent },
      { night: "2026-11-25", quality: null, ...sent },
    ] as Row<"sleep">[];
    expect(readingsOf(trial({ outcome: "sleep_quality" }), { ...none, sleep })).toEqual([
      { day: "2026-11-24", value: 5, ...sent },
    ]);
  });

  test("pain is that of the injury and the context that were chosen", () => {
    const row = { injury: "knee", context: "rest", day: "2026-11-24", score: 4, ...sent };
    const pain = [
      row,
      { ...row, context: "movement" },
      { ...row, injury: "ankle" },
    ] as Row<"pain">[];
    const found = readingsOf(trial({ outcome: "pain_rest" }), { ...none, pain });
    expect(found).toEqual([{ day: "2026-11-24", value: 4, ...sent }]);
  });

  test("a motion is of one series, of the injured side, and measured by herself", () => {
    const row = {
      injury: "knee", motion: "flexion", mode: "active", device: "phone", side: "left",
      rater: "self", day: "2026-11-24", degrees: 110, ...sent,
    }; // biome-ignore format: one line a thing
    const range_of_motion = [
      row,
      { ...row, side: "right" },
      { ...row, rater: "clinician" },
      { ...row, device: "goniometer" },
      { ...row, motion: "extension" },
    ] as Row<"range_of_motion">[];
    const found = readingsOf(trial({ outcome: "motion" }), {
      ...none,
      range_of_motion,
      side: "left",
    });
    expect(found.map(({ value }) => value)).toEqual([110]);
  });

  test("an evening answer stands at the day before, and several of a day are averaged", () => {
    const reading = (day: string, value: number) => ({ day, value, ...sent });
    const readings = [
      reading("2026-11-24", 9), // before the first day's intake
      reading("2026-11-25", 4),
      reading("2026-11-25", 5),
      reading("2026-11-27", 3),
      reading("2026-11-28", 9), // after the last day's
    ];
    expect(byDay(readings, { first: "2026-11-24", days: 3, lag: 1 })).toEqual([
      { day: "2026-11-24", value: 4.5 },
      { day: "2026-11-26", value: 3 },
    ]);
    expect(byDay(readings, { first: "2026-11-24", days: 0, lag: 0 })).toEqual([]);
  });
});

test("a report that was asked for reads as one that came by sync", () => {
  const report = {
    verdict: "refused",
    effect: {
      estimate: null,
      reasons: [{ code: "few_periods", words: "…", figures: {} }],
      notes: [],
      method: "…",
    },
    days: {
      first: "2026-11-24", lag: 1, assigned: [0, 0, 1, 1, 1], period: [0, 0, 1, 1, 2],
      taken: [], outcome: [], trend: [null, 5, 5, 5, null],
    },
    amendments: [],
  } as unknown as Report; // biome-ignore format: one line a thing
  const told = ofReport("t", report);
  expect(told.trial).toBe("t");
  expect(told.effect?.reasons).toEqual([{ code: "few_periods", figures: {} }]);
  expect(told.days).toEqual({
    first: "2026-11-24",
    lag: 1,
    trend: [null, 5, 5, 5, null],
    periods: [
      { is_on: false, first: "2026-11-24", last: "2026-11-25" },
      { is_on: true, first: "2026-11-26", last: "2026-11-27" },
      { is_on: true, first: "2026-11-28", last: "2026-11-28" },
    ],
  });
});

test.each([
  [-0.5, 0.6, "within"],
  [-0.5, 1, "across"],
  [0.2, 2.4, "across"],
  [-3, 3, "across"],
  [1, 2.4, "beyond"],
  [-3.5, -1.3, "beyond"],
])("a range of %f to %f against 1 is %s", (low, high, found) => {
  expect(against(low, high, 1)).toBe(found);
});

test("a report is older than what was written since, sent or not", () => {
  expect(hasMoved([], 7)).toBe(false);
  expect(hasMoved([{ revision: 7, pending: false }], 7)).toBe(false);
  expect(hasMoved([{ revision: 8, pending: false }], 7)).toBe(true);
  expect(hasMoved([{ revision: 3, pending: true }], 7)).toBe(true);
});
