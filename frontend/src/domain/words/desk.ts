/** The words of the desk in the person's language. */

import { deskDe } from "./desk.de";
import { type DeskWords, deskEn } from "./desk.en";
import { language } from "./index.svelte";

const LANGUAGES: Record<string, DeskWords> = { en: deskEn, de: deskDe };

export const deskWords = (): DeskWords => LANGUAGES[language()] ?? deskEn;
