// The words of the app: English texts from src/domain/words/english, translations from the
// catalogues in recovery/locale, joined and cut into one small file per screen and language.
// `npm run words` lists the English texts for `manage.py messages`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { po } from "gettext-parser";
import ts from "typescript";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const ENGLISH = path("../src/domain/words/english");
const LOCALES = path("../../recovery/locale");
const MARK = "app:";
const PLACE = /\{(\w+)\}/g;
const REVIEWER = "x-clinical-reviewer";

export const groups = () => readdirSync(ENGLISH).map((file) => basename(file, ".ts"));

/** The English texts of a group, as its module exports them. */
export async function english(group) {
  const { outputText } = ts.transpileModule(readFileSync(join(ENGLISH, `${group}.ts`), "utf8"), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return (await import(`data:text/javascript,${encodeURIComponent(outputText)}`)).default;
}

const isPlural = (node) => typeof node === "object" && "one" in node && "other" in node;

/** Every text of a group in order: `{ context, text, plural }`. */
function* textsOf(node, context) {
  if (typeof node === "string") yield { context, text: node, plural: null };
  else if (isPlural(node)) yield { context, text: node.one, plural: node.other };
  else for (const [key, value] of Object.entries(node)) yield* textsOf(value, `${context}.${key}`);
}

const placesOf = (text) => [...new Set([...text.matchAll(PLACE)].map(([, name]) => name))];
const sameSet = (a, b) => a.length === b.length && a.every((each) => b.includes(each));

/** The languages that have a catalogue, English first. */
export const languages = () => [
  "en",
  ...(existsSync(LOCALES) ? readdirSync(LOCALES) : [])
    .filter((code) => code !== "en" && existsSync(catalogueOf(code)))
    .sort(),
];
const catalogueOf = (code) => join(LOCALES, code, "LC_MESSAGES", "django.po");

const read = new Map();
function catalogue(code) {
  if (!existsSync(catalogueOf(code))) return { headers: {}, translations: {} };
  const text = readFileSync(catalogueOf(code));
  if (read.get(code)?.text.equals(text) !== true) read.set(code, { text, parsed: po.parse(text) });
  return read.get(code).parsed;
}

/** Whether a clinician has read the translation: then their name stands in its catalogue. */
function isReviewed(code) {
  if (code === "en") return true;
  const headers = Object.entries(catalogue(code).headers);
  return headers.some(([name, value]) => name.toLowerCase() === REVIEWER && value.trim() !== "");
}

/** What a catalogue says for a context, or nothing where its words are missing or do not fit. */
function translated(translations, context, forms) {
  const entry = translations[MARK + context]?.[forms[0]];
  if (!entry || entry.comments?.flag?.includes("fuzzy")) return null;
  const wanted = placesOf(forms.at(-1));
  const fits = (text) =>
    forms.length === 1
      ? sameSet(placesOf(text), wanted)
      : placesOf(text).every((place) => wanted.includes(place));
  return entry.msgstr.every((text) => text && fits(text)) ? entry.msgstr : null;
}

/** English texts as a catalogue says them, English where it does not: see `Built` in speak.ts. */
export function build(node, context, translations, isReviewed = true) {
  if (typeof node === "string") {
    const said = translated(translations, context, [node])?.[0] ?? node;
    const text = isReviewed || !isClinical(context) ? said : beside(said, node);
    const order = placesOf(node);
    return placesOf(text).join() === order.join() ? text : [order, text];
  }
  if (isPlural(node)) {
    const forms = translated(translations, context, [node.one, node.other]);
    const order = placesOf(node.other).filter((place) => place !== "count");
    return { "#": forms ?? [node.one, node.other], order };
  }
  if (Array.isArray(node))
    return node.map((each, i) => build(each, `${context}.${i}`, translations, isReviewed));
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      build(value, `${context}.${key}`, translations, isReviewed),
    ]),
  );
}

const said = (code) => catalogue(code).translations;

/** The contexts for which a language has no words, or none that fit. */
export async function missing(code) {
  const all = await every();
  const lacks = ({ context, text, plural }) =>
    translated(said(code), context, plural === null ? [text] : [text, plural]) === null;
  return all.filter(lacks).map(({ context }) => context);
}

async function every() {
  const all = [];
  for (const group of groups()) all.push(...textsOf(await english(group), group));
  return all;
}

/** What the service worker says by itself, in every language at once. */
const worker = async () => {
  const texts = await english("worker");
  return Object.fromEntries(languages().map((code) => [code, build(texts, "worker", said(code))]));
};

// What somebody's health hangs on: red flags, safety stops, limits.
const CLINICAL = [
  "main.limits.achilles",
  "main.limits.ask",
  "main.limits.first",
  "main.limits.warning",
  "plan.gates",
  "plan.over",
  "plan.overOmega3",
  "plan.spacing",
  "plan.split",
  "plan.withMedicine",
  "wrong.askTheTeam",
  "wrong.call",
  "wrong.flags",
  "wrong.groups",
  "wrong.hospital",
  "wrong.sameDay",
  "wrong.soon",
  "wrong.turn.effectKept",
  "wrong.turn.sideEffects",
];
const isClinical = (context) =>
  CLINICAL.some((each) => context === each || context.startsWith(`${each}.`));

/** A clinical text with its English beside it, where no clinician has read the translation. */
const beside = (said, english) => (said === english ? said : `${said} / ${english}`);

const VIRTUAL = "virtual:words/";

/**
 * `virtual:words/plan` has a loader per language, each a file of its own: `virtual:words/plan/de`.
 * `virtual:words/languages` says which there are, `virtual:words/worker` is for the service worker.
 */
export const words = () => ({
  name: "words",
  resolveId: (id) => (id.startsWith(VIRTUAL) ? `\0${id}` : null),
  async load(id) {
    if (!id.startsWith(`\0${VIRTUAL}`)) return null;
    const [group, code] = id.slice(VIRTUAL.length + 1).split("/");
    if (group === "languages") {
      const known = languages().map((each) => [each, { isReviewed: isReviewed(each) }]);
      return `export default ${JSON.stringify(Object.fromEntries(known))}`;
    }
    if (group === "worker") return `export default ${JSON.stringify(await worker())}`;
    if (code) {
      this.addWatchFile(catalogueOf(code));
      this.addWatchFile(join(ENGLISH, `${group}.ts`));
      return `export default ${JSON.stringify(build(await english(group), group, said(code), isReviewed(code)))}`;
    }
    const loaders = languages().map(
      (each) => `${JSON.stringify(each)}: () => import("${VIRTUAL}${group}/${each}")`,
    );
    return `export default { ${loaders.join(", ")} }`;
  },
});

/** "assets/words-de-plan-Ab3x.js", so that the worker can tell whose words a file has. */
export const chunkName = ({ facadeModuleId, name }) => {
  const [group, code] = facadeModuleId?.split(VIRTUAL)[1]?.split("/") ?? [];
  return code ? `assets/words-${code}-${group}-[hash].js` : `assets/${name ?? "[name]"}-[hash].js`;
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const all = await every();
  for (const { context, text, plural } of all) {
    const looked = `${text}${plural ?? ""}`.replaceAll(PLACE, "");
    if (/[{}$]/.test(looked)) throw new Error(`${context}: a brace or a $ is left over: ${text}`);
  }
  console.log(JSON.stringify(all));
}
