/** When a person is reminded, and when they are asked about what they left without an answer. */
import { describe, expect, test } from "vitest";
import quiet from "../../tests/cases/quiet.json";
import { uuid7 } from "../src/domain/ids";
import type { Regimen, ReminderSettings } from "../src/domain/kinds";
import { isQuiet, isUnanswered } from "../src/domain/reminding";

test.each(quiet.cases)("$at between $from and $until (R10)", ({ at, from, until, is_quiet }) => {
  expect(isQuiet(at, from, until)).toBe(is_quiet);
});

describe("asking about three evenings without an answer", () => {
  const NOW = "2026-11-24";
  const planned = (change: Partial<Regimen> = {}, made = "2026-10-01T12:00:00Z") => ({
    id: uuid7(Date.parse(made)),
    supplement: "s",
    starts_on: "2026-11-01",
    status: "active" as const,
    slots: ["21:00"],
    ...change,
  });
  const asked = (
    regimen: Regimen & { id: string },
    wishes: Partial<ReminderSettings> = {},
    days: string[] = [],
  ): boolean => {
    const doses = days.map((day) => ({ regimen: regimen.id, day }));
    return isUnanswered(regimen, doses, wishes, NOW, "Europe/Berlin");
  };

  test("counts the days that were planned", () => {
    const weekdays = [1, 3, 5];
    expect(asked(planned({ weekdays }))).toBe(true);
    expect(asked(planned({ weekdays }), {}, ["2026-11-18"])).toBe(false);
    expect(asked(planned({ weekdays }), {}, ["2026-11-16"])).toBe(true);
    expect(asked(planned({ weekdays, reminds: false }))).toBe(false);
    expect(asked(planned({ weekdays, starts_on: "2026-11-20" }))).toBe(false);
  });

  test("is left out while a pause lasts, and counts no evening of one (P27)", () => {
    expect(asked(planned(), { paused_from: "2026-11-20" })).toBe(false);
    expect(asked(planned(), { paused_from: NOW, paused_until: NOW })).toBe(false);
    const over = { paused_from: "2026-11-10", paused_until: "2026-11-22" };
    // The 23rd, and before the pause the 9th and the 8th.
    expect(asked(planned(), over)).toBe(true);
    expect(asked(planned({ starts_on: "2026-11-09" }), over)).toBe(false);
    expect(asked(planned(), over, ["2026-11-08"])).toBe(false);
  });

  test("counts no evening that reminded nobody, its hours being quiet (P27)", () => {
    expect(asked(planned(), { quiet_from: "20:00", quiet_until: "07:00" })).toBe(false);
    const two = planned({ slots: ["09:00", "21:00"] });
    expect(asked(two, { quiet_from: "20:00", quiet_until: "07:00" })).toBe(true);
  });

  test("has no evenings from before the plan was made, whenever it says that it began (P27)", () => {
    expect(asked(planned({}, "2026-11-24T10:00:00Z"))).toBe(false);
    expect(asked(planned({}, "2026-11-22T10:00:00Z"))).toBe(false);
    expect(asked(planned({}, "2026-11-21T10:00:00Z"))).toBe(true);
  });
});
