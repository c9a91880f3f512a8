/** The words of a person's data and of the way out in their language. */

import { accountDe } from "./account.de";
import { type AccountWords, accountEn } from "./account.en";
import { language } from "./index.svelte";

const LANGUAGES: Record<string, AccountWords> = { en: accountEn, de: accountDe };

export const accountWords = (): AccountWords => LANGUAGES[language()] ?? accountEn;
