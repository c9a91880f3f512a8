/** On which device the app is installed how. */
import { expect, test } from "vitest";
import { isAppleTouch, isTablet } from "../src/domain/devices";

const browser = (userAgent: string, maxTouchPoints: number) =>
  Object.defineProperties(navigator, {
    userAgent: { value: userAgent, configurable: true },
    maxTouchPoints: { value: maxTouchPoints, configurable: true },
  });

test("An iPad calls itself a Mac, and a Mac has no touch points", () => {
  browser("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", 5);
  expect([isAppleTouch(), isTablet()]).toEqual([true, true]);
  browser("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", 0);
  expect([isAppleTouch(), isTablet()]).toEqual([false, false]);
  browser("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)", 5);
  expect([isAppleTouch(), isTablet()]).toEqual([true, false]);
});
