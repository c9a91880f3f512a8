import { describe, expect, it } from "vitest";
import type { Case } from "../src/api/desk";
import { usualIn } from "../src/domain/courses";
import { activities, isDue } from "../src/domain/function";
import { chosen, queryOf, viewOf } from "../src/routes/desk/caseload";
import { drafted, type FieldSpec, read } from "../src/routes/desk/fields";

const patient = (name: string, more: Partial<Case> = {}): Case => ({
  id: name,
  phone: "",
  name,
  today: "2026-11-24",
  week: 3,
  attention: 0,
  injuries: [],
  flags: [],
  last_log_day: "2026-11-24",
  logged_days: 14,
  of_days: 14,
  taken: null,
  doses: null,
  trend: null,
  ...more,
});

describe("which patients are shown, in which order", () => {
  const cases = [
    patient("Zoe", { attention: 80 }),
    patient("Ada", { last_log_day: "2026-11-19", logged_days: 4 }),
    patient("Ben", { last_log_day: null, logged_days: 0 }),
  ];
  const names = (query: string) => chosen(cases, viewOf(query)).map((each) => each.name);

  it("keeps the server's order of attention", () =>
    expect(names("")).toEqual(["Zoe", "Ada", "Ben"]));
  it("finds those who are quiet for five days, or never logged", () =>
    expect(names("?show=quiet")).toEqual(["Ada", "Ben"]));
  it("sorts by the oldest entry, never before all", () =>
    expect(names("?sort=last")).toEqual(["Ben", "Ada", "Zoe"]));
  it("searches names in any case", () => expect(names("?q=ADA")).toEqual(["Ada"]));
  it("ignores what an address cannot mean", () => {
    expect(queryOf(viewOf("?show=hack&sort=1&q=%20"))).toBe("");
  });
});

describe("the usual course", () => {
  const acl = { joint: "knee", kind: "ligament", surgery_on: "2026-10-01" } as const;
  it("is that of the week after an operation on the ligament", () => {
    expect(usualIn(acl, "flexion", 2)).toMatchObject({ name: "acl", from: 105, to: undefined });
    expect(usualIn(acl, "flexion", 4)).toMatchObject({ from: 125, to: 130 });
    expect(usualIn(acl, "flexion", 8)?.name).toBe("aclFull");
  });
  it("is unknown without an operation, and for other joints", () => {
    expect(usualIn({ ...acl, surgery_on: null }, "flexion", 4)).toBeNull();
    expect(usualIn({ ...acl, joint: "hip" }, "flexion", 4)).toBeNull();
  });
});

describe("the question about function", () => {
  const score = (day: string, value: number, activity = "stairs") => ({
    injury: "i",
    day,
    activity,
    score: value,
  });
  it("comes two weeks after the latest answer, and only where there are activities", () => {
    expect(isDue([], "2026-11-24")).toBe(false);
    expect(isDue([score("2026-11-11", 3)], "2026-11-24")).toBe(false);
    expect(isDue([score("2026-11-10", 3)], "2026-11-24")).toBe(true);
  });
  it("holds first against latest, whatever the order of arrival", () => {
    const [only] = activities([score("2026-11-10", 6), score("2026-10-01", 3)]);
    expect([only?.first.score, only?.latest.score]).toEqual([3, 6]);
  });
});

describe("a form of the desk", () => {
  const fields: FieldSpec[] = [
    {
      name: "degrees",
      label: "Degrees",
      kind: "number",
      low: -60,
      high: 360,
      needed: "n",
      wrong: "w",
    },
    { name: "by_day", label: "", kind: "date" },
  ];
  it("reads numbers as they are written in either language", () => {
    expect(read(fields, { degrees: "−4,5", by_day: "" })).toEqual({
      values: { degrees: -4.5, by_day: null },
      errors: {},
    });
  });
  it("says what is missing and what is wrong", () => {
    expect(read(fields, drafted(fields, {})).errors).toEqual({ degrees: "n" });
    expect(read(fields, { degrees: "400" }).errors).toEqual({ degrees: "w" });
    expect(read(fields, { degrees: "much" }).errors).toEqual({
      degrees: "Degrees: “much” is not a number.",
    });
  });
});
