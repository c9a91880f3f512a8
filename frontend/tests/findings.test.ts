import findingsLoaders from "virtual:words/findings";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type {
  AssociationContent,
  ChangeContent,
  FlagContent,
  GoalDate,
} from "../src/domain/findings";
import type findingsEnglish from "../src/domain/words/english/findings";
import { sayFlag, saySince, sayWhere } from "../src/domain/words/findings";
import { chooseLanguage, speakTerms, words } from "../src/domain/words/index.svelte";
import { speakClinically } from "../src/domain/words/patientPage";
import { motionRows } from "../src/routes/series/motions";
import { sayAssociation, sayChange, sayGoal, saySymmetry } from "../src/routes/told";
import { clipped, courseOn } from "../src/ui/chart";
import { wordsIn } from "./spoken";

const findingsDe = await wordsIn<typeof findingsEnglish>(findingsLoaders, "de");
const findingsEn = await wordsIn<typeof findingsEnglish>(findingsLoaders, "en");

const series = {
  joint: "knee",
  motion: "flexion",
  side: "left",
  mode: "active",
  device: "phone",
  position: "lying",
  rater: "self",
};
const flag = (change: Partial<FlagContent>): FlagContent => ({
  code: "drop",
  injury: "i",
  ...series,
  figures: {},
  since: "2026-11-22",
  urgency: 50,
  exceeds_error: null,
  ...change,
});
const drop = {
  now: 60,
  before: 75.3,
  change: -15.3,
  error: 12,
  fell_on: "2026-11-20",
  readings_now: 6,
};

// Days as they are written in London: "3 February".
beforeAll(async () => {
  await chooseLanguage("en");
  Object.defineProperty(navigator, "languages", { value: ["en-GB"], configurable: true });
});
afterEach(() => chooseLanguage("en"));

describe("a flag in words", () => {
  beforeAll(speakClinically); // as the desk does
  afterAll(() => speakTerms(undefined));

  test("a fall has its day, from where to where, the error at home and the readings since", () => {
    expect(sayFlag(flag({ figures: drop, exceeds_error: true }))).toBe(
      "Flexion fell from about 75° to 60° on 20 November; measurement error at home at least 12°; 6 readings since.",
    );
    expect(saySince(flag({ figures: drop }))).toBe("");
    expect(saySince(flag({ code: "stall" }))).toBe("since 22 November");
    expect(sayWhere(flag({}))).toBe("Knee, left, active, Phone");
  });

  test("within the error it says so", () => {
    const said = sayFlag(flag({ figures: { ...drop, change: -5 }, exceeds_error: false }));
    expect(said).toContain("The difference may still be measurement error.");
  });

  test("an extension that is lost lacks more", () => {
    const figures = { ...drop, now: 10, before: 0.2, change: 9.8, error: 4.5 };
    expect(sayFlag(flag({ motion: "extension", figures, exceeds_error: true }))).toBe(
      "Extension: lacked about 0°, and 10° from 20 November on; measurement error at home at least 4.5°; 6 readings since.",
    );
  });

  test.each([
    ["deficit", { now: 5, week: 8 }, "Still lacks 5° in week 8."],
    [
      "late_after_knee_replacement",
      { bend: 80, lacks: 12, week: 6, step: "tell_surgeon" },
      "Week 6 after knee replacement: bends 80°, under 90°, lacks 12°. Tell the surgeon.",
    ],
    [
      "late_after_knee_replacement",
      { bend: 89.6, lacks: null, week: 4, step: "review" },
      "Week 4 after knee replacement: bends 89.6°, under 90°. Review now.",
    ],
    ["pain_up", { pain: 8, usual: 3 }, "Pain at rest 8 of 10, usually 3."],
    [
      "pain_up",
      { pain: 8, usual: null },
      "Pain at rest 8 of 10; too few entries before it to say what is usual.",
    ],
    [
      "pain_above_course",
      { pain: 6, usual: 2 },
      "Pain at rest 6 of 10: 4 above this person's own median of 2.",
    ],
    [
      "pain_up",
      { context: "night", pain: 9, usual: 3, also: "rest,movement" },
      "Pain at night 9 of 10, usually 3. Also up: Pain at rest, Pain when moving.",
    ],
    [
      "pain_above_course",
      { context: "movement", pain: 6, usual: 2, also: "" },
      "Pain when moving 6 of 10: 4 above this person's own median of 2.",
    ],
    [
      "missed_logs",
      { missed: 5, last_logged: "2026-11-18" },
      "Not logged on 5 expected days; last entry 18 November.",
    ],
  ] as const)("%s", (code, figures, sentence) => {
    expect(sayFlag(flag({ code, figures }))).toBe(sentence);
  });

  test("in German, with a decimal comma", async () => {
    await chooseLanguage("de");
    expect(sayFlag(flag({ figures: { ...drop, error: 4.5 }, exceeds_error: true }))).toBe(
      "Flexion: am 20. November von etwa 75° auf 60° gefallen; Messfehler zu Hause mindestens 4,5°; seitdem 6 Messungen.",
    );
  });

  test("a code of a newer server is no empty line", () => {
    expect(sayFlag(flag({ code: "new" as FlagContent["code"] }))).toBe("Look at this patient.");
  });
});

