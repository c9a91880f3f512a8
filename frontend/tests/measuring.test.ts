/** The goniometer's screen, where the browser takes its time. */
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { byPhone } from "../src/domain/joints";
import Goniometer from "../src/routes/patient/Goniometer.svelte";

const found = byPhone("knee", "flexion");
if (!found) throw new Error("a knee's flexion is measured by phone");
let allow: (answer: "granted") => void = () => undefined;
const asked = vi.fn(
  () =>
    new Promise((done) => {
      allow = done;
    }),
);

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = vi.fn();
  vi.stubGlobal("DeviceOrientationEvent", { requestPermission: asked });
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const open = () =>
  render(Goniometer, {
    of: { joint: "knee", motion: "flexion", side: "left" },
    motion: found,
    phone: found.phone,
    goal: null,
    limit: null,
    limitText: "",
    keep: () => undefined,
    close: () => undefined,
  });

test("a second tap on Start asks for the sensor no second time", async () => {
  asked.mockClear();
  open();
  const start = screen.getByRole("button", { name: "Start", hidden: true });
  await fireEvent.click(start);
  await fireEvent.click(start);
  expect(asked).toHaveBeenCalledOnce();
});

test("closed while the browser asks, it listens to nothing afterwards", async () => {
  const [add, remove] = [
    vi.spyOn(globalThis, "addEventListener"),
    vi.spyOn(globalThis, "removeEventListener"),
  ];
  const { unmount } = open();
  await fireEvent.click(screen.getByRole("button", { name: "Start", hidden: true }));
  unmount();
  allow("granted");
  await vi.advanceTimersByTimeAsync(10);
  const of = (spy: typeof add | typeof remove) =>
    spy.mock.calls.filter(([name]) => name === "deviceorientation").length;
  expect(of(add)).toBe(1);
  expect(of(remove)).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});
