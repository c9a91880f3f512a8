/** What a chart shows of a long course: the part of a range, and its strokes. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../src/domain/day";
import { apart, between, type ChartRow, type Mark, onDay, within } from "../src/ui/chart";
import { dots, path, strokes, written } from "../src/ui/strokes";

const FIRST = "2026-01-01";
const days = fc
  .array(fc.nat(60), { maxLength: 40 })
  .map((offsets) => offsets.sort((a, b) => a - b).map((each) => ({ day: addDays(FIRST, each) })));

describe("a range of a list that is ordered by day", () => {
  it("holds what a look at every entry would find, whatever the days", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5, max: 65 }), fc.nat(30), (list, from, length) => {
        const [first, last] = [addDays(FIRST, from), addDays(FIRST, from + length)];
        expect(within(list, first, last)).toEqual(
          list.filter(({ day }) => day >= first && day <= last),
        );
        expect(onDay(list, first)).toBe(list.find(({ day }) => day === first));
      }),
    );
  });

  it("leaves out lines and rows that have no reading in it", () => {
    const line = (...on: string[]) => ({
      label: "",
      shape: "dot" as const,
      points: on.map((day) => ({ day, value: 1 })),
    });
    const row = (title: string, ...lines: ChartRow["lines"]): ChartRow => ({
      key: title,
      title,
      unit: "",
      hue: "pain",
      span: [0, 1],
      lines,
    });
    const rows = [
      row("kept", line("2026-01-01", "2026-02-01"), line("2026-01-02")),
      row("gone", line("2026-01-03")),
    ];
    expect(between(rows, "2026-02-01", "2026-02-28")).toEqual([row("kept", line("2026-02-01"))]);
  });
});

describe("the labels at the ends of lines", () => {
  it("stand apart, within the axis where there is room", () => {
    expect(apart([10, 12], 28, 120, 8)).toEqual([8, 36]);
    expect(apart([118, 119], 28, 120, 8)).toEqual([91, 119]);
    expect(apart([5, 119, 118], 50, 120, 8)).toEqual([8, 119, 69]);
    expect(apart([60], 28, 120, 8)).toEqual([60]);
  });
});

describe("strokes", () => {
  const x = written((day: string) => Number(day.slice(-2)) / 3);
  const y = written((value: number) => 100 - value);

  it("write places in tenths of a pixel", () => {
    const points = [
      { day: "2026-01-01", value: 10 },
      { day: "2026-01-02", value: 12.34 },
    ];
    expect(path(points, x, y)).toBe("M0.3 90L0.7 87.7");
    expect(dots(points, x, y)).toBe("M0.3 90h0M0.7 87.7h0");
    expect(path([], x, y)).toBe("");
  });

  it("draw two doses of a day that ended alike once, and others apart", () => {
    const mark = (day: string, outcome: Mark["outcome"]) => ({ day, outcome });
    const doses = [
      mark("2026-01-03", "taken"),
      mark("2026-01-03", "skipped"),
      mark("2026-01-03", "taken"),
      mark("2026-01-06", "taken"),
    ];
    expect(strokes(doses, "taken", "5v1", x)).toBe("M1 5v1M2 5v1");
    expect(strokes(doses, "skipped", "5v1", x)).toBe("M1 5v1");
  });
});
