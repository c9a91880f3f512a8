/** A trial that is planned: the first day on which it can begin. */
import { expect, test } from "vitest";
import { firstDay } from "../src/routes/patient/planning.svelte";
import { inTwo } from "../src/routes/verdict";

const TODAY = "2026-11-24";
const from = (day: string) => ({ values: { from_day: day } });

test("A trial can begin today where nothing stands against it", () => {
  expect(firstDay([], TODAY)).toBe(TODAY);
});

test("The last of what passes by itself names the first day", () => {
  expect(firstDay([from("2026-12-04"), from("2027-01-12"), from("2026-12-11")], TODAY)).toBe(
    "2027-01-12",
  );
});

test("No day is named while something stands in the way that nobody can date", () => {
  expect(firstDay([from("2026-12-04"), { values: { change: 1.5 } }], TODAY)).toBeNull();
});

test.each([
  ["You slept about 1.8 points better (likely 1.1 to 2.5).", "You knew when you took it."],
  ["Das lässt sich nicht sagen.", "In den Wochen kann es 1,5 Punkte schlechter gewesen sein."],
  ["We cannot give an answer: there are too few entries.", ""],
])("The answer ends with its first sentence, not within a figure: %s", (answer, known) => {
  expect(inTwo(`${answer} ${known}`.trim())).toEqual([answer, known]);
});
