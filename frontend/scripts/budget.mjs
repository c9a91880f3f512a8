// The first load stays small: script of a patient ≤ 60 kB gzipped, fonts ≤ 32 kB; and so does what a
// phone keeps for when there is no network, ≤ 350 kB gzipped in any language; or the build fails.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const MOST = 60_000;
const html = readFileSync("dist/index.html", "utf8");
const files = new Set();
const visit = (file) => {
  if (files.has(file)) return;
  files.add(file);
  const source = readFileSync(`dist${file}`, "utf8");
  for (const [, path] of source.matchAll(/(?:^|[;}\n])import[^"'()]*["']\.\/([^"']+\.js)["']/g)) {
    visit(`/assets/${path}`);
  }
};
for (const [, path] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)) visit(path);
// Today asks for its cards while it reads the entries: they belong to the first screen.
const assets = readdirSync("dist/assets");
for (const name of assets.filter((each) => /^TodayCards-[\w-]+\.js$/.test(each))) {
  visit(`/assets/${name}`);
}
const zipped = (file) => gzipSync(readFileSync(`dist${file}`)).length;
// One language is loaded with the first screen; the longest one counts.
const longest = (group) =>
  Math.max(
    ...assets
      .filter((name) => new RegExp(`^words-[a-z]+-${group}-[\\w-]+\\.js$`).test(name))
      .map((name) => zipped(`/assets/${name}`)),
  );
const words = longest("main") + longest("evening");
const bytes = [...files].reduce((sum, file) => sum + zipped(file), words);
console.log(
  `first load: ${(bytes / 1000).toFixed(2)} kB of gzipped script, at most ${MOST / 1000}`,
);
if (files.size === 0 || !(bytes <= MOST)) process.exit(1);

// The fonts are few and small, and all that the first screen shows without words is asked for at once.
const MOST_FONTS = 32_000;
const fonts = assets.filter((name) => name.endsWith(".woff2"));
const heavy = fonts.reduce((sum, name) => sum + readFileSync(`dist/assets/${name}`).length, 0);
console.log(`fonts: ${(heavy / 1000).toFixed(1)} kB, at most ${MOST_FONTS / 1000}`);
const preloaded = fonts.some((name) => html.includes(`<link rel="preload" href="/assets/${name}"`));
if (fonts.length === 0 || heavy > MOST_FONTS || !preloaded) process.exit(1);

// The worker's own list says what is kept; of the words it keeps those of one language.
const MOST_KEPT = 350_000;
const listed = [
  ...readFileSync("dist/sw.js", "utf8").matchAll(/url:[`"']([^`"']+)|"url":"([^"]+)/g),
].map(([, bare, quoted]) => `/${bare ?? quoted}`);
const sizeOf = (paths) => paths.reduce((sum, path) => sum + zipped(path), 0);
const languageOf = (path) => /words-([a-z]+)-/.exec(path)?.[1];
const common = sizeOf(listed.filter((path) => !languageOf(path)));
const spoken = [...new Set(listed.map(languageOf).filter(Boolean))].map((code) =>
  sizeOf(listed.filter((path) => languageOf(path) === code)),
);
const keptBytes = common + Math.max(...spoken);
console.log(`kept: ${(keptBytes / 1000).toFixed(1)} kB gzipped, at most ${MOST_KEPT / 1000}`);
if (listed.length === 0 || !(keptBytes <= MOST_KEPT)) process.exit(1);
