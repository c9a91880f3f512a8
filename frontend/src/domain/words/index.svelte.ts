/** Every word of the app, in the person's language. A language is one file with the keys of en. */

import { de } from "./de";
import { en, type Words } from "./en";

const LANGUAGES: Record<string, Words> = { en, de };
export const LANGUAGE_NAMES: Record<string, string> = { en: "English", de: "Deutsch" };

const preferred = (globalThis.navigator?.language ?? "en").slice(0, 2);
let chosen = $state(preferred in LANGUAGES ? preferred : "en");

export function language(): string {
  return chosen;
}

export function chooseLanguage(wanted: string): void {
  if (wanted in LANGUAGES) chosen = wanted;
  if (globalThis.document) document.documentElement.lang = chosen;
}

/** The dictionary of the chosen language. */
export function words(): Words {
  return LANGUAGES[chosen] ?? en;
}

/** "range_of_motion" → "range of motion", for words of the catalogue without an entry. */
export function named(names: Record<string, string>, key: string): string {
  return names[key] ?? key.replaceAll("_", " ");
}

export function number(value: number, digits = 0): string {
  return new Intl.NumberFormat(chosen, { maximumFractionDigits: digits }).format(value);
}
