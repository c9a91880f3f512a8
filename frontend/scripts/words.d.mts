import type { Built } from "../src/domain/words/speak";

type Texts = { readonly [key: string]: unknown };
type Translations = Record<string, Record<string, { msgstr: string[] }>>;

export function groups(): string[];
export function english(group: string): Promise<Texts>;
export function build(
  texts: Texts,
  context: string,
  translations: Translations,
  isReviewed?: boolean,
): Built;
export function missing(language: string): Promise<string[]>;
