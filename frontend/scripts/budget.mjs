// The patient's first load stays below 60 kB of gzipped script, or the build fails.
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
const zipped = (file) => gzipSync(readFileSync(`dist${file}`)).length;
// One language is loaded with the first screen; the longest one counts.
const dictionaries = readdirSync("dist/assets")
  .filter((name) => /^words-[a-z]+-main-[\w-]+\.js$/.test(name))
  .map((name) => zipped(`/assets/${name}`));
const bytes = [...files].reduce((sum, file) => sum + zipped(file), Math.max(...dictionaries));
console.log(
  `first load: ${(bytes / 1000).toFixed(1)} kB of gzipped script, at most ${MOST / 1000}`,
);
if (files.size === 0 || dictionaries.length < 2 || bytes > MOST) process.exit(1);
