/** What screens may use. */

export type { Parked } from "../db/database";
export { clock } from "./clock.svelte";
export { habits } from "./habits.svelte";
export { injuries } from "./injuries.svelte";
export { journal } from "./journal.svelte";
export { type Signed, session } from "./session.svelte";
export { updates } from "./updates.svelte";
