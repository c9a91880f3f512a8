import "fake-indexeddb/auto";
import { beforeAll } from "vitest";
import { chooseLanguage, ready } from "../src/domain/words/index.svelte";

class StubResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= StubResizeObserver;

await chooseLanguage("en");
// The words of what a test imports, as those of a screen come with it.
beforeAll(() => ready(Promise.resolve()));
