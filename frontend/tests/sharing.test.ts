/** What a patient reads of sharing, where it is asked for more than once. */
import { expect, test, vi } from "vitest";

const day = (name: string) => ({ day: name, clinician: "Jo", clinic: "Park", looks: [] });
const pages: Record<string, object> = {
  "": { results: [day("2026-11-29")], next: "a" },
  a: { results: [day("2026-11-28")], next: "b" },
};
vi.mock("../src/api/endpoints", async (original) => ({
  ...(await original<object>()),
  getAccessDays: async (before: string | null) => ({ ok: true, data: pages[before ?? ""] }),
}));
const { sharing } = await import("../src/routes/patient/me/sharing.svelte");

test("a second tap on More shows a page of looks once", async () => {
  await sharing.more(null);
  await Promise.all([sharing.more(sharing.following), sharing.more(sharing.following)]);
  expect(sharing.looks.map((each) => each.day)).toEqual(["2026-11-29", "2026-11-28"]);
  expect(sharing.following).toBe("b");
});
