/** The words of reminders, loaded with their screens. */

import loaders from "virtual:words/reminders";
import type english from "./english/reminders";
import { group } from "./index.svelte";

export const reminderWords = group<typeof english>(loaders);
