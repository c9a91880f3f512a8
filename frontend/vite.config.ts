import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";
import { icons } from "./scripts/icons.mjs";
import { kept } from "./scripts/kept.mjs";
import { chunkName, words } from "./scripts/words.mjs";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Clinical tables travel to phones without their prose; `rules.json` shows its sources. What an
 * extension must lack to be flagged, and whom an error was measured in, only the server reads. */
const withoutProse = {
  name: "clinical-tables-without-prose",
  enforce: "pre" as const,
  transform(code: string, id: string) {
    if (!/recovery\/clinical\/(?!rules)\w+\.json$/.test(id)) return null;
    const prose = ["about", "source", "usual_source", "confidence"];
    if (id.endsWith("/joints.json")) prose.push("deficit", "kind");
    const kept = JSON.parse(code, (key, value) => (prose.includes(key) ? undefined : value));
    const rows = Object.entries(kept).filter(([, value]) => typeof value !== "string");
    return { code: JSON.stringify(Object.fromEntries(rows)), map: null };
  },
};

const keeping = kept();

export default defineConfig({
  plugins: [
    withoutProse,
    words(),
    icons(),
    svelte(),
    keeping.plugin,
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src/sw",
      filename: "sw.ts",
      injectRegister: null,
      manifest: false,
      injectManifest: {
        buildPlugins: { vite: [words()] },
        globPatterns: ["**/*.{js,css,html,png,svg,webmanifest,woff2}"],
        // What only a browser that installs the app asks for.
        globIgnores: ["shop/**", "icon-{512,maskable,monochrome}.png"],
        manifestTransforms: [keeping.only],
      },
    }),
  ],
  resolve: {
    alias: {
      $courses: path("../recovery/clinical/courses.json"),
      $injuries: path("../recovery/clinical/injuries.json"),
      $joints: path("../recovery/clinical/joints.json"),
      $letter: path("../recovery/exports/report/letter.json"),
      $measuring: path("../recovery/clinical/measuring.json"),
      $redFlags: path("../recovery/clinical/red_flags.json"),
      $rules: path("../recovery/clinical/rules.json"),
      $thresholds: path("../recovery/clinical/thresholds.json"),
      $supplements: path("../recovery/supplements"),
    },
    conditions: process.env.VITEST ? ["browser"] : undefined,
  },
  server: { fs: { allow: [".."] } },
  // The policy of the pages allows no inline script or style, so nothing may be inlined.
  build: {
    assetsInlineLimit: 0,
    // What the page itself needs is asked for at once. Lists of what each later screen imports would
    // double their names in the first load, and a phone has those files already.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, deps, { hostType }) => (hostType === "html" ? deps : []),
    },
    target: "es2022",
    rollupOptions: { output: { chunkFileNames: chunkName } },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["tests/setup.ts"],
    include: ["tests/**/*.test.ts"],
    css: { include: [/tokens\.css/] },
  },
});
