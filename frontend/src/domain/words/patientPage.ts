/** The words of a patient's page at the desk, loaded with it. */

import loaders from "virtual:words/patientPage";
import { deskWords } from "./desk";
import type english from "./english/patientPage";
import { group, speakTerms } from "./index.svelte";

export const patientPageWords = group<typeof english>(loaders);

/** Speak the terms of clinicians, in every part that they share with patients, too. */
export const speakClinically = (): void =>
  speakTerms((plain) => ({
    motions: patientPageWords().terms.motions,
    motion: { ...plain.motion, modes: deskWords().motion.modes },
  }));
