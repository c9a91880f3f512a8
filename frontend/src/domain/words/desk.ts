/** The words of the desk, loaded with their screens. */

import loaders from "virtual:words/desk";
import type english from "./english/desk";
import { group } from "./index.svelte";
import type { Spoken } from "./speak";

export type DeskWords = Spoken<typeof english>;
export const deskWords = group<typeof english>(loaders);
