/** How a plan that is changed is kept. */
import { afterEach, expect, test, vi } from "vitest";
import type { Row } from "../src/domain/kinds";
import { Draft } from "../src/routes/patient/regimen/draft.svelte";
import { keepPlan } from "../src/routes/patient/regimen/saving";
import { clock, journal } from "../src/state";

afterEach(() => vi.restoreAllMocks());

test("a change without a date holds from today on, and last month keeps its amount", async () => {
  const save = vi.spyOn(journal, "save").mockImplementation(async () => ({
    row: "supplement",
    undo: async () => undefined,
  }));
  const regimen = {
    id: "regimen",
    supplement: "supplement",
    starts_on: "2026-01-01",
    slots: ["21:00"],
    elemental_mg: 200,
    status: "active",
  } as Row<"regimen">;
  const draft = new Draft(regimen);
  draft.amount = "300";
  draft.from = "";
  await keepPlan(draft);
  const plans = save.mock.calls.filter(([kind]) => kind === "regimen");
  expect(plans.map(([, values, options]) => [values, options])).toEqual([
    [expect.objectContaining({ status: "ended" }), { row: "regimen" }],
    [expect.objectContaining({ starts_on: clock.day, elemental_mg: 300 }), undefined],
  ]);
});
