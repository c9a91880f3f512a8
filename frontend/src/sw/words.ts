/** The words that are kept for when there is no network: those of the language of the app. */

import languages from "virtual:words/languages";

const KEPT = "words";
const FILE = /assets\/words-([a-z]+)-\w+-[\w-]+\.js$/;

export const isOfWords = (url: string): boolean => FILE.test(url);

function filesOf(urls: string[], wanted: string): string[] {
  const language = wanted in languages ? wanted : "en";
  return urls
    .filter((url) => FILE.exec(url)?.[1] === language)
    .map((url) => new URL(url, location.origin).href);
}

/** Keep the words of a language. Rejects, and keeps none of them, where one cannot be had. */
export async function keepWords(urls: string[], language: string): Promise<void> {
  const cache = await caches.open(KEPT);
  const held = (await cache.keys()).map(({ url }) => url);
  await cache.addAll(filesOf(urls, language).filter((url) => !held.includes(url)));
}

/** Forget what other languages and former builds said. */
export async function forgetOthers(urls: string[], language: string): Promise<void> {
  const cache = await caches.open(KEPT);
  const files = filesOf(urls, language);
  for (const { url } of await cache.keys()) if (!files.includes(url)) await cache.delete(url);
}
