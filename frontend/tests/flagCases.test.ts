/** A flag in one sentence: the cases that the report is asked, too. */

import { afterEach, describe, expect, it, vi } from "vitest";
import shared from "../../tests/cases/flags.json";
import type { FlagContent } from "../src/domain/findings";
import { sayFlag } from "../src/domain/words/findings";
import { chooseLanguage } from "../src/domain/words/index.svelte";
import { speakClinically } from "../src/domain/words/patientPage";

speakClinically(); // as the desk does
afterEach(() => chooseLanguage("en"));

describe.each(shared.cases)("$name", ({ flag, said }) => {
  it.each(Object.entries(said))("is said in %s", async (language, sentence) => {
    vi.spyOn(navigator, "languages", "get").mockReturnValue(["en-GB"]);
    await chooseLanguage(language);
    expect(sayFlag(flag as unknown as FlagContent)).toBe(sentence);
  });
});
