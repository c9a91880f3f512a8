import { cleanup, render } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CurveContent, Finding, Findings } from "../src/domain/findings";
import Helps from "../src/routes/patient/Helps.svelte";
import Sunday from "../src/routes/patient/Sunday.svelte";
import Told from "../src/routes/patient/Told.svelte";
import { journal } from "../src/state";

const series = {
  joint: "knee",
  motion: "flexion",
  side: "left",
  mode: "active",
  device: "phone",
  position: "lying",
  rater: "self",
};
const of = { ...series, day: "2026-11-22", degrees: 108 };
const around = { day: "2026-11-22" };
const finding = (kind: Finding["kind"], content: object): Finding =>
  ({ id: kind, kind, key: kind, injury: "i", day: "2026-11-22", revision: 0, content }) as Finding;
const change = finding("change", {
  ...series,
  now: 108,
  before: 100,
  change: 8,
  gain: 8,
  error: 12,
  beyond_error: false,
});
const curve = finding("curve", {
  ...series,
  readings: 20,
  band: { days: ["2026-11-01", "2026-12-20"], low: [80, 110], median: [85, 118], high: [90, 124] },
  goal: {
    degrees: 120,
    not_before: "2027-02-03",
    latest: null,
    reached: false,
    probability_not_within: 0.2,
  },
});
const computed = (...items: Finding[]): Findings => ({ day: "2026-11-22", revision: 0, items });

beforeEach(() => {
  Object.defineProperty(navigator, "languages", { value: ["en-GB"], configurable: true });
});
afterEach(() => {
  cleanup();
  journal.findings = null;
});

const text = (element: { container: HTMLElement }) =>
  (element.container.textContent ?? "").replace(/\s+/g, " ");

describe("what was computed", () => {
  test("is said with its goal, and of today without a day", () => {
    journal.findings = computed(curve, change);
    const said = text(render(Told, { day: "2026-11-22", around, of }));
    expect(said).toContain("not before 3 February; too early to say by when");
    expect(said).toContain("+8°, within the measurement error of the phone (12°)");
    expect(said).not.toContain("As of");
  });

  test("a goal is said as it was set, here as everywhere (P26)", () => {
    const goal = { ...(curve.content as CurveContent).goal, degrees: 121.6 };
    journal.findings = computed({ ...curve, content: { ...curve.content, goal } } as Finding);
    const said = text(render(Told, { day: "2026-11-22", around, of }));
    expect(said).toContain("Goal 121.6°");
  });

  test("is shown with its day when that is over", () => {
    journal.findings = computed(curve);
    const said = text(render(Told, { day: "2026-11-24", around, of }));
    expect(said).toContain("As of Sunday 22 November.");
  });

  test("dates no goal beyond the surgeon's limit, even one that the server has not heard of", () => {
    journal.findings = computed(curve);
    const walled = {
      ...around,
      injuries: [{ id: "i", joint: "knee", side: "left" as const }],
      precautions: [
        {
          injury: "i",
          motion: "flexion",
          maximum: 90,
          from_day: "2026-11-01",
          source: "surgeon" as const,
        },
      ],
    };
    const said = text(render(Told, { day: "2026-11-22", around: walled, of }));
    expect(said).toContain("Your surgeon's limit comes first.");
    expect(said).not.toContain("3 February");
  });

  test("is not there before the first time, and says so", () => {
    expect(text(render(Told, { day: "2026-11-22", around, of }))).toContain(
      "Working on your entries",
    );
  });
});

describe("Sunday's line", () => {
  beforeEach(() => {
    const known = (_: string, id: string) =>
      id === "i" ? { id: "i", joint: "knee", side: "left" } : undefined;
    vi.spyOn(journal, "find").mockImplementation(known as never);
  });
  afterEach(() => vi.restoreAllMocks());

  test("says what moved, and names the measurement error", () => {
    journal.findings = computed(change);
    expect(text(render(Sunday, { day: "2026-11-22", injury: "i" }))).toContain(
      "Your left knee bends 8° more than four weeks ago. 8° may still be measurement error (12°).",
    );
  });

  test("is silent about another injury, and when it was computed too long ago", () => {
    journal.findings = computed(change);
    expect(text(render(Sunday, { day: "2026-11-22", injury: "other" })).trim()).toBe("");
    expect(text(render(Sunday, { day: "2026-11-29", injury: "i" })).trim()).toBe("");
  });
});

describe("does it help me", () => {
  const association = (reasons: string[]) =>
    finding("association", {
      supplement: "s",
      name: "Magnesium 200",
      nutrient: "magnesium",
      outcome: "sleep_quality",
      verdict: reasons.length ? "refused" : "association",
      estimate: 0.8,
      low: 0.1,
      high: 1.5,
      smallest_change: 1,
      reasons,
    });

  test("says first that no trial was found", () => {
    expect(text(render(Helps))).toContain(
      "We found no trial showing that magnesium improves motion after injury.",
    );
  });

  test("offers the trial beside an association and beside a refusal", () => {
    for (const reasons of [[], ["few_switches"]]) {
      journal.findings = computed(association(reasons));
      const shown = render(Helps);
      expect(shown.container.querySelector('a[href="/plan/trial"]')).not.toBeNull();
      cleanup();
    }
  });

  test.each([
    "short_series",
    "few_with_or_without",
    "few_switches",
    "never_changes",
    "end_of_scale",
    "like_the_trend",
    "wide_interval",
    "slow",
    "unknown",
    "trial",
  ])("refuses in words: %s", (reason) => {
    journal.findings = computed(association([reason]));
    const said = text(render(Helps));
    expect(said).toContain("We cannot give an answer:");
    expect(said).not.toContain("there is too little to go by");
    expect(said).not.toContain("0.8");
  });
});
