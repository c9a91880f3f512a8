/** The words of the lock on this phone, loaded with it. */

import loaders from "virtual:words/lock";
import type english from "./english/lock";
import { group } from "./index.svelte";

export const lockWords = group<typeof english>(loaders);
