/** The words of charts, loaded with their screens. */

import loaders from "virtual:words/trends";
import type english from "./english/trends";
import { group } from "./index.svelte";
import type { Spoken } from "./speak";

export type TrendsWords = Spoken<typeof english>;
export const trendsWords = group<typeof english>(loaders);
