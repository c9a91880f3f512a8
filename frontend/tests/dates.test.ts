/** Dates whose year was typed short stop at whatever form they are typed in. */

import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { isPossibleDate, refuseImpossibleDates } from "../src/ui/dates";

beforeAll(() => refuseImpossibleDates(() => "Check the year."));
afterEach(() => {
  document.body.innerHTML = "";
});

function form(value: string): {
  form: HTMLFormElement;
  field: HTMLInputElement;
  saved: () => void;
} {
  document.body.innerHTML = "<form novalidate><input type='text'><input type='date'></form>";
  const form = document.querySelector("form") as HTMLFormElement;
  const field = form.querySelector("[type=date]") as HTMLInputElement;
  field.value = value;
  const saved = vi.fn((event: Event) => event.preventDefault());
  form.addEventListener("submit", saved);
  return { form, field, saved: saved as unknown as () => void };
}

test.each(["0026-09-01", "0206-09-01", "1026-09-01", "2206-09-01", "9999-12-31"])(
  "%s is not saved by any form, and its field says why (P11)",
  (value) => {
    const { form: asked, field, saved } = form(value);
    asked.requestSubmit();
    expect(saved).not.toHaveBeenCalled();
    expect(field.validationMessage).toBe("Check the year.");
    field.value = "2026-09-01";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    expect(field.validationMessage).toBe("");
    asked.requestSubmit();
    expect(saved).toHaveBeenCalledOnce();
  },
);

test("a field that saves itself does not take such a date either (P11)", () => {
  document.body.innerHTML = "<div><input type='date'></div>";
  const field = document.querySelector("input") as HTMLInputElement;
  const saved = vi.fn();
  document.querySelector("div")?.addEventListener("change", saved);
  field.value = "0002-01-01";
  field.dispatchEvent(new Event("change", { bubbles: true }));
  expect(field.validationMessage, "the year is still being typed").toBe("");
  field.dispatchEvent(new Event("blur"));
  expect(field.validationMessage).toBe("Check the year.");
  expect(saved).not.toHaveBeenCalled();
  field.value = "2026-01-01";
  field.dispatchEvent(new Event("change", { bubbles: true }));
  expect(saved).toHaveBeenCalledOnce();
});

test("an operation long ago and a visit next year are possible", () => {
  const now = new Date("2026-11-28T12:00:00Z");
  for (const date of ["1961-03-01", "2027-11-28", "2036-12-31"]) {
    expect(isPossibleDate(date, now)).toBe(true);
  }
});
