/** What may be read in front of the lock tells nothing of the person, and stores nothing. */

import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";
import Signs from "../src/routes/lock/Signs.svelte";
import { journal, session } from "../src/state";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test("signs of every joint can be read, no practice is named and nothing can be tapped", () => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  session.clinics = [{ name: "Park Practice", phone: "030 1234" }];
  const read = vi.spyOn(journal, "rows");
  const { container } = render(Signs, { close: () => {} });
  expect(screen.getByText("The joint gave way")).toBeTruthy();
  expect(screen.getByText("Clumsy hands or unsteady gait with neck pain")).toBeTruthy();
  expect(screen.getByText(/Nothing is saved here/)).toBeTruthy();
  expect(
    [...container.querySelectorAll("button")].map(
      (each) => each.ariaLabel ?? each.getAttribute("aria-label"),
    ),
  ).toEqual(["Close"]);
  const numbers = [...container.querySelectorAll("a")].map((each) => each.getAttribute("href"));
  expect(numbers.length).toBeGreaterThan(1);
  expect(numbers.every((each) => each?.startsWith("tel:"))).toBe(true);
  expect(container.textContent).not.toContain("Park Practice");
  expect(read).not.toHaveBeenCalled();
});
