/** The words of accounts, sharing and the clinic, loaded with their screens. */

import loaders from "virtual:words/access";
import type english from "./english/access";
import { group } from "./index.svelte";
import type { Spoken } from "./speak";

export type AccessWords = Spoken<typeof english>;
export const accessWords = group<typeof english>(loaders);
