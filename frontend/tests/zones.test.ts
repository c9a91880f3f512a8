/** Where a phone says it is, and whether that is asked about. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { areAlike, isVague, placeOf, zonesByRegion } from "../src/domain/zones";
import { zone } from "../src/state/zone.svelte";

const phone = vi.hoisted(() => ({ zone: "" }));
vi.mock("../src/domain/day", async (original) => ({
  ...(await original<object>()),
  deviceZone: () => phone.zone,
}));

/** The phone comes back to the app, somewhere. */
function backIn(device: string): void {
  phone.zone = device;
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => localStorage.clear());
afterEach(() => zone.keep(""));

test("a phone that is elsewhere is asked about on return, and once (P10)", () => {
  backIn("Europe/Berlin");
  expect(zone.asks("Europe/Berlin")).toBeNull();
  backIn("Europe/Lisbon");
  expect(zone.asks("Europe/Berlin")).toBe("moved");
  zone.keep("Europe/Berlin");
  expect(zone.asks("Europe/Berlin")).toBeNull();
  backIn("America/New_York");
  expect(zone.asks("Europe/Berlin")).toBe("moved");
});

test.each(["UTC", "Etc/UTC", "GMT", "Etc/GMT+3"])(
  "a browser that says %s is asked (P10)",
  (vague) => {
    backIn(vague);
    expect(isVague(vague)).toBe(true);
    expect(zone.asks("Europe/Berlin")).toBe("moved");
    // A new account has no better one: then it is asked where they are.
    expect(zone.asks("UTC")).toBe("hidden");
  },
);

test("clocks that agree the year round are no move, whatever they are called (P10)", () => {
  expect(areAlike("Europe/Berlin", "Europe/Vienna")).toBe(true);
  expect(areAlike("Asia/Kolkata", "Asia/Calcutta")).toBe(true);
  expect(areAlike("Europe/Berlin", "Africa/Lagos", new Date("2026-12-01T12:00:00Z"))).toBe(false);
  expect(areAlike("America/Phoenix", "America/Denver", new Date("2026-12-01T12:00:00Z"))).toBe(
    false,
  );
  expect(areAlike("Europe/Berlin", "Mars/Olympus")).toBe(false);
});

test("the zones to choose from have the one that is held, and names that can be read", () => {
  expect(placeOf("America/New_York")).toBe("New York");
  expect(placeOf("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
  const all = zonesByRegion("Mars/Olympus").flatMap(([, zones]) => zones);
  expect(all).toContain("Mars/Olympus");
  expect(all).toContain("Europe/Lisbon");
});
