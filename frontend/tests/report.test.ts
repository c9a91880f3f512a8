/** The report of a trial as a reader sees it, from what the phone holds and without a network. */

import trialLoaders from "virtual:words/trial";
import { cleanup, render } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addDays, today } from "../src/domain/day";
import type { Finding } from "../src/domain/findings";
import type { Row } from "../src/domain/kinds";
import type { VerdictContent } from "../src/domain/verdicts";
import type trialEnglish from "../src/domain/words/english/trial";
import { chooseLanguage } from "../src/domain/words/index.svelte";
import TrialReport from "../src/routes/patient/TrialReport.svelte";
import { journal } from "../src/state";
import { wordsIn } from "./spoken";

const trialDe = await wordsIn<typeof trialEnglish>(trialLoaders, "de");
const trialEn = await wordsIn<typeof trialEnglish>(trialLoaders, "en");

const DAY = today("UTC", new Date());
const FIRST = addDays(DAY, -90);
const trial = {
  id: "t", question: "Do I sleep better with magnesium?", regimen: "r", outcome: "sleep_quality",
  injury: null, motion: "", mode: "", device: "", smallest_change: 1, change_is_assumed: true,
  period_days: 7, periods: 12, half_life_days: 0, half_life_reason: "", starts_on: FIRST,
  ends_on: addDays(FIRST, 83), status: "ended", commitment: "ab".repeat(32), seed: "cd".repeat(32),
  stopped_on: null, stop_reason: "", stop_words: "", agreed_by: "", agreed_on: null,
  agreed_words: "", revision: 4, pending: false,
} as Row<"trial">; // biome-ignore format: one line a thing
const arm = { days: 42, readings: 40, average: 6, taken: 0.9, not_logged: 2 };
const effect = {
  estimate: 1.8, low: 0.4, high: 3.2, p: 0.0123, p_randomisation: 0.031,
  p_randomisation_smallest: 0.031, dose_contrast: 0.9, reasons: [],
  notes: [{ code: "smallest_p", figures: { orders: 64 } }],
}; // biome-ignore format: one line a thing
const content = (change: Partial<VerdictContent> = {}): VerdictContent => ({
  trial: "t",
  verdict: "helped",
  effect,
  higher_is_better: true,
  description: { days: 84, on: arm, off: { ...arm, average: 4, taken: 0.1 } },
  days: {
    first: FIRST,
    lag: 0,
    periods: [
      { is_on: true, first: FIRST, last: addDays(FIRST, 6) },
      { is_on: false, first: addDays(FIRST, 7), last: addDays(FIRST, 13) },
    ],
    trend: Array.from({ length: 84 }, () => 5),
  },
  others: [],
  harms: [],
  proof: { commitment: "ab".repeat(32), seed: "cd".repeat(32), plan: "t;r", verifies: true },
  computed_on: DAY,
  ...change,
});
const holds = (told: VerdictContent, more: Partial<Finding> = {}): void => {
  const verdict = {
    id: "v",
    kind: "verdict",
    key: "verdict:t",
    injury: null,
    day: DAY,
    revision: 9,
  };
  journal.findings = {
    day: DAY,
    revision: 9,
    items: [{ ...verdict, content: told, ...more } as Finding],
  };
};
const away = vi.fn(() => Promise.reject(new TypeError("no network")));

beforeEach(() => {
  Object.defineProperty(navigator, "languages", { value: ["en-GB"], configurable: true });
  vi.stubGlobal("fetch", away);
  away.mockClear();
});
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  journal.findings = null;
  await chooseLanguage("en");
});

const read = (own: Row<"trial"> = trial) => {
  const { container } = render(TrialReport, { trial: own });
  return { container, said: () => (container.textContent ?? "").replace(/\s+/g, " ") };
};

