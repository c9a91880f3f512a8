/** The words of the check-in, loaded with its screens. */

import loaders from "virtual:words/evening";
import type english from "./english/evening";
import { group } from "./index.svelte";
import type { Spoken } from "./speak";

export type EveningWords = Spoken<typeof english>;
export const eveningWords = group<typeof english>(loaders);
