/** How often something is taken: what a form keeps, and what a sentence says. */
import { describe, expect, test } from "vitest";
import { planWords } from "../src/domain/words/plan";
import { daysOf, RHYTHMS, rhythmOf, sayPlan } from "../src/routes/rhythm";

test("what a form keeps of a rhythm is read as that rhythm again (P28)", () => {
  for (const rhythm of RHYTHMS) {
    expect(rhythmOf(daysOf(rhythm, 5, [1, 3]))).toBe(rhythm);
  }
  expect(daysOf("weekdays", 5, [1, 2, 3, 4, 5, 6, 7])).toEqual({ every_days: null, weekdays: [] });
});

test("a plan of an earlier release has the rhythm that it had (P28)", () => {
  expect(rhythmOf({})).toBe("daily");
  expect(rhythmOf({ weekdays: [] })).toBe("daily");
  expect(rhythmOf({ weekdays: [2, 4] })).toBe("weekdays");
});

describe("a sentence", () => {
  const said = (every_days: number | null, weekdays: number[] = []) =>
    sayPlan({ every_days, weekdays }, "200 mg", "21:00", planWords(), "en");

  test("says how often (P28)", () => {
    expect(said(null)).toBe("200 mg, daily at 21:00");
    expect(said(null, [1, 3])).toBe("200 mg at 21:00, on Monday, Wednesday");
    expect(said(2)).toBe("200 mg at 21:00, every second day");
    expect(said(14)).toBe("200 mg at 21:00, every two weeks");
    expect(said(5)).toBe("200 mg at 21:00, every 5 days");
    expect(said(0)).toBe("200 mg, as needed");
  });
});