describe("without a network", () => {
  test("all of it is there, and nobody is asked", () => {
    holds(content());
    const { container, said } = read();
    for (const part of [
      "you rated your sleep about 1.8 points better (likely 0.4 to 3.2)",
      "The likely range holds differences that are large enough to matter and others that are not.",
      "40 of 42 on, 40 of 42 off",
      "90 % of what was planned in on, on 10 % of days in off periods",
      "p by regression0.012",
      "p by re-randomisation0.031",
      "Hope may explain some or all of a difference",
      "regression to the mean",
      "This design cannot see it",
      "64 orders could have been drawn",
      "A regression on the periods as they were drawn",
      "The key shown here fits",
      "6b Measurement properties not recorded",
    ]) {
      expect(said()).toContain(part);
    }
    expect(said()).not.toContain("As of");
    const strip = container.querySelector('svg[role="img"]')?.getAttribute("aria-label");
    expect(strip).toBe("Difference 1.8, likely 0.4 to 3.2; too small to matter between −1 and 1");
    expect(container.querySelectorAll("rect.behind")).toHaveLength(1);
    expect(away).not.toHaveBeenCalled();
  });

  test("a day's dose is spoken, in whatever order the phone holds them", () => {
    holds(content());
    const last = addDays(FIRST, 83);
    const days = [last, FIRST, addDays(FIRST, 40)];
    const doses = days.map((day) => ({ day, outcome: "taken", supplement: "s" }));
    const rows = vi
      .spyOn(journal, "rows")
      .mockImplementation((kind) => (kind === "dose" ? doses : []) as never);
    const find = vi.spyOn(journal, "find").mockReturnValue({ supplement: "s" } as never);
    const { container } = read();
    const spoken = container.querySelector('[role="slider"]')?.getAttribute("aria-valuetext");
    expect(spoken).toContain("Doses: taken");
    rows.mockRestore();
    find.mockRestore();
  });

  test("one that is older than today says of which day it is", async () => {
    holds(content(), { day: addDays(DAY, -4) });
    const { said } = read();
    await vi.waitFor(() => expect(away).toHaveBeenCalled());
    expect(said()).toContain("As of");
    expect(said()).toContain("1.8 points better");
    expect(said()).not.toContain("have changed since");
  });

  test("one that does not know what was written since says so", () => {
    holds(content(), { revision: 3 });
    expect(read().said()).toContain("Entries of these days have changed since.");
  });

  test("where it has not come yet, it is said when it will", async () => {
    const { said } = read();
    await vi.waitFor(() => expect(said()).toContain("It comes when you are online again."));
  });

  test("before the end nothing is shown and nobody is asked", () => {
    holds(content());
    const running = { ...trial, status: "running", ends_on: addDays(DAY, 3) } as Row<"trial">;
    const { said } = read(running);
    expect(said()).toContain("It has not ended; results stay hidden until then.");
    expect(said()).not.toContain("1.8");
    expect(away).not.toHaveBeenCalled();
  });
});

test("a trial that was stopped is described without a verdict", () => {
  holds(content({ verdict: "stopped", effect: null }));
  const stopped = { ...trial, status: "stopped", stopped_on: addDays(FIRST, 40) } as Row<"trial">;
  const { container, said } = read(stopped);
  expect(said()).toContain("So there is no answer, only what was logged:");
  expect(said()).toContain("Plain averages: 6 in on, 4 in off periods.");
  expect(said()).not.toContain("p by regression");
  expect(container.querySelector('svg[role="img"]')).toBeNull();
});

describe.each([
  ["en", trialEn],
  ["de", trialDe],
] as const)("a refusal in %s", (language, r) => {
  const refused = (...codes: string[]) =>
    content({
      verdict: "refused",
      effect: {
        ...effect, estimate: null, low: null, high: null, p: null, p_randomisation: null,
        reasons: codes.map((code) => ({ code, figures: {} })), notes: [],
      },
    }); // biome-ignore format: one line a thing

  test("lists all its reasons", async () => {
    await chooseLanguage(language);
    holds(refused("few_periods", "missing_days", "doses_alike"));
    const { container, said } = read();
    expect(said()).toContain(r.refusedFor);
    const listed = [...(container.querySelector(".verdict + ul")?.children ?? [])];
    expect(listed.map((each) => each.textContent)).toEqual([
      r.reasons.few_periods,
      r.reasons.missing_days,
      r.reasons.doses_alike,
    ]);
  });

  test("with one reason is one sentence", async () => {
    await chooseLanguage(language);
    holds(refused("doses_alike"));
    const { container } = read();
    expect(container.querySelector(".verdict")?.textContent?.trim()).toBe(
      r.refused(r.reasons.doses_alike ?? ""),
    );
    expect(container.querySelector(".verdict + ul")).toBeNull();
  });
});
