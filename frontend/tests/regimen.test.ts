/** How a plan that is changed is kept. */
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { Row } from "../src/domain/kinds";
import Medicines from "../src/routes/patient/Medicines.svelte";
import { Draft } from "../src/routes/patient/regimen/draft.svelte";
import RegimenForm from "../src/routes/patient/regimen/RegimenForm.svelte";
import { keepPlan } from "../src/routes/patient/regimen/saving";
import { clock, journal } from "../src/state";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const regimen = {
  id: "regimen",
  supplement: "supplement",
  starts_on: "2026-01-01",
  slots: ["21:00"],
  elemental_mg: 200,
  status: "active",
} as Row<"regimen">;

const saving = () =>
  vi.spyOn(journal, "save").mockImplementation(async () => ({
    row: "supplement",
    undo: async () => undefined,
  }));

test("a change without a date holds from today on, and last month keeps its amount", async () => {
  const save = saving();
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

test("a plan whose only time was emptied is not kept without one", () => {
  const draft = new Draft(regimen);
  draft.slots = [""];
  expect(draft.faults("when").slots).toMatch(/^Enter a time such as /);
  draft.rhythm = "needed";
  expect(draft.faults("when")).toEqual({});
});

test("the only time of a medicine, emptied, stays stored until another is typed", async () => {
  const save = saving();
  const medicine = { id: "medicine", code: "levothyroxine", slots: ["07:00"] } as Row<"medicine">;
  vi.spyOn(journal, "rows").mockImplementation(((kind: string) =>
    kind === "medicine" ? [medicine] : []) as typeof journal.rows);
  render(Medicines);
  const field = screen.getByLabelText("When do you take it? 1");
  await fireEvent.change(field, { target: { value: "" } });
  expect(save).not.toHaveBeenCalled();
  expect(screen.getByRole("alert").textContent).toMatch(/^Enter a time such as /);
  await fireEvent.change(field, { target: { value: "06:30" } });
  expect(save).toHaveBeenCalledWith("medicine", { slots: ["06:30"] }, { row: "medicine" });
});

test("a second tap on Save makes no second plan", async () => {
  const save = saving();
  vi.stubGlobal("scrollTo", () => undefined);
  history.replaceState({ step: 1, from: "/plan" }, "", "/plan/supplement/regimen");
  const { container } = render(RegimenForm, { regimen, at: undefined });
  const form = container.querySelector("form") as HTMLFormElement;
  for (let taps = 0; taps < 2; taps += 1) {
    await fireEvent.submit(form);
    for (let each = 0; each < 5; each += 1) await tick();
  }
  expect(save.mock.calls.filter(([, values]) => "starts_on" in values)).toHaveLength(1);
  vi.unstubAllGlobals();
});
