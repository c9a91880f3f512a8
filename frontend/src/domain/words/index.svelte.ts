/** Every word of the app, in the person's language. A language is one file with the keys of en. */

import type { Words } from "./en";

/** A language is loaded when it is chosen: nobody reads two at once. */
const LOADERS: Record<string, () => Promise<Words>> = {
  en: () => import("./en").then((file) => file.en),
  de: () => import("./de").then((file) => file.de),
};
export const LANGUAGE_NAMES: Record<string, string> = { en: "English", de: "Deutsch" };

let chosen = $state("en");
let loaded = $state.raw<Words>();

export function language(): string {
  return chosen;
}

/** Speak `wanted` from when its words are here, or English where nobody wrote them yet. */
export async function chooseLanguage(wanted: string): Promise<void> {
  const next = wanted in LOADERS ? wanted : "en";
  if (loaded && next === chosen) return;
  loaded = await LOADERS[next]?.();
  chosen = next;
  if (globalThis.document) document.documentElement.lang = chosen;
}

/** Speak the language of the browser. */
export const choosePreferred = (): Promise<void> =>
  chooseLanguage((globalThis.navigator?.language ?? "en").slice(0, 2));

/** The dictionary of the chosen language. Throws before the first one was chosen. */
export function words(): Words {
  if (!loaded) throw new Error("No language was chosen yet.");
  return loaded;
}

/** "range_of_motion" → "range of motion", for words of the catalogue without an entry. */
export function named(names: Record<string, string>, key: string): string {
  return names[key] ?? key.replaceAll("_", " ");
}

export function number(value: number, digits = 0): string {
  return new Intl.NumberFormat(chosen, { maximumFractionDigits: digits }).format(value);
}
