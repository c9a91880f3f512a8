/** The words of a person's data and of the way out, loaded with their screens. */

import loaders from "virtual:words/account";
import type english from "./english/account";
import { group } from "./index.svelte";
import type { Spoken } from "./speak";

export type AccountWords = Spoken<typeof english>;
export const accountWords = group<typeof english>(loaders);
