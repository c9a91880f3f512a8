/** Every code of recovery/statistics/answers.py has its sentence in both languages. */

import findingsLoaders from "virtual:words/findings";
import trialLoaders from "virtual:words/trial";
import { describe, expect, test } from "vitest";
import SOURCE from "../../api/trials/sentences.py?raw";
import type findingsEnglish from "../src/domain/words/english/findings";
import type trialEnglish from "../src/domain/words/english/trial";
import { say } from "../src/domain/words/speak";
import { wordsIn } from "./spoken";

const findingsDe = await wordsIn<typeof findingsEnglish>(findingsLoaders, "de");
const findingsEn = await wordsIn<typeof findingsEnglish>(findingsLoaders, "en");
const trialDe = await wordsIn<typeof trialEnglish>(trialLoaders, "de");
const trialEn = await wordsIn<typeof trialEnglish>(trialLoaders, "en");

/** The sentences of one dictionary there, by code. */
function sentences(name: string): Record<string, string> {
  const body = SOURCE.split(`${name}: dict[str, str] = {`)[1]?.split("\n}")[0] ?? "";
  const entries = [...body.matchAll(/^ {4}"(\w+)":((?:.|\n {5,})*)/gm)];
  return Object.fromEntries(entries.map(([, code, words]) => [code ?? "", words ?? ""]));
}

const REASONS = Object.keys(sentences("REASONS"));
const NOTES = sentences("NOTES");
/** Only said where no lots were drawn: these stand in the words of the association. */
const WITHOUT_LOTS = ["short_series", "few_with_or_without", "few_switches", "wide_interval"];
const OF_BOTH = ["never_changes", "end_of_scale", "like_the_trend"];
/** Said of every report, in the first lines of what could fool it; and of every association. */
const OF_EVERY_REPORT = ["short_acting_only", "open_label"];
const OF_EVERY_ASSOCIATION = ["not_drawn", "healing_too"];

const LANGUAGES = [
  ["English", trialEn, findingsEn],
  ["German", trialDe, findingsDe],
] as const;

test("the codes are read from where they are written", () => {
  expect(REASONS).toContain("like_the_trend");
  expect(REASONS.length).toBeGreaterThanOrEqual(17);
  expect(Object.keys(NOTES).length).toBeGreaterThanOrEqual(11);
});

describe.each(LANGUAGES)("in %s", (_, trial, findings) => {
  test.each(REASONS.filter((code) => !WITHOUT_LOTS.includes(code)))(
    "a trial is refused in words for %s",
    (code) => {
      expect(trial.reasons[code]).toMatch(/^\S.{10,}\.$/);
    },
  );

  test.each([...WITHOUT_LOTS, ...OF_BOTH])("an association is refused in words for %s", (code) => {
    expect(REASONS).toContain(code);
    expect(findings.helps.reasons[code]).toMatch(/^\S.{10,}\.$/);
  });

  test.each(
    Object.entries(NOTES).filter(
      ([code]) => ![...OF_EVERY_REPORT, ...OF_EVERY_ASSOCIATION].includes(code),
    ),
  )("%s is noted with all its figures", (code, sentence) => {
    const names = [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""))];
    const figures = Object.fromEntries(names.map((name, index) => [name, `${index + 41}`]));
    const said = say(trial.notes[code], figures);
    expect(said).toMatch(/^[A-ZÄÖÜ\d].{10,}\.$/);
    for (const figure of Object.values(figures)) expect(said).toContain(figure);
    expect(said).not.toContain("undefined");
  });

  test("what every report says of itself is there", () => {
    expect(trial.result.fools).toHaveLength(OF_EVERY_REPORT.length + 1);
    expect(trial.result.fools.join(" ")).toMatch(/regression to the mean|Regression zur Mitte/);
  });

  test("no reason praises, blames, calls anything safe or shouts", () => {
    const said = [...Object.values(trial.reasons), ...Object.values(findings.helps.reasons)];
    for (const sentence of said) expect(sentence).not.toMatch(/!|\bsafe\b|\bsicher\b|caused/i);
  });
});
