/** Every word of the app, in the person's language: the English texts and who speaks them. */

import languages from "virtual:words/languages";
import main from "virtual:words/main";
import type english from "./english/main";
import { type Built, type Spoken, spoken } from "./speak";

/** The built catalogues of one group of words by language; each is loaded when it is needed. */
type Loaders = Record<string, () => Promise<{ default: Built }>>;

/** Words that are loaded together. `load` answers what puts them in force. */
interface Group {
  isHere: () => boolean;
  load: (language: string) => Promise<() => void>;
}

const groups: Group[] = [];
let chosen = $state("en");

export function language(): string {
  return chosen;
}

/** The languages that this build has words of, English first. */
export const LANGUAGES = Object.keys(languages);

/** Whether a clinician has read the words that are spoken: then their catalogue names one. */
export const isReviewed = (): boolean => languages[chosen]?.isReviewed ?? true;

/** What a language calls itself: "Français". */
export function nameOf(code: string): string {
  const name = new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** Declare words that are loaded with the screens that use them; answers who speaks them. */
export function group<Source>(loaders: Loaders): () => Spoken<Source> {
  let words = $state.raw<Spoken<Source>>();
  groups.push({
    isHere: () => words !== undefined,
    load: async (wanted) => {
      const built = await loaders[wanted]?.();
      return () => {
        if (built) words = spoken<Source>(built.default, wanted);
      };
    },
  });
  return () => {
    if (!words) throw new Error("These words are not here yet: load their screen with `ready`.");
    return words;
  };
}

export type Words = Spoken<typeof english>;
const plain = group<typeof english>(main);
let terms = $state.raw<(plain: Words) => Partial<Words>>();
const wording = $derived({ ...plain(), ...terms?.(plain()) });

/** The words that every screen may use. Throws before a language was chosen. */
export const words = (): Words => wording;

/** Speak the terms of a profession in the place of some words, until they are taken back. */
export const speakTerms = (own: typeof terms): void => {
  terms = own;
};

/** What puts each group's words of a language in force, of those, too, that are declared while the
 * first are loaded. */
async function loaded(language: string, wanted: () => Group[]): Promise<Map<Group, () => void>> {
  const found = new Map<Group, () => void>();
  for (;;) {
    const missing = wanted().filter((each) => !found.has(each));
    if (missing.length === 0) return found;
    const loads = missing.map(async (each) => [each, await each.load(language)] as const);
    for (const [each, apply] of await Promise.all(loads)) found.set(each, apply);
  }
}

/** Wait for a screen's module, then for the words that its screens speak. */
export async function ready<Module>(module: Promise<Module>): Promise<Module> {
  const screen = await module;
  for (;;) {
    const wanted = chosen;
    const found = await loaded(wanted, () => groups.filter((each) => !each.isHere()));
    // Another language may have been chosen meanwhile: it brought its own words.
    if (chosen !== wanted) continue;
    for (const [each, apply] of found) if (!each.isHere()) apply();
    return screen;
  }
}

/** Speak `wanted` from when its words are here, or English where nobody wrote them yet. */
export async function chooseLanguage(wanted: string): Promise<void> {
  const next = LANGUAGES.includes(wanted) ? wanted : "en";
  if (next === chosen && groups.every((each) => each.isHere())) return;
  const found = await loaded(next, () => groups);
  for (const apply of found.values()) apply();
  chosen = next;
  if (globalThis.document) document.documentElement.lang = chosen;
}

/** Speak the language of the browser. */
export const choosePreferred = (): Promise<void> =>
  chooseLanguage((globalThis.navigator?.language ?? "en").slice(0, 2));

/** "range_of_motion" → "range of motion", for words of the catalogue without an entry. */
export function named(names: Readonly<Record<string, string>>, key: string): string {
  return names[key] ?? key.replaceAll("_", " ");
}

/** With a large first letter, as the language writes it: "i" is "İ" in Turkish. */
export const capital = (text: string): string =>
  text.charAt(0).toLocaleUpperCase(chosen) + text.slice(1);

export function number(value: number, digits = 0): string {
  return new Intl.NumberFormat(chosen, { maximumFractionDigits: digits }).format(value);
}
