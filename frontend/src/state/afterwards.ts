/** What the first screen does not wait for: loaded a moment later, and held by the service worker. */

export { addSubscription, removeSubscription, renew } from "../api/push";
export { dot } from "./dot.svelte";
export { closeAll, followAnswers } from "./notifications.svelte";
export { zone } from "./zone.svelte";
