/** The words of accounts, sharing and the clinic in the person's language. */

import { accessDe } from "./access.de";
import { type AccessWords, accessEn } from "./access.en";
import { language } from "./index.svelte";

const LANGUAGES: Record<string, AccessWords> = { en: accessEn, de: accessDe };

export const accessWords = (): AccessWords => LANGUAGES[language()] ?? accessEn;
