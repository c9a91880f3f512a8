/** The words of supplements, loaded with their screens. */

import loaders from "virtual:words/plan";
import type english from "./english/plan";
import { group } from "./index.svelte";
import type { Spoken } from "./speak";

export type PlanWords = Spoken<typeof english>;
export const planWords = group<typeof english>(loaders);
