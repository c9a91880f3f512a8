/** What is kept by a name, where the browser refuses it. */
import { afterEach, expect, test, vi } from "vitest";
import { inTab, onDevice } from "../src/state/kept";

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

const refuse = () => {
  throw new DOMException("denied", "SecurityError");
};

test("what is kept is found again", () => {
  expect(onDevice.set("a", "1")).toBe(true);
  expect(onDevice.get("a")).toBe("1");
  onDevice.remove("a");
  expect(onDevice.get("a")).toBeNull();
});

test("where a browser throws as its storage is named, nothing was kept", () => {
  vi.spyOn(globalThis, "localStorage", "get").mockImplementation(refuse);
  expect(onDevice.get("a")).toBeNull();
  expect(onDevice.set("a", "1")).toBe(false);
  expect(() => onDevice.remove("a")).not.toThrow();
});

test("where it is full, it says so", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
  expect(inTab.set("a", "1")).toBe(false);
  expect(() => inTab.clear()).not.toThrow();
});
