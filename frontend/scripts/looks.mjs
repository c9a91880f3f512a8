// Colours, type sizes and radii are named in one place, src/tokens.css; icons have a drawing.
// Refuses raw values and unknown names everywhere else.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { drawn } from "./icons.mjs";

const HOME = "src/tokens.css";
const tokens = readFileSync(HOME, "utf8");
const known = new Set([...tokens.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name));

const COLOUR =
  /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|\b(?:white|black|red|green|blue|gr[ae]y|orange|yellow|purple|silver)\b/i;
const PLAIN =
  /^(?:inherit|0|50%|var\(--[\w-]+\)|(?:min|max|clamp)\(.*var\(--t-[\w-]+\).*\)|(?:0|var\(--r-[\w-]+\))(?: (?:0|var\(--r-[\w-]+\)))+)$/;
/** What a declaration must be made of: a token, or a keyword that names no size. */
const RULES = [
  { of: /^(?:font-size|border(?:-[a-z]+)*-radius)$/, bad: (value) => !PLAIN.test(value) },
  { of: /^font$/, bad: (value) => value !== "inherit" },
  {
    of: /^(?:.*color|background|border(?:-(?:top|right|bottom|left|block|inline).*)?|outline|box-shadow|fill|stroke)$/,
    bad: (value) => COLOUR.test(value),
  },
];

/** The declarations of a style sheet, each with the line it stands on. */
function* declarations(source) {
  const css = source.replaceAll(/\/\*.*?\*\//gs, (all) => all.replaceAll(/[^\n]/g, " "));
  for (const match of css.matchAll(/(?:^|[;{])\s*([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)) {
    const line = css.slice(0, match.index + match[0].indexOf(match[1])).split("\n").length;
    yield { line, name: match[1], value: match[2].trim().replaceAll(/\s+/g, " ") };
  }
}

/** The style sheets of a file, blanked outside of them so that lines keep their numbers. */
function sheetOf(file, source) {
  if (file.endsWith(".css")) return source;
  const blank = (text) => text.replaceAll(/[^\n]/g, " ");
  const at = source.indexOf("<style>");
  return at < 0
    ? ""
    : blank(source.slice(0, at + 7)) + source.slice(at + 7).replace("</style>", "");
}

const bad = [];
for (const entry of readdirSync("src", { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !/\.(css|svelte|ts)$/.test(file) || file === HOME) continue;
  if (file.endsWith("schema.d.ts")) continue;
  const source = readFileSync(file, "utf8");
  const own = new Set(
    [...source.matchAll(/(?:^|[\s"'{(:])(--[\w-]+)["']?\s*[:=]/g)].map(([, name]) => name),
  );
  for (const [, name] of source.matchAll(/var\((--[\w-]+)/g)) {
    if (!known.has(name) && !own.has(name)) bad.push(`${file}: ${name} is no token of ${HOME}`);
  }
  for (const { line, name, value } of declarations(sheetOf(file, source))) {
    const rule = RULES.find((each) => each.of.test(name));
    if (rule?.bad(value)) bad.push(`${file}:${line}: ${name}: ${value} (use a token of ${HOME})`);
  }
  const markup = source.replace(/<style>.*<\/style>/s, "");
  for (const [all] of markup.matchAll(
    /(?:font-size|fill|stroke|rx)="(?:#|rgb|hsl|[\d.]+(?:px|rem|em|pt)")[^"]*"?/g,
  )) {
    bad.push(`${file}: ${all} (use a token of ${HOME})`);
  }
}

const listed = [...readFileSync("src/ui/icons/names.ts", "utf8").matchAll(/^ {2}"([\w-]+)",$/gm)];
const names = listed.map(([, name]) => name).sort();
if (names.join() !== drawn().join()) {
  bad.push("src/ui/icons/names.ts and the drawings beside it differ");
}
for (const line of bad) console.error(line);
process.exit(bad.length ? 1 : 0);
