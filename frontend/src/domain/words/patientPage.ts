/** The words of a patient's page at the desk, loaded with it. */

import loaders from "virtual:words/patientPage";
import type english from "./english/patientPage";
import { group } from "./index.svelte";

export const patientPageWords = group<typeof english>(loaders);
