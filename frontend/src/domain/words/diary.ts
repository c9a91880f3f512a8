/** The words of the diary, loaded with it. */

import loaders from "virtual:words/diary";
import type english from "./english/diary";
import { group } from "./index.svelte";

export const diaryWords = group<typeof english>(loaders);
