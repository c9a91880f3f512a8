/** The screens beside the patient's own. The list comes a moment after the first one: the names of
 * all their parts are no small matter for a first load. */

import { ready } from "../domain/words/index.svelte";

/** What a link of a mail or of an invitation opens, whoever is signed in. */
const LINKED = {
  invite: () => ready(import("./entrance/Invite.svelte")),
  join: () => ready(import("./entrance/Join.svelte")),
  "verify-email": () => ready(import("./entrance/MailLink.svelte")),
  "reset-password": () => ready(import("./entrance/Reset.svelte")),
  "address-back": () => ready(import("./account/AddressBack.svelte")),
};
export type Way = keyof typeof LINKED;

export const linked = (way: Way) => LINKED[way]();
export const prove = () => ready(import("./account/Prove.svelte"));
export const gallery = () => ready(import("./gallery/Gallery.svelte"));
export const before = () => ready(import("./Before.svelte"));
export const operator = () => ready(import("./entrance/Operator.svelte"));
export const enrol = () => ready(import("./account/Enrol.svelte"));
export const desk = () => ready(import("./desk/Desk.svelte"));
export const offerPasskey = () => ready(import("./entrance/OfferPasskey.svelte"));
export const locked = () => ready(import("./lock/Locked.svelte"));
export const welcome = () => ready(import("./entrance/Welcome.svelte"));
