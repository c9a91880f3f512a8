/** The words of what somebody must be told, in the person's language. */
import { language } from "./index.svelte";
import { noticesDe } from "./notices.de";
import { noticesEn } from "./notices.en";

const LANGUAGES: Record<string, typeof noticesEn> = { en: noticesEn, de: noticesDe };

export const noticesWords = (): typeof noticesEn => LANGUAGES[language()] ?? noticesEn;
