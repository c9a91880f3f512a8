/** The words of what comes from the clinic, in the person's language. */

import { clinicDe } from "./clinic.de";
import { type ClinicWords, clinicEn } from "./clinic.en";
import { language } from "./index.svelte";

const LANGUAGES: Record<string, ClinicWords> = { en: clinicEn, de: clinicDe };

export const clinicWords = (): ClinicWords => LANGUAGES[language()] ?? clinicEn;
