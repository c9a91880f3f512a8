/** The one clock: which day the screens show and the entries are of. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clock } from "../src/state/clock.svelte";

const at = (instant: string) => vi.setSystemTime(new Date(instant));

beforeEach(() => {
  vi.useFakeTimers();
  at("2026-11-27T22:00:00Z");
  clock.zone = "Europe/Berlin";
  clock.start();
});
afterEach(() => vi.useRealTimers());

test("a page left open over night is on the new day from 04:00 in the patient's zone (P1)", () => {
  expect(clock.day).toBe("2026-11-27");
  at("2026-11-28T02:58:30Z");
  clock.look();
  expect(clock.day).toBe("2026-11-27");
  vi.advanceTimersByTime(90_000);
  expect(clock.day).toBe("2026-11-28");
  expect(clock.isMorning).toBe(true);
});

test.each([
  ["visibilitychange", document],
  ["pageshow", window],
  ["focus", window],
] as const)("a phone that slept is on the new day with the %s of its page (P1)", (name, target) => {
  // Its timers slept too.
  vi.clearAllTimers();
  at("2026-11-29T10:00:00Z");
  expect(clock.day).toBe("2026-11-27");
  target.dispatchEvent(new Event(name));
  expect(clock.day).toBe("2026-11-29");
});

test("the day follows the zone that the patient moves to (P1)", () => {
  at("2026-11-28T03:30:00Z");
  clock.look();
  expect(clock.day).toBe("2026-11-28");
  clock.zone = "America/New_York";
  expect(clock.day).toBe("2026-11-27");
});
