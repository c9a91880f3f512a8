/** The words of trials, loaded with their screens. */

import loaders from "virtual:words/trial";
import type english from "./english/trial";
import { group } from "./index.svelte";
import type { Spoken } from "./speak";

export type TrialWords = Spoken<typeof english>;
export const trialWords = group<typeof english>(loaders);
