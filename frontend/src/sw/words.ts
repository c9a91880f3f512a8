/** The one sentence that the worker says by itself. */

export const WORDS: Record<string, { already: string }> = {
  en: { already: "Already logged." },
  de: { already: "Schon eingetragen." },
};
