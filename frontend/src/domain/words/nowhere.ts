/** The words of an address that leads nowhere. */

import loaders from "virtual:words/nowhere";
import type english from "./english/nowhere";
import { group } from "./index.svelte";

export const nowhereWords = group<typeof english>(loaders);
