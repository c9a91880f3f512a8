/** "Am I better?": the cases that the report is asked, too. */

import { describe, expect, it } from "vitest";
import shared from "../../tests/cases/better.json";
import { weeksApart } from "../src/domain/averages";
import { answerOf, mainChange } from "../src/domain/better";
import type { Findings } from "../src/domain/findings";
import { asOne, sayBetter } from "../src/domain/words/better";
import { findingsWords } from "../src/domain/words/findings";
import { chooseLanguage, words } from "../src/domain/words/index.svelte";

describe.each(shared.cases)("$name", (each) => {
  const standing = { change: each.change, pain: each.pain };

  it("has its answer", () => {
    expect(answerOf(standing)).toBe(each.answer);
  });

  it.each(Object.entries(each.said))("is said in %s", async (language, said) => {
    await chooseLanguage(language);
    expect(asOne(sayBetter(standing, findingsWords(), words()))).toBe(said);
    await chooseLanguage("en");
  });
});

describe("weeks that are compared", () => {
  it.each(shared.weeks)("$name", ({ day, entries, now, before }) => {
    const points = (entries as [string, number][]).map(([at, value]) => ({ day: at, value }));
    expect(weeksApart(points, day)).toEqual(now === null ? null : { now, before });
  });
});

it("tells the first motion of the catalogue, of the injury that is meant", () => {
  const change = (injury: string, motion: string) => ({
    ...{ id: `${injury} ${motion}`, kind: "change", key: `change:${motion}`, injury },
    ...{ day: "2026-11-22", revision: 1, content: { joint: "knee", motion } },
  });
  const findings = {
    day: "2026-11-22",
    revision: 1,
    items: [change("a", "extension"), change("b", "flexion"), change("a", "flexion")],
  } as unknown as Findings;
  expect(mainChange(findings, "a", "knee")?.motion).toBe("flexion");
  expect(mainChange(findings, "c", "knee")).toBeNull();
});
