import { expect, test } from "vitest";
import cases from "../../tests/cases/trial_days.json";
import type { Report } from "../src/api/trials";
import { addDays } from "../src/domain/day";
import type { Row } from "../src/domain/kinds";
import { byDay, readingsOf } from "../src/domain/trials";
import { against, hasMoved, ofReport } from "../src/domain/verdicts";

interface Case {
  outcome: object;
  first: string;
  days: number;
  lag: number;
  sleep?: object[];
  pain?: object[];
  range_of_motion?: object[];
  values: (number | null)[];
}
const own = (rows: object[] | undefined, common: object): object[] =>
  (rows ?? []).map((row) => ({ ...common, ...row, revision: 3, pending: false }));

/** The server is held to the same cases: tests/trials/test_days.py. */
test.each(cases)("$name", (given: Case) => {
  const bend = {
    motion: "flexion", mode: "active", device: "phone", side: "left", rater: "self",
  }; // biome-ignore format: one line a thing
  const found = readingsOf({ injury: "knee", ...given.outcome } as Row<"trial">, {
    sleep: own(given.sleep, {}) as Row<"sleep">[],
    pain: own(given.pain, { injury: "knee" }) as Row<"pain">[],
    range_of_motion: own(given.range_of_motion, {
      injury: "knee",
      ...bend,
    }) as Row<"range_of_motion">[],
    side: "left",
  });
  expect(byDay(found, given)).toEqual(
    given.values.flatMap((value, index) =>
      value === null ? [] : [{ day: addDays(given.first, index), value }],
    ),
  );
});

test("pain of another injury is none of it", () => {
  const pain = own([{ injury: "ankle", context: "rest", day: "2026-11-24", score: 4 }], {});
  const trial = { injury: "knee", outcome: "pain_rest" } as Row<"trial">;
  const rows = { sleep: [], pain: pain as Row<"pain">[], range_of_motion: [] };
  expect(readingsOf(trial, rows)).toEqual([]);
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
