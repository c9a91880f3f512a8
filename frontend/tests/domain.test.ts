/** Ids, days, rules and scales: pure, and the same as on the server. */

import { expect, test } from "vitest";
import functional from "../../tests/cases/activities.json";
import days from "../../tests/cases/days.json";
import cases from "../../tests/cases/ids.json";
import weeks from "../../tests/cases/weeks.json";
import {
  addDays,
  beganOn,
  dateOf,
  instantOf,
  timeOf,
  today,
  weekday,
  weekSince,
} from "../src/domain/day";
import { MOST_ACTIVITIES, mayName } from "../src/domain/function";
import { uuid5, uuid7 } from "../src/domain/ids";
import { goesOn, type Regimen } from "../src/domain/kinds";
import { planOf } from "../src/domain/measuring";
import { isDue } from "../src/domain/regimens";
import { linear } from "../src/ui/axes";

test("version 5 ids are those of the server", () => {
  for (const { namespace, name, id } of cases) expect(uuid5(namespace, name)).toBe(id);
});

test("an injury has at most five activities, as on the server", () => {
  expect(MOST_ACTIVITIES).toBe(functional.most);
  for (const { held, activity, may } of functional.cases) expect(mayName(held, activity)).toBe(may);
});

test("the server says with which status a plan or a trial is not over", () => {
  const statuses = [
    "active",
    "paused",
    "ended",
    "blocked",
    "asked",
    "declined",
    "running",
    "stopped",
  ];
  const going = (kind: "regimen" | "trial") =>
    statuses.filter((status) => goesOn(kind, { status }));
  expect(going("regimen")).toEqual(["active", "blocked"]);
  expect(going("trial")).toEqual(["asked", "declined", "running"]);
  expect(goesOn("trial", {})).toBe(false);
});

test("version 7 ids are unique, marked, and in the order of time", () => {
  const ids = Array.from({ length: 1000 }, (_, i) => uuid7(1_700_000_000_000 + i));
  expect(new Set(ids).size).toBe(1000);
  expect([...ids].sort()).toEqual(ids);
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/.test(id))).toBe(true);
});

test("a log at half past midnight belongs to the evening", () => {
  expect(today("Europe/Berlin", new Date("2026-11-24T23:30:00Z"))).toBe("2026-11-24");
  expect(today("Europe/Berlin", new Date("2026-11-25T02:59:00Z"))).toBe("2026-11-24");
  expect(today("Europe/Berlin", new Date("2026-11-25T03:00:00Z"))).toBe("2026-11-25");
});

test.each(days.today)("$instant in $zone is $day, as on the server", ({ instant, zone, day }) => {
  expect(today(zone, new Date(instant))).toBe(day);
});

test.each([
  ["2026-11-24", "21:04", "America/New_York", "2026-11-25T02:04:00.000Z"],
  ["2026-11-24", "00:30", "Europe/Berlin", "2026-11-24T23:30:00.000Z"],
  ["2026-11-24", "21:04", "Asia/Kathmandu", "2026-11-24T15:19:00.000Z"],
  // Shown twice: the first. Jumped over: as long after the jump.
  ["2026-10-24", "02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
  ["2026-03-28", "02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
  ["2026-03-29", "04:00", "Europe/Berlin", "2026-03-29T02:00:00.000Z"],
])("%s %s in %s is the instant %s", (day, time, zone, instant) => {
  expect(instantOf(day, time, zone).toISOString()).toBe(instant);
  expect(today(zone, new Date(instant))).toBe(day);
});

test("a date and a time are read in the zone that is asked", () => {
  const night = "2026-11-24T23:30:00Z";
  expect([dateOf(night, "Europe/Berlin"), timeOf(night, "Europe/Berlin")]).toEqual([
    "2026-11-25",
    "00:30",
  ]);
  expect(dateOf(Date.parse(night), "America/New_York")).toBe("2026-11-24");
});

test.each(days.due)("$regimen on $day: $is_due, as on the server", ({ regimen, day, is_due }) => {
  expect(isDue({ supplement: "s", status: "active", ...regimen }, day)).toBe(is_due);
});

test("days are counted over leap days and months", () => {
  expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
  expect(weekday("2026-11-24")).toBe(2);
  expect(weekSince("2026-11-17", "2026-11-24")).toBe(2);
});

test("a regimen is due on its days, not while paused or ended", () => {
  const regimen: Regimen = { supplement: "", starts_on: "2026-11-01", status: "active" };
  expect(isDue(regimen, "2026-10-31")).toBe(false);
  expect(isDue(regimen, "2026-11-01")).toBe(true);
  expect(isDue({ ...regimen, weekdays: [1] }, "2026-11-24")).toBe(false);
  expect(isDue({ ...regimen, paused_from: "2026-11-20" }, "2026-11-24")).toBe(false);
  expect(isDue({ ...regimen, status: "ended" }, "2026-11-24")).toBe(false);
});

test("an axis ends with its values and has round ticks", () => {
  const scale = linear([42, 131], [100, 0]);
  expect(scale.ticks).toEqual([50, 100]);
  expect(scale(42)).toBe(100);
  expect(scale(131)).toBe(0);
  expect(linear([0, 10], [100, 0]).ticks).toEqual([0, 5, 10]);
});

test("of two plans of an injury the one that was written last is in force (S9)", () => {
  const plan = (revision: number, more: object = {}) =>
    ({ injury: "knee", motions: [], weekdays: [], extras: [], revision, ...more }) as never;
  const own = plan(3, { id: "own" });
  const theirs = plan(5, { id: "theirs", author: "Jo Berger, Praxis" });
  expect(planOf([own, theirs], "knee")).toBe(theirs);
  expect(planOf([theirs, plan(3, { pending: true })], "knee")).not.toBe(theirs);
  expect(planOf([own], "shoulder")).toBeUndefined();
});

test.each(weeks.cases)("the week of recovery on $today", (each) => {
  expect(beganOn(each, each.today)).toBe(each.began);
  expect(weekSince(beganOn(each, each.today), each.today)).toBe(each.week);
});
