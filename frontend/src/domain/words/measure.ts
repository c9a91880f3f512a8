/** The words of measuring a motion, loaded with its screen. */

import loaders from "virtual:words/measure";
import type english from "./english/measure";
import { group } from "./index.svelte";

export const measureWords = group<typeof english>(loaders);
