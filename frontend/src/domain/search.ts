/** Search as people type: without case and accents, each word by itself. */

/** Text without case and accents: "Übung" is found by "ubung". */
const folded = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/ı/g, "i").replace(/ß/g, "ss").toLowerCase();

/** Whether every word of `wanted` stands somewhere in `text`. */
export function matches(text: string, wanted: string): boolean {
  const within = folded(text);
  return folded(wanted)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => within.includes(word));
}
