/** The words of the questions of a day, loaded with the check-in. */

import loaders from "virtual:words/questions";
import type english from "./english/questions";
import { group } from "./index.svelte";
import type { Spoken } from "./speak";

export type QuestionWords = Spoken<typeof english>;
export const questionWords = group<typeof english>(loaders);
