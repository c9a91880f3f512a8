/** The words of measuring with the phone, loaded with their screens. */

import loaders from "virtual:words/goniometer";
import type english from "./english/goniometer";
import { group } from "./index.svelte";
import type { Spoken } from "./speak";

export type GoniometerWords = Spoken<typeof english>;
export const goniometerWords = group<typeof english>(loaders);
