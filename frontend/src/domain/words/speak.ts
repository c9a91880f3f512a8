/**
 * How a text of a catalogue is spoken: with places filled in, and in the right plural.
 *
 * A text is written in `english/`: "Week {week} after {since}" is spoken by a function of as many
 * values as it has places, in the order in which the English text names them. A translation names
 * them in an order of its own. `{ one, other }` is a plural; its number is `{count}`.
 */

/** A text that is chosen by a code, and whose places are filled in by name: see `say`. */
export type Sentence = string & { readonly byName?: true };

type Value = string | number;

type PlacesOf<
  Text extends string,
  Found extends string[] = [],
> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? PlacesOf<Rest, Place extends Found[number] ? Found : [...Found, Place]>
  : Found;

type Values<Places extends string[]> = { [Each in keyof Places]: Value };

type Without<Places extends string[], Name extends string> = Places extends [
  infer First extends string,
  ...infer Rest extends string[],
]
  ? First extends Name
    ? Without<Rest, Name>
    : [First, ...Without<Rest, Name>]
  : [];

/** What an English text, plural, list or group of them is once it is spoken. */
export type Spoken<Source> = "byName" extends keyof Source
  ? Source
  : Source extends string
    ? string extends Source
      ? string
      : PlacesOf<Source> extends []
        ? string
        : (...values: Values<PlacesOf<Source>>) => string
    : Source extends { readonly one: string; readonly other: infer Other extends string }
      ? (count: number, ...values: Values<Without<PlacesOf<Other>, "count">>) => string
      : { readonly [Key in keyof Source]: Spoken<Source[Key]> };

/**
 * What a catalogue is once it was built for the app: the English tree with the words of a language.
 *
 * A text with places that stand in another order than the English ones is a pair of the English
 * order and the text. A plural is `{ "#": forms, order }`.
 */
export type Built = string | [string[], string] | Plural | Built[] | { [key: string]: Built };
interface Plural {
  "#": string[];
  order: string[];
}

const PLACE = /\{(\w+)\}/g;
const placesOf = (text: string): string[] => [
  ...new Set([...text.matchAll(PLACE)].map(([, name]) => name as string)),
];

/** Turn a built catalogue into what screens call, with numbers as `language` writes them. */
export function spoken<Source>(built: Built, language: string): Spoken<Source> {
  const numbers = new Intl.NumberFormat(language, { useGrouping: "min2" });
  const fill = (text: string, values: Record<string, Value>): string =>
    text.replace(PLACE, (place, name: string) => {
      const value = values[name] ?? place;
      return typeof value === "number" ? numbers.format(value) : value;
    });
  const inOrder = (order: string[], values: Value[]): Record<string, Value> =>
    Object.fromEntries(values.map((value, index) => [order[index] ?? "", value]));
  const sentence =
    (order: string[], text: string) =>
    (...values: Value[] | [Record<string, Value>]): string =>
      fill(text, typeof values[0] === "object" ? values[0] : inOrder(order, values as Value[]));
  const speak = (each: Built): unknown => {
    if (typeof each === "string") {
      const order = placesOf(each);
      return order.length ? sentence(order, each) : each;
    }
    if (isReordered(each)) return sentence(...each);
    if (Array.isArray(each)) return each.map(speak);
    if (isPlural(each)) return plural(each);
    return Object.fromEntries(Object.entries(each).map(([key, value]) => [key, speak(value)]));
  };
  const rules = new Intl.PluralRules(language);
  const plural =
    ({ "#": forms, order }: Plural) =>
    (count: number, ...values: Value[]): string =>
      fill(forms[formOf(rules, count, forms.length)] ?? "", { ...inOrder(order, values), count });
  return speak(built) as Spoken<Source>;
}

const isPlural = (built: object): built is Plural => "#" in built;
const isReordered = (built: Built): built is [string[], string] =>
  Array.isArray(built) &&
  built.length === 2 &&
  Array.isArray(built[0]) &&
  typeof built[1] === "string";

const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];

/** Which form of gettext a number takes: its forms stand in the order of the categories. */
function formOf(rules: Intl.PluralRules, count: number, forms: number): number {
  const known = CATEGORIES.filter((each) =>
    (rules.resolvedOptions().pluralCategories as string[]).includes(each),
  );
  return Math.min(known.indexOf(rules.select(count)), forms - 1);
}

/** Say a sentence that was chosen by a code, its places filled in by name. */
export function say(sentence: Sentence | undefined, figures: Record<string, Value> = {}): string {
  const spoke = sentence as unknown as string | ((figures: Record<string, Value>) => string);
  return typeof spoke === "function" ? spoke(figures) : (spoke ?? "");
}
