/** The words of what guards an account, in the person's language. */

import { language } from "./index.svelte";
import { securityDe } from "./security.de";
import { type SecurityWords, securityEn } from "./security.en";

const LANGUAGES: Record<string, SecurityWords> = { en: securityEn, de: securityDe };

export const securityWords = (): SecurityWords => LANGUAGES[language()] ?? securityEn;
