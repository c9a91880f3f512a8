/** The words of trials in the person's language, loaded with their screens. */

import { language } from "./index.svelte";
import { trialDe } from "./trial.de";
import { type TrialWords, trialEn } from "./trial.en";

const LANGUAGES: Record<string, TrialWords> = { en: trialEn, de: trialDe };

export const trialWords = (): TrialWords => LANGUAGES[language()] ?? trialEn;
