/** What fails without anybody asking is told, and nothing waits for it for ever. */
import { cleanup, render } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { mishaps } from "../src/state/mishaps.svelte";
import Undrawable from "./Undrawable.svelte";

mishaps.follow();
beforeEach(() => {
  cleanup();
  mishaps.happened = false;
});

const reported = (error: unknown) => dispatchEvent(new ErrorEvent("error", { error }));

test("an exception of a tap is a mishap", () => {
  reported(new Error("a tap"));
  expect(mishaps.happened).toBe(true);
});

test("what a browser only complains of is none", () => {
  reported(undefined);
  expect(mishaps.happened).toBe(false);
});

test("a screen that cannot be drawn is a mishap, and takes the place of Loading", async () => {
  vi.stubGlobal("reportError", reported);
  let come = (_: unknown): void => undefined;
  const comes = new Promise((done) => {
    come = done;
  });
  const { container } = render(Undrawable, { comes });
  await vi.waitFor(() => expect(container.textContent).toContain("Loading"));
  come(null);
  await vi.waitFor(() => expect(mishaps.happened).toBe(true));
  expect(container.textContent?.trim()).toBe("");
  vi.unstubAllGlobals();
});
