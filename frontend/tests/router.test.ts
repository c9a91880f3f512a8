/** Steps of a walk and the browser's history. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { router } from "../src/routes/router.svelte";

beforeEach(() => {
  vi.stubGlobal("scrollTo", () => undefined);
  history.replaceState(null, "", "/today");
  router.path = "/today";
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const arrived = () => new Promise((done) => addEventListener("popstate", done, { once: true }));

test("a second tap on Back goes no further than the first", async () => {
  router.step("/check-in/today/evening");
  router.step("/check-in/today/pain");
  const back = vi.spyOn(history, "go");
  const there = arrived();
  router.back("/today");
  router.back("/today");
  await there;
  expect(back).toHaveBeenCalledOnce();
  expect(router.path).toBe("/check-in/today/evening");
  router.back("/today");
  await arrived();
  expect(router.path).toBe("/today");
});

test("a step that was taken twice is left by one Back", async () => {
  router.step("/check-in/today/pain");
  router.step("/check-in/today/pain");
  router.back("/today");
  await arrived();
  expect(router.path).toBe("/today");
});
