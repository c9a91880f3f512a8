/** What each kind is called and says, as it declares it itself; loaded with the screens that use it. */

import loaders from "virtual:words/kinds";
import type english from "./english/kinds";
import { group, named } from "./index.svelte";

type Texts = Readonly<Record<string, string>>;

export const kindWords = group<typeof english>(loaders);

/** What a kind is called: as a screen has it in words of its own, else by its title. */
export const titleOf = (kind: string, here: Texts = {}): string =>
  here[kind] ?? named(kindWords().titles, kind);

/** What a kind says for one of its fields or values, else its name. */
export const nameIn = (kind: string, name: string): string =>
  (kindWords().says as Record<string, Texts>)[kind]?.[name] ?? name;
