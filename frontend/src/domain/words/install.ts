/** The words of keeping the app on the Home Screen, loaded when it is offered. */

import loaders from "virtual:words/install";
import type english from "./english/install";
import { group } from "./index.svelte";

export const installWords = group<typeof english>(loaders);
