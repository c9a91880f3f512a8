/** The words of exports and imports, loaded with their screens. */

import loaders from "virtual:words/exchange";
import { formatDay } from "../day";
import type english from "./english/exchange";
import { group, language, named, number } from "./index.svelte";
import { say } from "./speak";

export const exchangeWords = group<typeof english>(loaders);

/** What failed: a code of recovery/imports/faults.py and the figures of its sentence. */
export interface Why {
  code: string;
  figures?: Record<string, unknown>;
}

/** Say why something failed in the person's language; "" for a code that has no sentence. */
export function sayWhy({ code, figures = {} }: Why): string {
  const x = exchangeWords();
  const places = Object.entries(figures).map(([name, value]) => [name, sayFigure(name, value)]);
  return say(x.failures[code], Object.fromEntries(places));
}

function sayFigure(name: string, value: unknown): string {
  if (typeof value === "number") return number(value, 1);
  const text = String(value);
  if (name === "day") return formatDay(text, language(), "short");
  return name === "column" ? named(exchangeWords().columns, text) : text;
}
