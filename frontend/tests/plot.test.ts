/** The picture of a measure: what is drawn where, that nothing covers anything, and what is left out. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GAP, runs, weekMeans } from "../src/domain/averages";
import { addDays, type Day, daysBetween } from "../src/domain/day";
import { chooseLanguage, words } from "../src/domain/words/index.svelte";
import { figureOf } from "../src/routes/figure";
import { painRows, phasesOf, sleepRows } from "../src/routes/series/measures";
import { motionRows } from "../src/routes/series/motions";
import type { Around, MotionReading } from "../src/routes/series/rows";
import { dateTicks, weekTicks } from "../src/ui/axes";
import type { ChartRow, Guide } from "../src/ui/chart";
import { overlap, widthOf } from "../src/ui/lettering";
import { type Frame, plotted, TEXT } from "../src/ui/plot";

const FIRST = "2026-09-01";
const LAST = "2026-11-28";
const frame = (width: number, first: Day = FIRST, last: Day = LAST): Frame => ({
  ...{ left: 36, right: width - 10, top: 15, bottom: 125, first, last },
  x: (day) => 36 + ((width - 46) * daysBetween(first, day)) / Math.max(1, daysBetween(first, last)),
});
const row = (points: [number, number][], more: Partial<ChartRow> = {}): ChartRow => ({
  ...{ key: "k", title: "Bending", unit: "°", hue: "motion", ...more },
  lines: [
    {
      label: "",
      shape: "dot",
      points: points.map(([day, value]) => ({ day: addDays(FIRST, day), value })),
    },
  ],
});
const write = (_: ChartRow, tick: number) => `${tick}°`;

describe("labels", () => {
  const guide = fc.record({
    kind: fc.constantFrom<Guide["kind"]>("goal", "limit"),
    at: fc.integer({ min: 20, max: 150 }),
    begin: fc.option(fc.nat(80), { nil: undefined }),
    length: fc.integer({ min: 1, max: 60 }),
  });
  const guides = fc.array(guide, { maxLength: 4 }).map((all) =>
    all.map<Guide>(({ kind, at, begin, length }) => ({
      ...{ kind, label: `${kind === "goal" ? "Ziel" : "Grenze"} ${at}°`, from: at },
      to: kind === "goal" ? at : 360,
      begin: begin === undefined ? null : addDays(FIRST, begin),
      end: begin === undefined || kind === "goal" ? null : addDays(FIRST, begin + length),
    })),
  );
  const readings = fc.array(fc.tuple(fc.nat(88), fc.integer({ min: 20, max: 140 })), {
    minLength: 1,
    maxLength: 40,
  });

  it("never cover one another, and stay in the picture, whatever there is to say", () => {
    fc.assert(
      fc.property(readings, guides, fc.integer({ min: 240, max: 900 }), (points, all, width) => {
        const sorted = [...points].sort((a, b) => a[0] - b[0]);
        const { labels } = plotted(row(sorted, { guides: all }), frame(width), write);
        labels.forEach((one, index) => {
          expect(one.left).toBeGreaterThanOrEqual(36);
          expect(one.left + one.width).toBeLessThanOrEqual(width - 10);
          expect(one.top).toBeGreaterThanOrEqual(0);
          for (const other of labels.slice(index + 1)) expect(overlap(one, other)).toBe(false);
        });
      }),
    );
  });

  it("leave the readings free where there is room", () => {
    const rising = Array.from({ length: 80 }, (_, i): [number, number] => [i, 50 + i * 0.9]);
    const goal: Guide = { kind: "goal", label: "goal 125°", from: 125, to: 125 };
    const { labels, y } = plotted(row(rising, { guides: [goal] }), frame(320), write);
    const [label] = labels;
    const covered = rising.filter(([day, value]) => {
      const [x, at] = [frame(320).x(addDays(FIRST, day)), y(value)];
      const { left = 0, top = 0, width = 0, height = 0 } = label ?? {};
      return x > left && x < left + width && at > top && at < top + height;
    });
    expect(label?.text).toBe("goal 125°");
    expect(covered).toEqual([]);
  });

  it("of days and weeks stand apart and inside the axis, in every language and any time", async () => {
    for (const language of ["en", "de", "fr", "es", "tr"]) {
      await chooseLanguage(language);
      fc.assert(
        fc.property(
          fc.integer({ min: 13, max: 2000 }),
          fc.integer({ min: 240, max: 900 }),
          (days, width) => {
            const { left, right, x } = frame(width, FIRST, addDays(FIRST, days));
            const room = { first: FIRST, last: addDays(FIRST, days), x, left, right, size: TEXT };
            const named = (week: number) => `week ${week}`;
            for (const ticks of [
              dateTicks(room, language),
              weekTicks(room, addDays(FIRST, -20), named),
            ]) {
              let free = left;
              for (const tick of ticks) {
                expect(tick.left).toBeGreaterThanOrEqual(free);
                free = tick.left + widthOf(tick.label, TEXT);
                expect(free).toBeLessThanOrEqual(right + 1);
              }
            }
            expect(dateTicks(room, language).length).toBeGreaterThan(0);
          },
        ),
        { numRuns: 40 },
      );
    }
    await chooseLanguage("en");
  });

  it("of weeks are the weeks since the beginning", () => {
    const { left, right, x } = frame(340);
    const room = { first: FIRST, last: LAST, x, left, right, size: TEXT };
    const ticks = weekTicks(room, FIRST, (week) => `week ${week}`);
    expect(ticks.map((tick) => tick.label)).toEqual(["week 2", "4", "6", "8", "10", "12"]);
    expect(ticks.map((tick) => daysBetween(FIRST, tick.day))).toEqual([7, 21, 35, 49, 63, 77]);
  });
});

describe("a gap", () => {
  const around = [...Array(5)].map((_, i): [number, number] => [i * 2, 60 + i]);
  const gap = around.at(-1)?.[0] ?? 0;
  const later = around.map(([day, value]): [number, number] => [day + gap + GAP + 1, value + 20]);

  it("of more than three weeks is crossed by no line, no average and no course (P23)", () => {
    const course = {
      label: "Likely course",
      days: [...Array(60)].map((_, i) => addDays(FIRST, i)),
      low: Array(60).fill(50),
      median: Array(60).fill(60),
      high: Array(60).fill(70),
    };
    for (const more of [{}, { averaged: true }, { course }]) {
      const drawn = plotted(row([...around, ...later], more), frame(340), write);
      const line = "course" in more ? drawn.course : (drawn.lines[0]?.line ?? "");
      expect(line.match(/M/g)).toHaveLength(2);
      const [left = 0, right = 0] = [gap, gap + GAP + 1].map((day) =>
        frame(340).x(addDays(FIRST, day)),
      );
      const places = [...line.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
      expect(places.filter((x) => x > left + 0.1 && x < right - 0.1)).toEqual([]);
    }
  });

  it("is a stretch without readings, as long as that may be", () => {
    const points = [0, GAP, 2 * GAP + 1].map((day) => ({ day: addDays(FIRST, day), value: 1 }));
    expect(runs(points).map((run) => run.length)).toEqual([2, 1]);
  });
});

it("the average of seven days is that of the readings of seven days, at any spacing", () => {
  const days = fc
    .uniqueArray(fc.nat(60), { maxLength: 30 })
    .map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(days, (all) => {
      const points = all.map((day) => ({ day: addDays(FIRST, day), value: day % 7 }));
      weekMeans(points).forEach(({ day, value }) => {
        const week = points.filter((each) => each.day <= day && each.day > addDays(day, -7));
        expect(value).toBeCloseTo(week.reduce((sum, each) => sum + each.value, 0) / week.length, 9);
      });
    }),
  );
});

describe("what stands around a motion", () => {
  const reading = (side: "left" | "right", degrees = 80): MotionReading => ({
    ...{ joint: "knee", motion: "flexion", side, mode: "active", device: "phone" },
    ...{ position: "lying", rater: "self", day: LAST, degrees },
  });
  const goal = { injury: "l", motion: "flexion", degrees: 120 };
  const limit = { injury: "l", motion: "flexion", from_day: FIRST, source: "surgeon" as const };
  const around: Around = {
    day: LAST,
    injuries: [
      { id: "l", joint: "knee", side: "left" },
      { id: "r", joint: "knee", side: "right" },
    ],
  };
  const rows = (more: Partial<Around>, injuries = around.injuries) =>
    motionRows([reading("left"), reading("right", 60)], words(), { ...around, injuries, ...more });

  it("is of its own injury: two injured knees share nothing (P19)", () => {
    const [left, right] = rows({
      goals: [goal],
      precautions: [{ ...limit, injury: "r", maximum: 90 }],
    });
    expect([left?.key, right?.key]).toEqual(["knee-left-flexion", "knee-right-flexion"]);
    expect([left?.injury, right?.injury]).toEqual(["l", "r"]);
    expect(left?.guides?.map(({ label }) => label)).toEqual(["goal 120°"]);
    expect(right?.guides?.map(({ label }) => label)).toEqual(["limit 90°"]);
    expect([left?.other, right?.other]).toEqual([null, null]);
  });

  it("is the healthy side only as what the injured one is compared with", () => {
    const found = rows({}, [{ id: "l", joint: "knee", side: "left" }]);
    expect(found.map((each) => each.key)).toEqual(["knee-left-flexion"]);
    expect(found[0]?.other?.points).toEqual([{ day: LAST, value: 60 }]);
  });

  it("holds no goal that is reached, or that lies beyond the limit of today (P23)", () => {
    const goals = (more: Partial<Around>) =>
      rows(more)[0]?.guides?.filter(({ kind }) => kind === "goal") ?? [];
    expect(goals({ goals: [goal] })).toHaveLength(1);
    expect(goals({ goals: [{ ...goal, reached_on: LAST }] })).toEqual([]);
    expect(goals({ goals: [goal], precautions: [{ ...limit, maximum: 110 }] })).toEqual([]);
    const curve = {
      ...{ ...reading("left"), readings: 9, band: { days: [], low: [], median: [], high: [] } },
      goal: {
        degrees: 120,
        not_before: null,
        latest: null,
        reached: true,
        probability_not_within: 0,
      },
    };
    expect(goals({ goals: [goal], curves: [curve] })).toEqual([]);
  });

  it("draws a limit on its days, and the goal from when it is free", () => {
    const until = { ...limit, maximum: 90, until_day: "2026-10-01" };
    expect(rows({ goals: [goal], precautions: [until] })[0]?.guides).toEqual([
      { kind: "goal", label: "goal 120°", from: 120, to: 120, begin: "2026-10-02" },
      { kind: "limit", label: "limit 90°", from: 90, to: 360, begin: FIRST, end: "2026-10-01" },
    ]);
  });

  it("keeps goal and limit in sight of the axis", () => {
    const goals: Guide = { kind: "goal", label: "", from: 130, to: 130 };
    const wall: Guide = { kind: "limit", label: "", from: 90, to: 360 };
    const { y } = plotted(row([[0, 60]], { guides: [goals, wall] }), frame(340), write);
    for (const value of [60, 90, 130]) {
      expect(y(value)).toBeGreaterThanOrEqual(15);
      expect(y(value)).toBeLessThanOrEqual(125);
    }
  });
});

it("pain of two injuries is two rows, and its contexts are lines of their own (P19)", () => {
  const pain = (injury: string, context: string, score: number) => ({
    injury,
    context,
    score,
    day: LAST,
  });
  const injuries = [
    { id: "l", joint: "knee", side: "left" as const },
    { id: "s", joint: "shoulder", side: "right" as const },
  ];
  const found = painRows(
    [pain("l", "movement", 3), pain("s", "movement", 7), pain("s", "night", 2)],
    words(),
    { day: LAST, injuries },
  );
  expect(found.map(({ title, injury }) => [title, injury])).toEqual([
    ["Pain when moving: Knee, left", "l"],
    ["Pain: Shoulder, right", "s"],
  ]);
  expect(found[1]?.lines.map(({ label, shape }) => [label, shape])).toEqual([
    ["when moving", "dot"],
    ["at night", "square"],
  ]);
});

it("a supplement that was stopped on its first day was never taken (P23)", () => {
  const regimen = { supplement: "s", starts_on: FIRST };
  const phases = (more: object) => phasesOf([{ ...regimen, ...more }], () => "Magnesium", LAST);
  expect(phases({ status: "ended", ends_on: null })).toEqual([]);
  expect(phases({ status: "active", starts_on: addDays(LAST, 1) })).toEqual([]);
  expect(phases({ status: "ended", ends_on: addDays(FIRST, -1) })).toEqual([]);
  expect(phases({ status: "active" })).toEqual([{ label: "Magnesium", from: FIRST, to: LAST }]);
  expect(phases({ status: "ended", ends_on: "2026-10-01" })[0]?.to).toBe("2026-10-01");
});

it("hours are said once, and one of them is one (P26)", () => {
  const [row] = sleepRows([{ night: LAST, minutes: 60 }]);
  expect(row && figureOf(row)).toBe("1 hour");
  const [longer] = sleepRows([{ night: LAST, minutes: 450 }]);
  expect(longer && figureOf(longer)).toBe("7.5 hours");
});

it("the error of a motion is that of its newest reading, the largest of a day (P26)", () => {
  const reading = (day: string, device: string): MotionReading => ({
    ...{ joint: "knee", motion: "flexion", side: "left", mode: "active", device },
    ...{ position: "lying", rater: "self", day, degrees: 100 },
  });
  const error = (...readings: MotionReading[]) =>
    motionRows(readings, words(), { day: LAST })[0]?.error;
  expect(error(reading(FIRST, "goniometer"), reading(LAST, "phone"))).toBe(12);
  expect(error(reading(LAST, "phone"), reading(LAST, "goniometer"))).toBe(14);
});
