import { describe, expect, it } from "vitest";
import { namesOf } from "../src/domain/injuries";
import { JOINTS } from "../src/domain/joints";
import {
  type Answers,
  openStep,
  stepAt,
  stepsOf,
  unanswered,
} from "../src/routes/patient/first/steps";

const DAY = "2026-11-29";

function told(change: Partial<Answers["telling"]>, more: Partial<Answers> = {}): Answers {
  const begun = unanswered();
  return { ...begun, ...more, telling: { ...begun.telling, ...change } };
}
const SPRAIN = { joint: "ankle", side: "left", kind: "sprain", happened_on: "2026-11-20" };

describe("the questions of first use", () => {
  it("asks no side of a joint that has none", () => {
    expect(stepsOf(told({ joint: "neck", side: "none" }))).not.toContain("side");
  });

  it("asks for limits after surgery, not without", () => {
    expect(stepsOf(told(SPRAIN, { operated: "no" }))).not.toContain("limits");
    const operated = told({ ...SPRAIN, surgery_on: "2026-11-22" }, { operated: "yes" });
    expect(stepsOf(operated)).toContain("limits");
    // A day that was typed before "No" was chosen counts no more.
    expect(stepsOf({ ...operated, operated: "no" })).not.toContain("limits");
  });

  it("asks for limits after a torn tendon that nobody operated on", () => {
    expect(stepsOf(told({ ...SPRAIN, kind: "tendon" }, { operated: "no" }))).toContain("limits");
  });

  it.each(["", "unknown"] as const)("measures nothing while limits are %j", (limits) => {
    expect(stepsOf(told({ ...SPRAIN, kind: "fracture" }, { limits }))).not.toContain("measure");
  });

  it("shows no question before those that must be answered", () => {
    expect(stepAt("measure", told({ joint: "knee" }), DAY)).toBe("side");
    expect(stepAt("joint", told(SPRAIN), DAY)).toBe("joint");
  });

  it("goes on at the first question that is open", () => {
    expect(openStep(unanswered(), DAY)).toBe("joint");
    expect(openStep(told({ ...SPRAIN, happened_on: "" }), DAY)).toBe("day");
    expect(openStep(told({ ...SPRAIN, happened_on: "2026-12-01" }), DAY)).toBe("day");
    expect(openStep(told(SPRAIN), DAY)).toBe("surgery");
  });

  it("has names for every joint", () => {
    for (const joint of JOINTS) expect(namesOf(joint).length).toBeGreaterThan(2);
  });
});
