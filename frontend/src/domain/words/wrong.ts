/** The words of what is wrong, loaded with their screens. */

import loaders from "virtual:words/wrong";
import type english from "./english/wrong";
import { group } from "./index.svelte";
import type { Spoken } from "./speak";

export type WrongWords = Spoken<typeof english>;
export const wrongWords = group<typeof english>(loaders);
