/** The words of the limits that a surgeon sets, loaded with what shows them. */

import loaders from "virtual:words/limits";
import type english from "./english/limits";
import { group } from "./index.svelte";

export const limitWords = group<typeof english>(loaders);
