/** The words of what comes from the clinic, loaded with their screens. */

import loaders from "virtual:words/clinic";
import type english from "./english/clinic";
import { group } from "./index.svelte";
import type { Spoken } from "./speak";

export type ClinicWords = Spoken<typeof english>;
export const clinicWords = group<typeof english>(loaders);
