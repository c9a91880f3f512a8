/** The words of telling about an injury, loaded with the form. */

import loaders from "virtual:words/injury";
import type english from "./english/injury";
import { group } from "./index.svelte";

export const injuryWords = group<typeof english>(loaders);
