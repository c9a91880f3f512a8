/** The words of planning a trial, loaded with its screens. */

import loaders from "virtual:words/planner";
import type english from "./english/planner";
import { group } from "./index.svelte";

export const plannerWords = group<typeof english>(loaders);
