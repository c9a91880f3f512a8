// What a patient's phone keeps of the app: all that can be reached from the first screen without
// the parts that need a network anyway. Those are kept when they are first used.
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROUTES = fileURLToPath(new URL("../src/routes/", import.meta.url));
const WITH_A_NETWORK = [
  /^(desk|exchange|account|gallery)\//,
  /^entrance\/(?!Welcome|Front)/,
  /^patient\/me\/YourData/,
];

const needsANetwork = ({ facadeModuleId }) =>
  facadeModuleId !== null &&
  WITH_A_NETWORK.some((each) => each.test(relative(ROUTES, facadeModuleId)));

/** The chunks of a bundle that are reached from its entry, with their styles and pictures. */
function reached(bundle) {
  const found = new Set();
  const visit = (name) => {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== "chunk" || needsANetwork(chunk)) return;
    found.add(name);
    const { importedCss = [], importedAssets = [] } = chunk.viteMetadata ?? {};
    for (const file of [...importedCss, ...importedAssets]) found.add(file);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
  };
  for (const chunk of Object.values(bundle)) if (chunk.isEntry) visit(chunk.fileName);
  return found;
}

/** `plugin` looks at what is built; `only` leaves out of the worker's list what is not kept. */
export function kept() {
  let files = new Set();
  return {
    plugin: {
      name: "kept",
      writeBundle: {
        order: "pre",
        handler(_, bundle) {
          files = reached(bundle);
        },
      },
    },
    only: (entries) => ({
      manifest: entries.filter(({ url }) => !/\.(js|css)$/.test(url) || files.has(url)),
    }),
  };
}
