/** The diary: which day an entry stands on, and what a search finds. */

import { expect, test } from "vitest";
import { diaryOf } from "../src/domain/diary";
import { matches } from "../src/domain/search";

const held =
  (rows: Record<string, object[]>) =>
  (kind: string): object[] =>
    rows[kind] ?? [];

test("days stand newest first, and a night with the day that it ends on", () => {
  const days = diaryOf(
    held({
      pain: [
        { id: "a", day: "2026-11-20" },
        { id: "b", day: "2026-11-22" },
      ],
      sleep: [{ id: "c", night: "2026-11-21" }],
      injury: [{ id: "d", happened_on: "2026-01-01" }],
    }),
  );
  expect(days.map(({ day, entries }) => [day, entries.map(({ kind }) => kind)])).toEqual([
    ["2026-11-22", ["pain", "sleep"]],
    ["2026-11-20", ["pain"]],
  ]);
});

test.each([
  ["Schmerz beim Üben", "uben", true],
  ["Schmerz beim Üben", "SCHMERZ üb", true],
  ["Gestoßen am Knie", "gestossen", true],
  ["Ağrı ve şişlik İyi", "agri sislik iyi", true],
  ["Schmerz beim Üben", "Schlaf", false],
  ["anything", "   ", true],
])("in %j, %j is found: %j", (text, wanted, isFound) => {
  expect(matches(text, wanted)).toBe(isFound);
});
