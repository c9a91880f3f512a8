/** The words of one's own page, loaded with it. */

import loaders from "virtual:words/me";
import type english from "./english/me";
import { group } from "./index.svelte";

export const meWords = group<typeof english>(loaders);
