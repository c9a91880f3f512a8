/** The screens of kinds that have one of their own: `entries/KIND.svelte`, opened at /log/KIND. */

import type { Component } from "svelte";
import type { Day } from "../../domain/day";

export interface Entering {
  /** The patient's day that is logged. */
  day: Day;
  /** Say what was done, with its undo. */
  say: (text: string, undo: () => Promise<void>) => void;
}

const found = import.meta.glob<{ default: Component<Entering> }>("./entries/*.svelte");

/** Their loaders by kind. */
export const ENTRIES = Object.fromEntries(
  Object.entries(found).map(([path, load]) => [
    path.slice("./entries/".length, -".svelte".length),
    load,
  ]),
);
