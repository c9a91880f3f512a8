/** When a dose was taken, on a phone whose zone is not the person's. */

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";
import { deviceZone } from "../src/domain/day";
import type { Row } from "../src/domain/kinds";
import DoseDetails from "../src/routes/patient/DoseDetails.svelte";
import { clock, journal } from "../src/state";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const dose = {
  id: "dose",
  day: "2026-11-24",
  outcome: "part",
  taken_at: "2026-11-25T02:04:00Z",
} as Row<"dose">;

test("the time is shown and stored by the person's zone, after midnight as the evening's", async () => {
  clock.zone = "America/New_York";
  expect(deviceZone()).not.toBe(clock.zone);
  const save = vi.spyOn(journal, "save").mockResolvedValue({ row: "dose", undo: async () => {} });
  render(DoseDetails, { dose, planned: null, say: () => {} });
  const field = screen.getByLabelText<HTMLInputElement>("When?");
  expect(field.value).toBe("21:04");
  await fireEvent.change(field, { target: { value: "00:30" } });
  const stored = { taken_at: "2026-11-25T05:30:00.000Z" };
  expect(save).toHaveBeenCalledWith("dose", stored, { row: "dose" });
});
