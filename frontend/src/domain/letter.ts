/** What is chosen and typed before a report is made. */

import declared from "$letter";

export type Paper = "a4" | "letter";

export interface Letter {
  paper: Paper;
  recipient: string;
  assessment: string;
  question: string;
}

export type TypedName = keyof typeof declared.typed;

/** How much may be typed, as the server takes it. */
export const most = (name: TypedName): number => declared.typed[name].most;
export const linesOf = (name: TypedName): number => declared.typed[name].lines;

export const PAPERS = declared.papers as Paper[];

/** Countries that print on US Letter, as CLDR has them. */
const ON_LETTER = new Set("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" "));

/** The paper of the country that the reader's device is set to. */
export function paperOf(languages: readonly string[] = navigator.languages): Paper {
  const region = languages.map((each) => new Intl.Locale(each).region).find(Boolean);
  return region && ON_LETTER.has(region) ? "letter" : "a4";
}

export const blank = (): Letter => ({
  paper: paperOf(),
  recipient: "",
  assessment: "",
  question: "",
});

/** What is asked of the server: what stays empty is left out. */
export const typedOf = (letter: Letter): Record<string, string> =>
  Object.fromEntries(Object.entries(letter).filter(([, text]) => text.trim() !== ""));
