/** The screens behind the first one. The list comes a moment after it: the names of all their parts
 * are no small matter for a first load. The service worker holds them all. */

import { ready } from "../../domain/words/index.svelte";

export const wrong = () => ready(import("./Wrong.svelte"));
export const checkIn = () => ready(import("./evening/CheckIn.svelte"));
export const firstUse = () => ready(import("./first/FirstUse.svelte"));

/** The screens of the first part of an address. */
const SCREENS = {
  trends: () => ready(import("./Trends.svelte")),
  plan: () => ready(import("./Plan.svelte")),
  me: () => ready(import("./Me.svelte")),
  log: () => ready(import("./Log.svelte")),
  diary: () => ready(import("./diary/Diary.svelte")),
};

export const nowhere = () => ready(import("../Nowhere.svelte"));

export const screenOf = (tab: string) =>
  Object.hasOwn(SCREENS, tab) ? SCREENS[tab as keyof typeof SCREENS]() : nowhere();

// Asked for when it matters: they are here before anybody needs them, also where the network goes.
for (const screen of [wrong, checkIn]) void screen().catch(() => undefined);
