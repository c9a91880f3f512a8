/** The words of what is wrong, in the person's language. */

import { language } from "./index.svelte";
import { wrongDe } from "./wrong.de";
import { type WrongWords, wrongEn } from "./wrong.en";

const LANGUAGES: Record<string, WrongWords> = { en: wrongEn, de: wrongDe };

export const wrongWords = (): WrongWords => LANGUAGES[language()] ?? wrongEn;
