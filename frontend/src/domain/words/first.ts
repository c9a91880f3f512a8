/** The words of first use, loaded with it. */

import loaders from "virtual:words/first";
import type english from "./english/first";
import { group } from "./index.svelte";

export const firstWords = group<typeof english>(loaders);