describe("what a person reads", () => {
  const goal: GoalDate = {
    degrees: 120,
    not_before: "2027-02-03",
    latest: null,
    reached: false,
    probability_not_within: 0.2,
  };

  test("a goal has a day before which it is not reached, and a latest one only if told", () => {
    expect(sayGoal(goal, "2026-11-24", findingsEn)).toBe(
      "not before 3 February; too early to say by when",
    );
    expect(sayGoal({ ...goal, latest: "2027-03-01" }, "2026-11-24", findingsEn)).toBe(
      "not before 3 February, by 1 March at the latest",
    );
    expect(sayGoal({ ...goal, not_before: null }, "2026-11-24", findingsEn)).toBe(
      "not within a year, on readings so far",
    );
    expect(sayGoal({ ...goal, reached: true }, "2026-11-24", findingsEn)).toBe(
      "your course has reached it",
    );
  });

  const change: ChangeContent = {
    ...series,
    now: 106,
    before: 100,
    change: 6,
    gain: 6,
    error: 12,
    beyond_error: false,
  };

  test("a change is compared with the measurement error", () => {
    expect(sayChange(change, findingsEn)).toBe(
      "+6°, within the measurement error of the phone (12°)",
    );
    expect(sayChange({ ...change, gain: -14, beyond_error: true }, findingsEn)).toBe(
      "−14°, more than the measurement error of the phone (12°)",
    );
    expect(sayChange({ ...change, error: null, beyond_error: null }, findingsEn)).toContain(
      "no measurement error of the phone is published",
    );
  });

  test("the other side is told in degrees, and in per cent where that means something", () => {
    const side = {
      ...series,
      injured: 119,
      other: 135,
      lacking: 16,
      per_cent: 88,
      other_injured: "no",
    };
    expect(saySymmetry(side, findingsEn)).toBe("16° less than the other side (88\u00a0% of it)");
    expect(
      saySymmetry({ ...side, motion: "extension", lacking: 5, per_cent: null }, findingsEn),
    ).toBe("lacks 5° more than the other side");
  });

  const went: AssociationContent = {
    supplement: "s",
    name: "Magnesium 200",
    nutrient: "magnesium",
    outcome: "sleep_quality",
    verdict: "association",
    estimate: 0.8,
    low: 0.1,
    high: 1.5,
    smallest_change: 1,
    reasons: [],
  };

  test("an association is no verdict", () => {
    expect(sayAssociation(went, findingsEn)).toBe(
      "You slept about 0.8 points better on magnesium days (likely 0.1 to 1.5). Something else may be the reason; you were healing, too.",
    );
    expect(sayAssociation({ ...went, estimate: 0.3, low: -0.4, high: 1 }, findingsEn)).toContain(
      "(likely 0.4 worse to 1 better)",
    );
    expect(
      sayAssociation(
        { ...went, outcome: "pain_rest", estimate: -0.5, low: -0.9, high: -0.1 },
        findingsEn,
      ),
    ).toContain("about 0.5 points lower on the days after magnesium (likely 0.1 to 0.9)");
  });

  test("no sentence says that it helps, caused or is safe", () => {
    for (const words_ of [findingsEn, findingsDe]) {
      const all = JSON.stringify(words_.helps);
      expect(all).not.toMatch(/caused|\bsafe\b|verursacht|\bsicher\b|!/);
      expect(sayAssociation(went, words_)).not.toMatch(/help|hilft|wirk/i);
    }
  });
});

describe("a course", () => {
  const course = {
    label: "Likely course",
    days: ["2026-11-01", "2026-11-11"],
    low: [80, 100],
    median: [90, 110],
    high: [100, 120],
  };

  test("is read off between its days, and not beyond them", () => {
    expect(courseOn(course, "2026-11-06")).toEqual({ low: 90, median: 100, high: 110 });
    expect(courseOn(course, "2026-11-12")).toBeNull();
    expect(courseOn(course, "2026-10-31")).toBeNull();
  });

  test("is cut to the days that are drawn", () => {
    const cut = clipped(course, "2026-11-06", "2026-11-20");
    expect(cut.days).toEqual(["2026-11-06", "2026-11-11"]);
    expect(cut.median).toEqual([100, 110]);
  });

  test("is not drawn beyond the surgeon's limit", () => {
    const [row] = motionRows([{ ...series, day: "2026-11-01", degrees: 88 }], words(), {
      day: "2026-11-11",
      injuries: [{ id: "i", joint: "knee", side: "left" }],
      precautions: [
        { injury: "i", motion: "flexion", maximum: 95, from_day: "2026-11-01", source: "surgeon" },
      ],
      curves: [{ ...series, readings: 12, band: course, goal: null }],
      courseLabel: "Likely course",
    });
    expect(row?.course?.days).toEqual(["2026-11-01"]);
    expect(row?.course?.high).toEqual([95]);
  });
});

test("both languages have every word", () => {
  const keys = (value: object, at = ""): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      inner && typeof inner === "object" ? keys(inner, `${at}${key}.`) : [`${at}${key}`],
    );
  expect(keys(findingsDe)).toEqual(keys(findingsEn));
});
