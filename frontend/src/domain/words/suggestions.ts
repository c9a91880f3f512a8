/** The words of what a clinician suggests, loaded with the card and the desk. */

import loaders from "virtual:words/suggestions";
import type english from "./english/suggestions";
import { group } from "./index.svelte";

export const suggestionWords = group<typeof english>(loaders);
