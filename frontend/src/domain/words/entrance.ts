/** The words of getting in, loaded with their screens. */

import loaders from "virtual:words/entrance";
import type english from "./english/entrance";
import { group } from "./index.svelte";
import type { Spoken } from "./speak";

export type EntranceWords = Spoken<typeof english>;
export const entranceWords = group<typeof english>(loaders);
