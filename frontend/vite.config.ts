import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  plugins: [
    svelte(),
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src/sw",
      filename: "sw.ts",
      injectRegister: null,
      manifest: false,
      injectManifest: { globPatterns: ["**/*.{js,css,html,png,svg,webmanifest}"] },
    }),
  ],
  resolve: {
    alias: {
      $joints: path("../recovery/clinical/joints.json"),
      $redFlags: path("../recovery/clinical/red_flags.json"),
      $rules: path("../recovery/clinical/rules.json"),
      $supplements: path("../recovery/supplements"),
    },
    conditions: process.env.VITEST ? ["browser"] : undefined,
  },
  server: { fs: { allow: [".."] } },
  // The policy of the pages allows no inline script or style, so nothing may be inlined.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: "es2022" },
  test: { environment: "jsdom", setupFiles: ["tests/setup.ts"], include: ["tests/**/*.test.ts"] },
});
