// Imports point down only: routes → state → sync → db, api → domain; ui → domain; no {@html}.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const MAY = {
  domain: ["domain"],
  db: ["db", "domain"],
  api: ["api", "domain"],
  sync: ["sync", "db", "api", "domain"],
  state: ["state", "sync", "db", "api", "domain"],
  ui: ["ui", "domain"],
  routes: ["routes", "ui", "state", "api", "domain"],
  sw: ["sw", "sync", "db", "api", "domain"],
};
const bad = [];
for (const entry of readdirSync("src", { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(ts|svelte)$/.test(entry.name)) continue;
  const file = join(entry.parentPath, entry.name);
  const room = file.split("/")[1];
  const source = readFileSync(file, "utf8");
  if (source.includes("{@html")) bad.push(`${file}: {@html} lets text become markup`);
  for (const [, each] of source.matchAll(/\{#each ((?:[^{}]|\{[^{}]*\})*)\}/g)) {
    if (!/\([^()]*(?:\([^()]*\)[^()]*)*\)\s*$/.test(each) || !/ as /.test(each)) {
      bad.push(`${file}: unkeyed ${each.trim()}`);
    }
  }
  for (const [all, before] of source.matchAll(/(ready\()?import\("[^"]+\.svelte"\)/g)) {
    if (!before) bad.push(`${file}: ${all} does not wait for its words: use ready(${all})`);
  }
  // Nothing follows what a promise reads later: the screen of another address would stay.
  for (const [all] of source.matchAll(/\{#await [^{}]*\.then\([^{}]*/g)) {
    if (!/\.then\(\((\w+)\) => \1\.\w+\(\)\)/.test(all)) {
      bad.push(`${file}: ${all.trim()}: read what decides before the promise, as in Shell`);
    }
  }
  // The worker has no screen: it asks the clock in the moment of the tap.
  if (room !== "domain" && room !== "sw" && !file.endsWith("state/clock.svelte.ts")) {
    if (/import \{[^}]*\b(today|isMorning)\b[^}]*\} from "[./]*domain\/day"/.test(source)) {
      bad.push(`${file}: one clock for all screens: read clock.day of src/state`);
    }
  }
  if (!MAY[room]) continue;
  for (const [, target] of source.matchAll(/from "(\.[^"]+)"/g)) {
    const parts = join(entry.parentPath, target).split("/");
    if (parts[0] === "src" && parts.length > 2 && !MAY[room].includes(parts[1])) {
      bad.push(`${file} may not import from ${parts[1]}`);
    }
  }
}
for (const line of bad) console.error(line);
process.exit(bad.length ? 1 : 0);
