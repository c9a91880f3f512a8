/** The app's words: what a catalogue says, and what is said where it says nothing. */

import main from "virtual:words/main";
import { expect, test } from "vitest";
import { build, english, groups, missing } from "../scripts/words.mjs";
import { type Built, spoken } from "../src/domain/words/speak";

const says = (built: Built, language = "en") =>
  spoken<Record<string, never>>(built, language) as unknown as Record<
    string,
    (...values: unknown[]) => string
  >;

test("German has every word that English has", async () => {
  expect(await missing("de")).toEqual([]);
});

test("every language has a file of its own for each group", async () => {
  for (const [language, load] of Object.entries(main)) {
    const { default: built } = await load();
    expect(Object.keys(built), language).toEqual(Object.keys(await english("main")));
  }
  expect(groups()).toContain("plan");
});

test("values fill their places in the order of the English text", () => {
  const { told } = says({ told: [["who", "by"], "{by} hat {who} genannt"] });
  expect(told?.("Ada", "Bob")).toBe("Bob hat Ada genannt");
  expect(told?.({ who: "Ada", by: "Bob" })).toBe("Bob hat Ada genannt");
});

test("numbers are written as the language writes them", () => {
  const { told } = says({ told: "{count} mg" }, "de");
  expect(told?.(0.18)).toBe("0,18 mg");
  expect(told?.(1980)).toBe("1980 mg");
  expect(told?.(12345)).toBe("12.345 mg");
  expect(told?.("12345")).toBe("12345 mg");
});

test.each([
  ["de", ["1 Tag", "{count} Tage"], 1, "1 Tag"],
  ["de", ["1 Tag", "{count} Tage"], 2, "2 Tage"],
  ["fr", ["{count} jour", "{count} de jours", "{count} jours"], 0, "0 jour"],
  ["fr", ["{count} jour", "{count} de jours", "{count} jours"], 2, "2 jours"],
  ["tr", ["{count} gün", "{count} gün"], 5, "5 gün"],
  ["pl", ["{count} dzień", "{count} dni", "{count} dni.", "{count} dnia"], 3, "3 dni"],
  ["ja", ["{count} 日"], 1, "1 日"],
])("%s takes its own form for %s", (language, forms, count, expected) => {
  const { days } = says({ days: { "#": forms, order: [] } }, language);
  expect(days?.(count)).toBe(expected);
});

test("a word that is missing, or has other places, is English", async () => {
  const texts = {
    greet: "Hello {name}",
    plain: "Plain",
    days: { one: "1 day", other: "{count} days" },
  };
  const catalogue = {
    "app:x.greet": { "Hello {name}": { msgstr: ["Hallo {nome}"] } },
    "app:x.days": { "1 day": { msgstr: ["", ""] } },
  };
  expect(build(texts, "x", catalogue)).toEqual({
    greet: "Hello {name}",
    plain: "Plain",
    days: { "#": ["1 day", "{count} days"], order: [] },
  });
});

test("every group of English texts has somebody who speaks it", () => {
  const speakers = groups().filter((group) => !["main", "worker"].includes(group));
  const modules = Object.keys(import.meta.glob("../src/domain/words/*.ts"));
  for (const group of speakers) expect(modules).toContain(`../src/domain/words/${group}.ts`);
});

test("what health hangs on has its English beside it until a clinician has read it", () => {
  const texts = { title: "Something's wrong", flags: { calf: "New pain in one calf" } };
  const catalogue = {
    "app:wrong.title": { "Something's wrong": { msgstr: ["Quelque chose ne va pas"] } },
    "app:wrong.flags.calf": { "New pain in one calf": { msgstr: ["Douleur nouvelle"] } },
  };
  expect(build(texts, "wrong", catalogue, false)).toEqual({
    title: "Quelque chose ne va pas",
    flags: { calf: "Douleur nouvelle / New pain in one calf" },
  });
  expect(build(texts, "wrong", catalogue, true)).toMatchObject({
    flags: { calf: "Douleur nouvelle" },
  });
});
