/** A stop for harm that was tapped by mistake leaves nothing changed. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { uuid7 } from "../src/domain/ids";
import { stopForHarm } from "../src/routes/patient/harm";
import { withdraw } from "../src/routes/patient/withdrawing";
import { journal } from "../src/state";
import { PATIENT } from "./devices/device";

vi.mock("../src/api/endpoints", () => ({ postSync: async () => ({ ok: false, failure: {} }) }));

const DAY = "2026-11-27";
const [MAGNESIUM, SIGN, PLANNED, PAUSED, ENDED] = [1, 2, 3, 4, 5].map(
  (n) => `0192f3a0-0000-7000-8000-00000000000${n}`,
) as [string, string, string, string, string];
let user = "";

beforeEach(async () => {
  user = uuid7();
  await journal.open(user, PATIENT);
  const plan = (row: string, values: object) =>
    journal.save("regimen", { supplement: MAGNESIUM, starts_on: "2026-11-01", ...values }, { row });
  await plan(PLANNED, { status: "active", ends_on: "2026-12-20" });
  await plan(PAUSED, { status: "paused", ends_on: null });
  await plan(ENDED, { status: "ended", ends_on: DAY });
});
afterEach(() => journal.close());

const plans = () =>
  [PLANNED, PAUSED, ENDED].map((id) => {
    const { status, ends_on } = journal.find("regimen", id) ?? {};
    return [status, ends_on ?? null];
  });
const sign = () => journal.find("symptom", SIGN);

test("a tap by mistake gives back each plan with its end, after a reload too", async () => {
  const before = plans();
  await stopForHarm(MAGNESIUM, DAY, SIGN);
  expect(plans()).toEqual(Array(3).fill(["ended", DAY]));
  await journal.open(user, PATIENT);
  const said = sign();
  const again = said && (await withdraw(said));
  expect(sign()).toBeUndefined();
  expect(plans()).toEqual(before);
  await again?.();
  expect(sign()?.code).toBe("trial_harm");
  expect(plans()).toEqual(Array(3).fill(["ended", DAY]));
  const once = sign();
  if (once) await withdraw(once);
  expect(plans()).toEqual(before);
});

test("a plan that was changed after the stop is left as it is", async () => {
  await stopForHarm(MAGNESIUM, DAY, SIGN);
  await journal.save("regimen", { ends_on: "2026-11-20" }, { row: PLANNED });
  const said = sign();
  if (said) await withdraw(said);
  expect(plans()[0]).toEqual(["ended", "2026-11-20"]);
});
