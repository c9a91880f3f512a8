/** The lock of a phone that others use, too. */

import { beforeEach, expect, test, vi } from "vitest";
import { isPin, lockOf, lockWithPin, tryPin, waitAfter } from "../src/domain/lock";
import { AWAY, latch } from "../src/state/latch.svelte";

const NOW = 1_800_000_000_000;

beforeEach(() => latch.keep(""));

test("a PIN is four to eight digits", () => {
  expect(["1234", "12345678", "٤٥٦٧"].map(isPin)).toEqual([true, true, true]);
  expect(["123", "123456789", "12a4", "", " 1234"].map(isPin)).toEqual(Array(5).fill(false));
});

test("only the PIN opens, and it is not kept in the clear", async () => {
  const lock = await lockWithPin("2718");
  expect(JSON.stringify(lock)).not.toContain("2718");
  expect((await tryPin(lock, "2718", NOW)).opens).toBe(true);
  expect((await tryPin(lock, "2719", NOW)).opens).toBe(false);
  expect((await lockWithPin("2718")).hash).not.toBe(lock.hash);
});

test("from the fifth wrong try on each has to wait, and the right one forgets them", async () => {
  let lock = await lockWithPin("2718");
  for (let wrong = 1; wrong <= 5; wrong++) ({ lock } = await tryPin(lock, "0000", NOW));
  expect(lock).toMatchObject({ wrong: 5, from: NOW + 30_000 });
  expect((await tryPin(lock, "2718", NOW)).lock).toMatchObject({ wrong: 0, from: 0 });
});

test("no wait is longer than an hour", () => {
  expect([4, 5, 6, 7, 99].map(waitAfter)).toEqual([0, 30_000, 60_000, 120_000, 3_600_000]);
});

test("what is kept and is no lock of this version is none that a PIN could open", () => {
  for (const kept of ["", "yes", "{}", '{"way":"voice"}']) expect(lockOf(kept)).toBeNull();
});

function leaveFor(milliseconds: number): void {
  vi.useFakeTimers({ now: NOW });
  const hidden = vi.spyOn(document, "hidden", "get");
  for (const isHidden of [true, false]) {
    hidden.mockReturnValue(isHidden);
    document.dispatchEvent(new Event("visibilitychange"));
    vi.setSystemTime(NOW + milliseconds);
  }
  // The second event was told at the later time.
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event("visibilitychange"));
  hidden.mockRestore();
  vi.useRealTimers();
}

test("it closes after a minute out of sight, not before, and never without a lock", () => {
  leaveFor(AWAY);
  expect(latch.isClosed).toBe(false);
  latch.keep('{"way":"pin"}');
  leaveFor(AWAY - 1);
  expect(latch.isClosed).toBe(false);
  leaveFor(AWAY);
  expect(latch.isClosed).toBe(true);
});

test("removed in another tab, it is open here", () => {
  latch.keep('{"way":"pin"}');
  latch.isClosed = true;
  localStorage.removeItem("lock");
  dispatchEvent(new StorageEvent("storage", { key: "lock" }));
  expect(latch.isClosed).toBe(false);
});
