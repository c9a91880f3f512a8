/** The words of a group in a language, as screens have them once they are loaded. */

import { type Built, type Spoken, spoken } from "../src/domain/words/speak";

export async function wordsIn<Source>(
  loaders: Record<string, () => Promise<{ default: Built }>>,
  language: string,
): Promise<Spoken<Source>> {
  const built = await loaders[language]?.();
  if (!built) throw new Error(`There are no words in ${language}.`);
  return spoken<Source>(built.default, language);
}
