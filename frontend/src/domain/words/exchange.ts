/** The words of exports and imports in the person's language. */

import { formatDay } from "../day";
import { exchangeDe } from "./exchange.de";
import { type ExchangeWords, exchangeEn, type Figures } from "./exchange.en";
import { language, named, number } from "./index.svelte";

const LANGUAGES: Record<string, ExchangeWords> = { en: exchangeEn, de: exchangeDe };

export const exchangeWords = (): ExchangeWords => LANGUAGES[language()] ?? exchangeEn;

/** What failed: a code of recovery/imports/faults.py and the figures of its sentence. */
export interface Why {
  code: string;
  figures?: Record<string, unknown>;
}

/** Say why something failed in the person's language; "" for a code that has no sentence. */
export function sayWhy({ code, figures = {} }: Why): string {
  const x = exchangeWords();
  const sentences: Record<string, (figures: Figures) => string> = x.failures;
  const places = Object.entries(figures).map(([name, value]) => [name, sayFigure(name, value)]);
  return sentences[code]?.(Object.fromEntries(places)) ?? "";
}

function sayFigure(name: string, value: unknown): string {
  if (typeof value === "number") return number(value, 1);
  const text = String(value);
  if (name === "day") return formatDay(text, language(), "short");
  return name === "column" ? named(exchangeWords().columns, text) : text;
}
