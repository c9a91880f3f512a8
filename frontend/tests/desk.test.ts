import { describe, expect, it } from "vitest";
import type { Case, Flag } from "../src/api/desk";
import { usualIn } from "../src/domain/courses";
import { activities, isDue } from "../src/domain/function";
import { chosen, keepView, ownView, queryOf, viewOf } from "../src/routes/desk/caseload";
import { drafted, type FieldSpec, read } from "../src/routes/desk/fields";

const patient = (name: string, more: Partial<Case> = {}): Case => ({
  id: name,
  phone: "",
  name,
  with_whom: "Jo",
  today: "2026-11-24",
  week: 3,
  group: "quiet",
  attention: 0,
  injuries: [],
  flags: [],
  last_log_day: "2026-11-24",
  days: "11111111111111",
  logged_days: 14,
  of_days: 14,
  taken: null,
  doses: null,
  trend: null,
  pain: null,
  next_visit: null,
  ends_on: null,
  ...more,
});

const flag = (code: string, rests = false): Flag => ({
  key: code,
  kind: "finding",
  code,
  injury: null,
  day: "2026-11-24",
  created_at: "2026-11-24T00:00:00Z",
  urgency: 50,
  rests,
  is_new: false,
  answer: null,
  content: {},
});

describe("which patients are shown, in which order", () => {
  const knee = { id: "i", joint: "knee", side: "left", kind: "ligament", surgery: "" } as const;
  const cases = [
    patient("Zoë", { group: "today", flags: [flag("drop")], with_whom: "Max" }),
    patient("Ada", {
      last_log_day: "2026-11-19",
      logged_days: 4,
      injuries: [{ ...knee, happened_on: "2026-10-01", surgery_on: null }],
      flags: [flag("stall", true)],
    }),
    patient("Ben", {
      last_log_day: null,
      logged_days: 0,
      next_visit: { day: "2026-11-30", at: "" },
    }),
    patient("Cem", { next_visit: { day: "2026-12-01", at: "" } }),
  ];
  const names = (query: string) =>
    chosen(cases, viewOf(query), (each) => each.name).map((each) => each.name);

  it("keeps the server's order of urgency", () =>
    expect(names("")).toEqual(["Zoë", "Ada", "Ben", "Cem"]));
  it("shows one group", () => expect(names("?group=today")).toEqual(["Zoë"]));
  it("shows one joint", () => expect(names("?joint=knee")).toEqual(["Ada"]));
  it("shows one kind of flag, where it does not rest", () => {
    expect(names("?kind=drop")).toEqual(["Zoë"]);
    expect(names("?kind=stall")).toEqual([]);
  });
  it("shows those whom one clinician was named by", () =>
    expect(names("?who=Max")).toEqual(["Zoë"]));
  it("shows who comes within seven days", () => expect(names("?soon=1")).toEqual(["Ben"]));
  it("sorts by the oldest entry, never before all", () =>
    expect(names("?sort=last").slice(0, 2)).toEqual(["Ben", "Ada"]));
  it("searches in any case and without accents", () => expect(names("?q=ZOE")).toEqual(["Zoë"]));
  it("ignores what an address cannot mean", () => {
    expect(queryOf(viewOf("?group=hack&sort=1&q=%20"))).toBe("");
  });
  it("keeps a view without the name that was searched", () => {
    keepView(viewOf("?q=ada&joint=knee&sort=name"));
    expect(ownView()).toEqual(viewOf("?joint=knee&sort=name"));
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
