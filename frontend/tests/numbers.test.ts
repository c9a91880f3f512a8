/** Numbers as people type them: the cases of `tests/cases/` that the server is asked, too. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import shared from "../../tests/cases/numbers.json";
import { readNumber, writeNumber } from "../src/domain/numbers";
import { LANGUAGES } from "../src/domain/words/index.svelte";

describe("a number that somebody typed", () => {
  it.each(shared.cases)("$name", (each) => {
    const { value, either } = readNumber(each.text, each.language);
    expect(value).toBe(each.value);
    expect(either).toEqual("either" in each ? each.either : null);
  });

  it("is read back from a field as what was written into it (P2)", () => {
    const values = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const places = fc.integer({ min: 0, max: 6 });
    for (const language of LANGUAGES) {
      fc.assert(
        fc.property(values, places, (whole, digits) => {
          const value = whole / 10 ** digits;
          expect(readNumber(writeNumber(value, language), language).value).toBeCloseTo(value, 9);
        }),
      );
    }
  });

  it("is shown to have thousands only where they are set apart", () => {
    expect(readNumber("10.000", "de").isGrouped).toBe(true);
    expect(readNumber("10 000", "fr").isGrouped).toBe(true);
    expect(readNumber("10.000", "en").isGrouped).toBe(false);
    expect(readNumber("10000", "de").isGrouped).toBe(false);
  });
});
