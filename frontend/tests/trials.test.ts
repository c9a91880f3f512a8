import trialLoaders from "virtual:words/trial";
import { describe, expect, test } from "vitest";
import type { Row } from "../src/domain/kinds";
import { periodOn } from "../src/domain/periods";
import { offDays, progress } from "../src/domain/trials";
import type { VerdictContent } from "../src/domain/verdicts";
import type trialEnglish from "../src/domain/words/english/trial";
import { chooseLanguage } from "../src/domain/words/index.svelte";
import { notesOf, sayVerdict, whyNot } from "../src/routes/verdict";
import { wordsIn } from "./spoken";

const trialDe = await wordsIn<typeof trialEnglish>(trialLoaders, "de");
const trialEn = await wordsIn<typeof trialEnglish>(trialLoaders, "en");

const trial = {
  id: "t", regimen: "r", starts_on: "2026-11-01", ends_on: "2026-12-12", period_days: 7,
  outcome: "sleep_quality", stopped_on: null,
} as unknown as Row<"trial">; // biome-ignore format: one line a thing
const period = (number: number, is_on: boolean, starts_on: string, ends_on: string) =>
  ({ trial: "t", number, is_on, starts_on, ends_on }) as Row<"trial_period">;
const periods = [
  period(0, false, "2026-11-01", "2026-11-07"),
  period(1, true, "2026-11-08", "2026-11-14"),
];

describe("where a day stands", () => {
  test("the first and the last day of a period belong to it", () => {
    expect(periodOn(trial, periods, "2026-11-07")?.number).toBe(0);
    expect(periodOn(trial, periods, "2026-11-08")?.number).toBe(1);
    expect(periodOn(trial, periods, "2026-11-15")).toBeUndefined();
    expect(periodOn(trial, periods, "2026-10-31")).toBeUndefined();
  });

  test("after a stop no period holds any more", () => {
    const stopped = { ...trial, stopped_on: "2026-11-09" };
    expect(periodOn(stopped, periods, "2026-11-09")?.number).toBe(1);
    expect(periodOn(stopped, periods, "2026-11-10")).toBeUndefined();
  });

  test("off periods of the supplement are not planned, up to a stop", () => {
    expect(offDays([trial], periods, (id) => id === "r")).toEqual([["2026-11-01", "2026-11-07"]]);
    expect(offDays([trial], periods, () => false)).toEqual([]);
    const stopped = { ...trial, stopped_on: "2026-11-03" };
    expect(offDays([stopped], periods, () => true)).toEqual([["2026-11-01", "2026-11-03"]]);
  });

  test("only days that are over are asked for", () => {
    const logged = ["2026-10-31", "2026-11-01", "2026-11-01", "2026-11-02", "2026-11-03"];
    expect(progress(trial, logged, "2026-11-03")).toEqual({ day: 3, days: 42, logged: 2, of: 2 });
    expect(progress(trial, [], "2026-10-20")).toEqual({ day: 1, days: 42, logged: 0, of: 0 });
    expect(progress(trial, logged, "2027-01-01")).toMatchObject({ day: 42, logged: 3, of: 42 });
  });
});

describe("the sentence of a verdict", () => {
  const told = (verdict: string, estimate: number, low: number, high: number, better = true) =>
    ({
      verdict,
      higher_is_better: better,
      effect: { estimate, low, high, reasons: [], notes: [] },
    }) as unknown as VerdictContent;

  test.each([
    [
      told("helped", 1.8, 1.1, 2.5),
      "sleep_quality",
      "In magnesium weeks you rated your sleep about 1.8 points better (likely 1.1 to 2.5). You knew when you took it, so hope may explain some or all of this.",
    ],
    [
      told("harmed", 2.4, 1.3, 3.5, false),
      "pain_rest",
      "In magnesium weeks your pain was about 2.4 points higher (likely 1.3 to 3.5). Stop taking it and talk to your doctor or pharmacist; we cannot be sure it was the reason.",
    ],
    [
      told("helped", -2.4, -3.5, -1.3, false),
      "pain_rest",
      "In magnesium weeks your pain was about 2.4 points lower (likely 1.3 to 3.5). You knew when you took it, so hope may explain some or all of this.",
    ],
    [
      told("no worthwhile effect", 0.1, -0.5, 0.6),
      "sleep_quality",
      "Any short-term difference in your sleep with magnesium is probably too small to matter. This cannot show whether you heal faster.",
    ],
    [
      told("cannot tell", 0.6, -1.5, 2.8),
      "sleep_quality",
      "We cannot tell. In magnesium weeks your sleep may have been up to 1.5 points worse or 2.8 better. That does not mean “no effect”.",
    ],
    [
      told("cannot tell", -0.6, -2.8, 1.5, false),
      "pain_rest",
      "We cannot tell. In magnesium weeks your pain may have been up to 1.5 points higher or 2.8 lower. That does not mean “no effect”.",
    ],
    [
      told("helped", -6, -9, -3, false),
      "motion",
      "In magnesium weeks you moved about 6° further (likely 3° to 9°). You knew when you took it, so hope may explain some or all of this.",
    ],
  ])("%#", (report, outcome, sentence) => {
    expect(sayVerdict(report, { outcome, period_days: 7 }, trialEn)).toBe(sentence);
  });

  const refused = (...codes: string[]) =>
    ({
      verdict: "refused",
      higher_is_better: true,
      effect: { reasons: codes.map((code) => ({ code, figures: {} })) },
    }) as unknown as VerdictContent;
  const asked = { outcome: "sleep_quality", period_days: 7 };

  test("a refusal says why", () => {
    expect(sayVerdict(refused("doses_alike"), asked, trialEn)).toBe(
      "We cannot give an answer: you took magnesium almost as often in off weeks as in on weeks.",
    );
  });

  test("a refusal says every why, in both languages", () => {
    const both = refused("few_periods", "missing_days");
    expect(whyNot(both, trialEn)).toHaveLength(2);
    expect(sayVerdict(both, asked, trialEn)).toBe(
      "We cannot give an answer: there are fewer than 3 on and 3 off periods with 2 readings each. More than 70% of the days have no reading.",
    );
    expect(sayVerdict(both, asked, trialDe)).toBe(
      "Wir können keine Antwort geben: Es gibt weniger als 3 Abschnitte mit und 3 ohne mit je 2 Werten. An mehr als 70 % der Tage fehlt ein Wert.",
    );
  });

  test("a reason that this phone does not know yet is not left out", () => {
    expect(whyNot(refused("few_periods", "of_next_year"), trialEn)[1]).toBe(
      "there are too few entries to compare.",
    );
  });

  test("the figures of a note are written as the language writes them", async () => {
    const told = {
      effect: {
        notes: [
          { code: "rerandomised_range", figures: { low: -1.1, high: 2.5 } },
          { code: "smallest_p", figures: { orders: 64 } },
        ],
      },
    } as unknown as VerdictContent;
    await chooseLanguage("de");
    const said = notesOf(told, trialDe);
    await chooseLanguage("en");
    expect(said[0]).toContain("-1,1 bis 2,5");
    expect(said[1]).toContain("2/64");
    expect(notesOf(told, trialEn)[0]).toContain("-1.1 to 2.5");
  });

  test("both languages know every reason, refusal and note", () => {
    for (const table of ["reasons", "refusals", "notes", "slow", "outcomes"] as const) {
      expect(Object.keys(trialDe[table])).toEqual(Object.keys(trialEn[table]));
    }
    expect(Object.keys(trialDe.cent.items)).toEqual(Object.keys(trialEn.cent.items));
  });
});
