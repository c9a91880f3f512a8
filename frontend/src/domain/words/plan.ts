/** The words of supplements and reminders in the person's language. */

import { language } from "./index.svelte";
import { planDe } from "./plan.de";
import { type PlanWords, planEn } from "./plan.en";

const LANGUAGES: Record<string, PlanWords> = { en: planEn, de: planDe };

export const planWords = (): PlanWords => LANGUAGES[language()] ?? planEn;
