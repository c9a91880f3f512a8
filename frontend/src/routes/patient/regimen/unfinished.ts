/** A plan that is being written outlives that its page is loaded anew: the tab keeps what was typed,
 * until the plan is kept or left. */

import { session } from "../../../state";
import { inTab } from "../../../state/kept";
import { type Draft, WRITTEN, type Written } from "./draft.svelte";

const KEPT = "unfinished plan";

interface Unfinished {
  user: string;
  /** The plan that is changed; empty where a new one is made. */
  regimen: string;
  written: Written;
}

const ownerOf = (draft: Draft) => ({ user: session.user, regimen: draft.regimen?.id ?? "" });

export function keepUnfinished(draft: Draft): void {
  const written = Object.fromEntries(WRITTEN.map((field) => [field, draft[field]]));
  inTab.set(KEPT, JSON.stringify({ ...ownerOf(draft), written }));
}

/** Go on with what this person wrote of this plan before. Says whether there was anything. */
export function resume(draft: Draft): boolean {
  const kept = JSON.parse(inTab.get(KEPT) ?? "null") as Unfinished | null;
  const { user, regimen } = ownerOf(draft);
  if (kept?.user !== user || kept.regimen !== regimen) return false;
  Object.assign(draft, kept.written);
  return true;
}

export const forgetUnfinished = (): void => inTab.remove(KEPT);
