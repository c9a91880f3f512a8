/** What is chosen before a report is made. */

import { describe, expect, it } from "vitest";
import { type Letter, most, paperOf, typedOf } from "../src/domain/letter";

describe("the paper follows the country of the reader", () => {
  it.each([
    [["en-US"], "letter"],
    [["es-MX", "es"], "letter"],
    [["en-GB"], "a4"],
    [["de"], "a4"],
    [["de", "en-US"], "letter"],
    [["es-AR"], "a4"],
    [[], "a4"],
  ])("%j prints on %s", (languages, paper) => {
    expect(paperOf(languages)).toBe(paper);
  });
});

it("what stays empty is not asked for", () => {
  const letter: Letter = { paper: "a4", recipient: " \n", assessment: "", question: "Why?" };
  expect(typedOf(letter)).toEqual({ paper: "a4", question: "Why?" });
});

it("a question has room for a few sentences, and an end", () => {
  expect(most("question")).toBeGreaterThan(300);
  expect(most("question")).toBeLessThan(2000);
});
