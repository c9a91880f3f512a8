/** What every request does when the server asks for a moment. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { call, waitOf } from "../src/api/http";

const json = (status: number, body: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const busy = (seconds: string) =>
  json(429, { code: "too_many", message: "", fields: {} }, { "Retry-After": seconds });

let answers: Response[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => answers.shift()),
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a short wait is sat out, and nobody hears of it (S6)", async () => {
  answers = [busy("2"), json(200, { fine: true })];
  const asked = call("GET", "/api/v1/session");
  await vi.advanceTimersByTimeAsync(1999);
  expect(fetch).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await asked).toEqual({ ok: true, status: 200, data: { fine: true } });
});

test("a long wait is told to who asked, in milliseconds (S6)", async () => {
  answers = [busy("60")];
  const answer = await call("GET", "/api/v1/session");
  expect(answer).toMatchObject({ ok: false, failure: { status: 429, wait: 60_000 } });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test.each(["", "soon", "-3"])("“%s” is no time to wait", (told) => {
  expect(waitOf(json(429, {}, told ? { "Retry-After": told } : {}))).toBeUndefined();
});
