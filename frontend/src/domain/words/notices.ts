/** The words of what somebody must be told, loaded with their screens. */

import loaders from "virtual:words/notices";
import type english from "./english/notices";
import { group } from "./index.svelte";
import type { Spoken } from "./speak";

export type NoticesWords = Spoken<typeof english>;
export const noticesWords = group<typeof english>(loaders);
