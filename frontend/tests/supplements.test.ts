import { describe, expect, test } from "vitest";
import adherence from "../../tests/cases/adherence.json";
import chemistry from "../../tests/cases/chemistry.json";
import safety from "../../tests/cases/safety.json";
import { weeksOf } from "../src/domain/adherence";
import type { Dose, Regimen } from "../src/domain/kinds";
import { takenJustNow } from "../src/domain/regimens";
import { type Caution, type Person, type Plan, review } from "../src/domain/safety";
import { amountOf, type Label, plannedMg } from "../src/domain/supplements";

describe("a label", () => {
  test.each(chemistry.cases)("$label", ({ label, elemental_mg, missing, cannot_be_pure }) => {
    const found = amountOf(label as Label);
    expect(found.missing).toBe(missing);
    expect(found.cannot_be_pure).toBe(cannot_be_pure);
    if (elemental_mg === null) expect(found.elemental_mg).toBeNull();
    else expect(found.elemental_mg).toBeCloseTo(elemental_mg, 2);
  });

  test("servings multiply what a label says, and nothing replaces what it does not say", () => {
    const product = { name: "Mg", nutrient: "magnesium", elemental_mg: 100 };
    expect(plannedMg(product, { servings: 2, elemental_mg: 5 })).toBe(200);
    expect(plannedMg({ ...product, elemental_mg: null }, { elemental_mg: 150 })).toBe(150);
    expect(plannedMg({ ...product, elemental_mg: null }, {})).toBeNull();
  });
});

const said = (finding: Caution) =>
  [
    finding.level,
    finding.gate,
    ...(finding.by ? [`by ${finding.by}`, `from ${finding.from}`] : []),
  ].join(" ");

describe("what stands against a plan", () => {
  test.each(safety.cases)("$name", ({ plans, found, ...person }) => {
    const given = plans.map((plan) => ({ ...plan, order: plan.id })) as Plan[];
    const findings = review(given, person as unknown as Person, safety.today);
    const words = Object.fromEntries(
      Object.entries(findings).map(([id, each]) => [id, each.map(said)]),
    );
    expect(words).toEqual(found);
  });
});

describe("what was taken of what was planned", () => {
  test.each(adherence.cases)("$name", ({ courses, logged, first, last, weeks, ...more }) => {
    const doses = logged.map(([day, slot, outcome]) => ({ day, slot, outcome })) as Dose[];
    const found = weeksOf(courses as Regimen[], doses, first, last, more.today);
    expect(found.map((w) => [w.monday, w.planned, w.taken, w.part, w.skipped])).toEqual(weeks);
  });
});

describe("asking back", () => {
  const ZONE = "America/New_York";
  const at = new Date("2026-11-24T21:00:00Z");
  const dose = (taken_at: string, outcome: Dose["outcome"] = "taken") => ({
    supplement: "mg",
    outcome,
    day: "2026-11-24",
    slot: "",
    taken_at,
  });

  test("what the notification logged was taken when it was planned for (P7)", () => {
    const logged = { ...dose(""), slot: "21:00", taken_at: null };
    const planned = new Date("2026-11-25T02:00:00Z");
    const later = (hours: number) => new Date(planned.getTime() + hours * 3_600_000);
    expect(takenJustNow([logged], "mg", later(1), ZONE)).toEqual(planned);
    expect(takenJustNow([logged], "mg", later(9), ZONE)).toBeNull();
    const atNight = { ...logged, slot: "01:00" };
    expect(takenJustNow([atNight], "mg", later(5), ZONE)).toEqual(later(4));
  });

  test("a second intake within eight hours is questioned, another supplement is not", () => {
    const doses = [dose("2026-11-24T14:00:00Z"), dose("2026-11-24T12:00:00Z")];
    expect(takenJustNow(doses, "mg", at, ZONE)).toEqual(new Date("2026-11-24T14:00:00Z"));
    expect(takenJustNow(doses, "d", at, ZONE)).toBeNull();
    expect(takenJustNow([dose("2026-11-24T12:59:00Z")], "mg", at, ZONE)).toBeNull();
    expect(takenJustNow([dose("2026-11-24T20:00:00Z", "skipped")], "mg", at, ZONE)).toBeNull();
  });
});
