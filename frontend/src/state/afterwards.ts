/** What the first screen does not wait for: loaded a moment later, and held by the service worker. */

export { reminders } from "./reminders.svelte";
export { firstZone, zone } from "./zone.svelte";
