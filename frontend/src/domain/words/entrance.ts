/** The words of getting in, in the person's language. */

import { entranceDe } from "./entrance.de";
import { type EntranceWords, entranceEn } from "./entrance.en";
import { language } from "./index.svelte";

const LANGUAGES: Record<string, EntranceWords> = { en: entranceEn, de: entranceDe };

export const entranceWords = (): EntranceWords => LANGUAGES[language()] ?? entranceEn;
export type { EntranceWords };
