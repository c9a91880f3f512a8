/** The words of measuring with the phone, in the person's language. */

import { goniometerDe } from "./goniometer.de";
import { type GoniometerWords, goniometerEn } from "./goniometer.en";
import { language } from "./index.svelte";

const LANGUAGES: Record<string, GoniometerWords> = { en: goniometerEn, de: goniometerDe };

export const goniometerWords = (): GoniometerWords => LANGUAGES[language()] ?? goniometerEn;
