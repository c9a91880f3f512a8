// One sprite of the icons that the sources name: `virtual:icons` is its address.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCES = fileURLToPath(new URL("../src", import.meta.url));
const FOLDER = join(SOURCES, "ui/icons");
const VIRTUAL = "virtual:icons";

/** The names that have a drawing. */
export const drawn = () =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".svg"))
    .map((file) => basename(file, ".svg"))
    .sort();

/** The names that occur as a text of their own somewhere in the sources. */
function used() {
  const sources = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .filter((entry) => !/schema\.d\.ts|english|icons$/.test(join(entry.parentPath, entry.name)))
    .filter((entry) => entry.parentPath !== FOLDER)
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
  return drawn().filter((name) => new RegExp(`["'\`]${name}["'\`]`).test(sources));
}

function symbol(name) {
  const drawing = readFileSync(join(FOLDER, `${name}.svg`), "utf8");
  const [, shapes] = /<svg[^>]*>(.*)<\/svg>/s.exec(drawing) ?? [];
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
}

const sprite = () =>
  `<svg xmlns="http://www.w3.org/2000/svg">${used().map(symbol).join("")}</svg>\n`;

/** "assets/icons-1f3a….svg": the browser may keep it for ever. */
const nameOf = (source) =>
  `assets/icons-${createHash("sha256").update(source).digest("hex").slice(0, 8)}.svg`;

export const icons = () => ({
  name: "icons",
  resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
  load(id) {
    if (id !== `\0${VIRTUAL}`) return null;
    const source = sprite();
    const fileName = nameOf(source);
    if (!this.environment || this.environment.mode === "build") {
      this.emitFile({ type: "asset", fileName, source });
    }
    return `export default "/${fileName}"`;
  },
  configureServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      if (!/^\/assets\/icons-\w+\.svg$/.test(request.url ?? "")) return next();
      response.setHeader("Content-Type", "image/svg+xml").end(sprite());
    });
  },
});
