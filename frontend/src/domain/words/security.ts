/** The words of what guards an account, loaded with their screens. */

import loaders from "virtual:words/security";
import type english from "./english/security";
import { group } from "./index.svelte";
import type { Spoken } from "./speak";

export type SecurityWords = Spoken<typeof english>;
export const securityWords = group<typeof english>(loaders);
